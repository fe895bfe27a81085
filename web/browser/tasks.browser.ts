import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('a task', () => {
  it('is listed with its four sheets, done by a post and shown with its result', async () => {
    const desk = await enter(browser, DESK, 'desk1', '/console/tasks')
    await desk.getByRole('link', { name: '汛前清理排涝沟渠' }).waitFor({ state: 'detached' })
    await desk.getByRole('link', { name: '老旧小区加装充电棚' }).waitFor()
    await expectAccessible(desk)
    await desk.getByRole('link', { name: '列任务' }).click()
    await desk.getByLabel('名称').fill('更换破损井盖')
    await desk.getByLabel('任务内容').fill('更换城区破损井盖五十处。')
    await desk.getByLabel('完成标准').fill('五十处全部更换，无异响。')
    await desk.getByLabel('完成期限').fill('2099-12-31')
    await expectAccessible(desk)
    for (const [field, post] of [
      ['责任岗位', '经办岗'],
      ['包保岗位', '负责人 · 一把手'],
    ] as const) {
      await desk.getByRole('combobox', { name: field }).first().fill('城市管理局')
      await desk.getByRole('option', { name: '城市管理局' }).first().click()
      await desk.getByLabel(`${field} · 岗位`).selectOption({ label: post })
    }
    await desk.getByRole('button', { name: '列单交办' }).click()
    await desk.getByText('完成期限不能超过五年').first().waitFor()
    const soon = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
    await desk.getByLabel('完成期限').fill(soon)
    await desk.getByRole('button', { name: '列单交办' }).click()
    await desk.getByRole('heading', { name: '更换破损井盖' }).waitFor()
    await expectAccessible(desk)

    const id = desk.url().split('/').pop()
    const handler = await signIn('d02b')
    const { version } = await handler.ask<{ version: number }>(`/api/items/${id}`)
    await handler.ask(`/api/items/${id}/actions/report`, { version, result: '五十处全部更换。' })
    await desk.reload()
    await desk.getByRole('button', { name: '审核销号' }).click()
    await desk.locator('form').getByRole('button', { name: '审核销号' }).click()
    await desk.getByText('“审核销号”已完成').waitFor()

    const village = await enter(browser, PHONE, 'v001', '/console/tasks/results')
    await village.getByText('五十处全部更换。', { exact: false }).first().waitFor()
    await expectAccessible(village)
  })

  it('is on the agenda of the village, in the reports of the month and before the county', async () => {
    const village = await enter(browser, PHONE, 'v001', '/console/tasks/meetings')
    await village.getByText('已召开').first().waitFor()
    await village.locator('tbody a').first().click()
    await village.getByRole('heading', { name: '议程' }).waitFor()
    await village.getByRole('link', { name: '修复村口破损路面' }).first().waitFor()
    await expectAccessible(village)

    const leader = await enter(browser, DESK, 'leader', '/console/tasks/reports')
    const toCome = leader.getByRole('listitem').filter({ hasText: /未报|待报/ })
    await toCome.first().getByRole('link').click()
    await leader.getByText('还没有上报').waitFor()
    await expectAccessible(leader)
    await leader.goto('/console/tasks/pack')
    await leader.getByText('请求安排排涝泵站更新资金').waitFor()
    await expectAccessible(leader)
    await leader.goto('/console/tasks/routine')
    await leader.getByLabel('每周开例会的单位').waitFor()
    await expectAccessible(leader)
  })
})
