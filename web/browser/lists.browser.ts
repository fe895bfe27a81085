import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const BOOK = '村居工作事项准入清单'

describe('the duty lists', () => {
  it('are drafted from a file, read before they hold, and published', async () => {
    const page = await enter(browser, DESK, 'desk1', '/console/lists')
    const book = page.getByRole('region', { name: BOOK })
    await book.getByText('A-01').waitFor()
    await expectAccessible(page)
    const inForce = await (await page.request.get('/api/duty-lists/ADMISSIONS/file')).text()
    const money = `每村每年 ${4000 + (Date.now() % 5000)} 元`
    const drafted = inForce.replace(/每村每年 \d+ 元/, money)
    const draft = (content: string) => ({
      name: 'admissions.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    })

    await book.getByLabel('用表格（CSV）起草新版').setInputFiles(draft('code,name\nA-01,\n'))
    await book.getByRole('alert').getByRole('listitem').first().waitFor()
    await book.getByLabel('用表格（CSV）起草新版').setInputFiles(draft(drafted))
    await book.getByText(/与原来相比有 [1-9] 处不同。/).waitFor()
    await book.getByRole('button', { name: '看草稿' }).click()
    await book.locator('summary').filter({ hasText: 'A-01' }).click()
    await book.getByText(money).waitFor()
    await expectAccessible(page)
    await book.getByRole('button', { name: '丢弃草稿' }).click()
    await expect.poll(() => book.getByRole('button', { name: '丢弃草稿' }).count()).toBe(0)

    await book.getByLabel('用表格（CSV）起草新版').setInputFiles(draft(drafted))
    await book.getByRole('button', { name: /^公布第 \d+ 版$/ }).click()
    await expect.poll(() => book.getByRole('button', { name: /^公布/ }).count()).toBe(0)
    await page.reload()
    await book.locator('summary').filter({ hasText: 'A-01' }).click()
    await book.getByText(money).waitFor()
    await page.context().close()
  })

  it('say who is responsible, on a phone, to somebody who drafts nothing', async () => {
    const page = await enter(browser, PHONE, 't01', '/console/lists')
    await page.getByRole('region', { name: BOOK }).getByText('A-01').waitFor()
    await page.getByLabel('类别', { exact: true }).selectOption('property.lifts')
    await page.getByLabel('乡镇（街道）', { exact: true }).selectOption({ index: 1 })
    await page.getByText('住房和城乡建设局').first().waitFor()
    await page.getByLabel('在清单中查找').fill('电梯')
    await page.getByRole('region', { name: '派单目录' }).getByText('1 项', { exact: true }).waitFor()
    expect(await page.getByLabel('用表格（CSV）起草新版').count()).toBe(0)
    await expectAccessible(page)
    await page.context().close()
  })
})
