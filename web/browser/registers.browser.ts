import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { chooseVillage, enter } from './console'
import { trialPack } from './trialPack'

let browser: Browser
beforeAll(async () => {
  await trialPack()
  browser = await openBrowser()
})
afterAll(() => browser.close())

const STAFF = 'v001'
const LIST = '/console/registers/trial-agreement'

async function fillIn(page: Page, name: string) {
  await page.getByLabel('名称').fill(name)
  await page.getByRole('combobox', { name: '单位' }).fill('水利')
  await page.keyboard.press('Enter')
  await chooseVillage(page)
  const term = page.getByRole('group', { name: '期限' })
  await term.getByLabel('开始').fill('2026-01-01')
  await term.getByLabel('结束').fill('2026-12-31')
  await page.getByLabel('共享', { exact: true }).check()
  await page.getByLabel('共享什么').fill('共享食堂')
  await page.getByLabel('经费').fill('12,500.5')
}

describe('a register', () => {
  it('of the demo county can be looked at without installing anything', async () => {
    const page = await enter(browser, DESK, 'desk1', '/console/registers')
    await page.getByRole('link', { name: '网格成员', exact: true }).click()
    await page.getByRole('table').getByRole('link').first().waitFor()
    await page.context().close()
  })

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('takes a record in, leads it on and lists it, on the %s', async (on, screen) => {
    const name = `幸福社区共建协议（${on} ${Date.now()}）`
    const page = await enter(browser, screen, STAFF, '/console/registers')
    await page.getByLabel('查找台账').fill('共建协议')
    await expectAccessible(page)
    await page.getByRole('link', { name: '共建协议', exact: true }).click()
    await page.getByRole('link', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()

    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('alert').getByRole('button', { name: '名称：请填写“名称”' }).click()
    await expect
      .poll(() => page.getByLabel('名称').evaluate((one) => one === document.activeElement))
      .toBe(true)
    await expectAccessible(page)
    await fillIn(page, name)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForURL('**/records/*')

    expect(await page.getByRole('button', { name: '签订' }).isDisabled()).toBe(true)
    await page.getByText('协议须有至少一项承诺').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '新增 承诺' }).click()
    await page.getByLabel('内容').fill('每月看望一次独居老人')
    await expect.poll(() => page.getByRole('combobox', { name: '协议' }).inputValue()).toBe(name)
    await chooseVillage(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('link', { name }).click()

    await page.getByRole('button', { name: '修改' }).click()
    await page.getByLabel('经费').fill('99')
    await page.locator('form').getByRole('button', { name: '修改' }).click()
    await page.getByText('“修改”已完成。').waitFor()
    await page.getByRole('region', { name: '可以做的' }).getByRole('button', { name: '签订' }).click()
    await page.getByText('“签订”已完成。').waitFor()
    await expectAccessible(page)

    await page.goto(`${LIST}?state=ACTIVE&sort=SHARED&budget.until=99`)
    const row = page.getByRole('row').filter({ hasText: name })
    await row.getByText('99.00 元').waitFor()
    await row.getByText('履行中').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})
