import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { enter, idOf, raise, tabTo } from './console'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the knowledge base', () => {
  it('is written at one desk and published at another', async () => {
    const title = `井盖松动怎么办 ${Date.now()}`
    const writer = await enter(browser, DESK, 'desk1', '/console/knowledge/new')
    await writer.getByLabel('标题').fill(title)
    await writer.getByLabel('正文').fill('请写明路名，先不要靠近。')
    await writer.getByLabel('谁能看').selectOption('PUBLIC')
    await expectAccessible(writer)
    await writer.getByRole('button', { name: '存为草稿' }).click()
    await writer.getByText('草稿是您写的').waitFor()
    const path = new URL(writer.url()).pathname
    expect(await writer.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)

    const second = await enter(browser, DESK, 'desk2', '/console/knowledge')
    await second.getByRole('heading', { name: '等您处理' }).waitFor()
    await expectAccessible(second)
    await second.getByRole('link', { name: title }).first().click()
    await second.waitForURL(`**${path}`)
    await second.getByRole('button', { name: '发布', exact: true }).click()
    await second.getByText('已发布。').waitFor()
    await expectAccessible(second)
  })

  it('fills an answer from a template, by keyboard alone', async () => {
    const matter = await raise('路灯不亮，晚上看不清', 'utilities')
    const { organization } = await signIn('d02')
    await (await signIn('desk1')).step(matter.number, 'dispatch', { organization: organization.id })
    const page = await enter(browser, DESK, 'd02', `/console/cases/${await idOf(matter)}`)
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await tabTo(page, page.getByRole('button', { name: '套用模板、引用知识' }))
    await page.keyboard.press('Enter')
    await page.getByLabel('查找').waitFor()
    await page.keyboard.type('路灯修复')
    const template = page.getByRole('button', { name: /^路灯修复的答复/ })
    await tabTo(page, template)
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.getByLabel('办理结果').inputValue())
      .toMatch(/村口小店旁边的路灯.*城市管理局/)
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  })

  it('offers a resident what may be the answer, and lets the matter be sent all the same', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await page.getByLabel('什么事').fill('门口的路灯不亮了')
    await page.getByText('路灯不亮、闪烁怎么报修').click()
    await page.getByText('灯杆上的编号').waitFor()
    await expectAccessible(page)
  })
})

describe('a case on paper', () => {
  it('is printed as its whole file, and given away without what is internal', async () => {
    const matter = await raise('垃圾没人清')
    await (await signIn('desk1')).step(matter.number, 'note', { note: '内部一句话' })
    const page = await enter(browser, DESK, 'desk1', `/console/cases/${await idOf(matter)}/file`)
    await page.getByText('完整、次序正确、未被改动').waitFor()
    await page.getByText('内部一句话').waitFor()
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('打印给谁').selectOption('REPORTER')
    await expect.poll(() => page.getByText('内部一句话').count()).toBe(0)
    const archive = page.waitForEvent('download')
    await page.getByRole('link', { name: '下载归档包' }).click()
    expect((await archive).suggestedFilename()).toBe(`${matter.number}.zip`)
  })

  it('is told in a notice that the reporter prints under the code', async () => {
    const matter = await raise('邻居欠钱不还')
    await (
      await signIn('desk1')
    ).step(matter.number, 'refuse', { ground: 'NO_MATTER', message: '请写明地点' })
    const page = await enter(browser, DESK, 'desk1', `/console/cases/${await idOf(matter)}`)
    await page.getByRole('link', { name: '告知书' }).click()
    await page.getByRole('heading', { name: '不予受理告知书' }).waitFor()
    await page.getByText('请写明地点').waitFor()
    await expectAccessible(page)
  })

  it('leaves as a table with the rest that a search finds', async () => {
    const page = await enter(browser, DESK, 'desk1', '/console/search')
    const table = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出表格' }).first().click()
    expect((await table).suggestedFilename()).toMatch(/^cases-\d{8}-\d{4}\.xlsx$/)
  })
})
