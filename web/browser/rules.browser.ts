import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the rules of a county', () => {
  it('say how call-backs are drawn, and the system administrator changes share and seed', async () => {
    const page = await enter(browser, PHONE, 'sysadmin', '/console/rules')
    const rule = page.getByRole('region', { name: '抽样回访' })
    await rule.getByText('怎样重抽一遍来核对').click()
    await expectAccessible(page)

    await rule.getByLabel('新的比例（%）').fill('9')
    await rule.getByLabel('新的种子').fill('2026 年摇号 7')
    await rule.getByRole('button', { name: '保存' }).click()
    await rule.getByText('请填 10 到 100 之间的百分数').waitFor()
    expect(await rule.getByLabel('新的种子').inputValue()).toBe('2026 年摇号 7')
    await expectAccessible(page)

    await rule.getByLabel('新的比例（%）').fill('12.5')
    await rule.getByRole('button', { name: '保存' }).click()
    await rule.getByText('已保存').waitFor()
    await rule.getByText('12.5%', { exact: true }).waitFor()
    await rule.getByText(/起（第 \d+ 版）$/).waitFor()
    await rule.getByText('"2026 年摇号 720261122-000031"').waitFor()
    await page.context().close()
  })

  it('are read by a department, which changes none', async () => {
    const page = await enter(browser, PHONE, 'd02', '/console/rules')
    await page.getByText('时限用去 80% 以前是绿灯，之后是黄灯。').waitFor()
    await page.getByText('由县级工作台和县领导修改。').first().waitFor()
    expect(await page.getByRole('region', { name: '抽样回访' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: '保存' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: '规则', exact: true }).count()).toBe(0)
    await page.context().close()
  })

  it('let the county settle lights and weights, and weights that do not make 100 are told at once', async () => {
    const page = await enter(browser, DESK, 'leader', '/console/rules')
    const lights = page.getByRole('region', { name: '黄灯' })
    await lights.getByLabel('用去多少亮黄灯（%）').fill('100')
    await lights.getByRole('button', { name: '保存' }).click()
    await lights.getByText('请填 1 到 99 之间的整数').waitFor()
    await lights.getByLabel('用去多少亮黄灯（%）').fill('80')
    await lights.getByRole('button', { name: '保存' }).click()
    await lights.getByText('已保存').waitFor()

    const weights = page.getByRole('region', { name: '综合指标的权重' })
    await weights.getByLabel('响应率（%）').fill('30')
    await weights.getByText('合计 110').waitFor()
    await weights.getByRole('button', { name: '保存' }).click()
    await weights.getByText('三项权重都不能小于 0，合计应为 100').waitFor()
    await expectAccessible(page)
    await weights.getByRole('button', { name: '30 / 35 / 35' }).click()
    await weights.getByRole('button', { name: '保存' }).click()
    await weights.getByText('响应率 30%，解决率 35%，满意率 35%。').waitFor()
    await weights.getByText('已保存').waitFor()
    await page.context().close()
  })

  it('have the figures counted anew', async () => {
    const page = await enter(browser, DESK, 'sysadmin', '/console/rules')
    await page.getByRole('button', { name: '重新计算' }).click()
    await page.getByText(/核对了 \d+ 件，改正了 \d+ 件。/).waitFor()
    await page.context().close()
  })
})
