import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('warnings', () => {
  it('are listed for a supervisor by colour and organisation, and one shows why it went out', async () => {
    for (const screen of [DESK, PHONE]) {
      const page = await enter(browser, screen, 'leader', '/console/warnings')
      await page.getByRole('link', { name: /^蓝灯：市场监督管理局/ }).waitFor()
      await page.getByLabel('颜色').selectOption('YELLOW')
      await page.getByRole('link', { name: /^效能黄牌：城市管理局/ }).waitFor()
      await expectAccessible(page)
      await page.getByLabel('看已结束的').check()
      await page.getByRole('link', { name: /^黄灯：交通运输局/ }).click()
      await page.getByText('第三条').first().waitFor()
      await page.getByText('现在超期未办的件数').first().waitFor()
      await page.getByText('依据消失，自动熄灭').first().waitFor()
      await expectAccessible(page)
      await page.context().close()
    }
  })

  it('are lit with a ground, replied to by the organisation and kept until a day', async () => {
    const leader = await enter(browser, DESK, 'leader', '/console/warnings/new')
    await leader.getByLabel('单位').fill('卫生健康委员会')
    await leader.getByRole('option', { name: '卫生健康委员会' }).first().click()
    await leader.getByRole('button', { name: '人工亮灯' }).click()
    await leader.getByText('必填').first().waitFor()
    await leader.getByLabel('依据（条款和事实）').fill('办法第六条：家庭医生签约进度连续两月没有更新。')
    await expectAccessible(leader)
    await leader.getByRole('button', { name: '人工亮灯' }).click()
    await leader.getByRole('heading', { name: /^黄灯：卫生健康委员会/, level: 1 }).waitFor()
    const path = new URL(leader.url()).pathname

    const unit = await enter(browser, PHONE, 'd08', path)
    await unit.getByRole('button', { name: '提交说明' }).click()
    await unit.getByLabel(/^单位说明/).fill('系统切换期间没有同步，已补录。')
    await expectAccessible(unit)
    await unit.locator('form').getByRole('button', { name: '提交说明' }).click()
    await unit.getByText('“提交说明”已完成').waitFor()
    await unit.context().close()

    await leader.reload()
    await leader.getByText('系统切换期间没有同步').first().waitFor()
    await leader.getByRole('button', { name: '撤销', exact: true }).waitFor()
    await leader.context().close()
  })

  it('follow rules that everybody reads and supervisors change', async () => {
    const page = await enter(browser, PHONE, 'leader', '/console/warnings/rules')
    const rule = page.getByRole('region', { name: '上月返工率偏高' })
    await rule.getByText('未启用').waitFor()
    await rule.getByRole('button', { name: '修改' }).click()
    await rule.getByLabel('启用').check()
    await rule.getByRole('button', { name: '保存' }).click()
    await rule.getByText('必填').first().waitFor()
    await expectAccessible(page)
    await rule.getByLabel('依据条款（单位会看到）').fill('办法第七条：上月返工率超过两成。')
    await rule.getByRole('button', { name: '保存' }).click()
    await rule.getByText('已启用').waitFor()
    await page.context().close()

    const unit = await enter(browser, DESK, 'd01', '/console/warnings/rules')
    await unit.getByRole('region', { name: '上月返工率偏高' }).getByText('第七条').waitFor()
    expect(await unit.getByRole('button', { name: '修改' }).count()).toBe(0)
    await unit.context().close()
  })

  it('come of inspections, which may bring an award as well', async () => {
    const page = await enter(browser, DESK, 'leader', '/console/inspections')
    const awards = page.getByRole('region', { name: '效能优秀奖' })
    await awards.getByText('文化和旅游局').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '登记走访' }).click()
    await page.getByLabel('单位').fill('司法局')
    await page.getByRole('option', { name: '司法局' }).first().click()
    await page.getByLabel('看了什么').fill('值班安排')
    await page.getByLabel('发现什么').fill('值班到位')
    await expectAccessible(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('button', { name: '亮效能黄牌' }).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })

  it('to one person are off as shipped and their page shows nothing', async () => {
    const page = await enter(browser, PHONE, 'leader', '/console/personal-notices')
    await page.getByText('没有提醒。').waitFor()
    expect(await page.getByRole('heading', { name: '新的提醒' }).count()).toBe(0)
    await expectAccessible(page)
    await page.context().close()
  })
})
