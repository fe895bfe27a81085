import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the figures', () => {
  it('show each with its formula and open the cases behind it, on every screen', async () => {
    for (const screen of [DESK, PHONE]) {
      const page = await enter(browser, screen, 'leader', '/console/figures')
      await page.getByRole('heading', { name: '五零' }).waitFor()
      await page.locator('.figure summary').first().click()
      await page.getByText('÷').first().waitFor()
      await expectAccessible(page)
      await page
        .getByRole('link', { name: /^分母 [1-9]/ })
        .first()
        .click()
      await page.getByText('计入分母的件').waitFor()
      await page.locator('.figure-cases li').first().waitFor()
      await expectAccessible(page)
      await page.context().close()
    }
  })

  it('count calls apart from matters, and whistles by ground, for who leads', async () => {
    const page = await enter(browser, PHONE, 't01', '/console/figures')
    const calls = page.getByRole('region', { name: '来电来访与诉求' })
    await calls
      .locator('tbody tr')
      .filter({ hasText: '合计' })
      .getByText(/^[1-9]/)
      .first()
      .waitFor()
    await page.getByRole('region', { name: '吹哨与报到' }).getByText('不排名次').waitFor()
    await expectAccessible(page)
    await page.context().close()

    const department = await enter(browser, PHONE, 'd02', '/console/figures')
    await department.getByRole('region', { name: '来电来访与诉求' }).waitFor()
    expect(await department.getByRole('region', { name: '吹哨与报到' }).count()).toBe(0)
    await department.getByRole('link', { name: '黄灯和权重怎么定的' }).click()
    await department.getByRole('heading', { name: '规则' }).waitFor()
    await department.context().close()
  })

  it('compare organisations of one class in an order that no figure changes', async () => {
    const page = await enter(browser, DESK, 'leader', '/console/figures')
    const names = async (figure: string) => {
      await page.getByLabel('指标', { exact: true }).selectOption(figure)
      await page.locator('.compared tbody tr').nth(1).waitFor()
      return page.locator('.compared tbody th').allInnerTexts()
    }
    await page.getByLabel('单位类别').selectOption('DEPARTMENT')
    const order = await names('closed')
    expect(order.length).toBeGreaterThan(5)
    expect(await names('zero-delay')).toEqual(order)
    await page.context().close()
  })
})

describe('the lights', () => {
  it('say of each organisation which work lights it and why', async () => {
    for (const screen of [DESK, PHONE]) {
      const page = await enter(browser, screen, 'leader', '/console/lights')
      await page.locator('.units li a').first().waitFor()
      await expectAccessible(page)
      await page.locator('.units li a').first().click()
      await page.locator('.lit-item').first().waitFor()
      await expectAccessible(page)
      await page.context().close()
    }
  })
})
