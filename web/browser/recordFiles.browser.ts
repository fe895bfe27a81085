import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { chooseVillage, enter } from './console'
import { picture } from './picture'
import { trialPack } from './trialPack'

let browser: Browser
beforeAll(async () => {
  await trialPack()
  browser = await openBrowser()
})
afterAll(() => browser.close())

const PDF = {
  name: '协议 13800001234.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
}
const PROGRAM = { name: '表格.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ program') }

const papers = (page: Page) => page.getByRole('group', { name: '附件' })
const choose = (page: Page) => papers(page).getByLabel('选择文件')

describe('files of a record', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('are chosen, refused, kept and shown, on the %s', async (on, screen) => {
    const page = await enter(browser, screen, 'v001', '/console/registers/trial-deed/new')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('alert').getByRole('button', { name: '附件：请选择“附件”' }).click()
    await choose(page).setInputFiles([PROGRAM, PDF])
    await papers(page).getByText('不是能识别的图片或文档').waitFor()
    await papers(page).getByText('协议 138****1234.pdf', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '移除 表格.docx' }).click()
    await choose(page).setInputFiles(await picture(page))
    await papers(page).getByRole('status').getByText('IMG_0001.jpg 已上传').waitFor({ state: 'attached' })

    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('alert').getByRole('button', { name: '名称：请填写“名称”' }).click()
    expect(await papers(page).getByRole('listitem').count()).toBe(2)
    await page.getByLabel('名称').fill(`契约（${on} ${Date.now()}）`)
    await chooseVillage(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForURL('**/records/*')

    const kept = page.getByRole('list', { name: '附件' })
    await kept.getByRole('button', { name: '放大 IMG_0001.jpg' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    const [taken] = await Promise.all([
      page.waitForEvent('download'),
      kept.getByRole('link', { name: '协议 138****1234.pdf' }).click(),
    ])
    expect(await taken.failure()).toBeNull()
    await expectAccessible(page)

    await page.getByRole('button', { name: '修改' }).click()
    await page.getByRole('button', { name: '移除 IMG_0001.jpg' }).click()
    await page.locator('form').getByRole('button', { name: '修改' }).click()
    await page.getByText('“修改”已完成。').waitFor()
    await expect.poll(() => kept.getByRole('listitem').count()).toBe(1)
    await page.getByText('2 个文件：协议 138****1234.pdf、IMG_0001.jpg').waitFor()
    await page.getByRole('list', { name: '移出的文件' }).getByRole('link', { name: 'IMG_0001.jpg' }).waitFor()
    await page.context().close()
  })
})
