import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { openBrowser, PHONE } from './browser'
import { enter } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('handing over all work of a post', () => {
  it('asks to be checked first, says how many went, and finds nothing left afterwards', async () => {
    const page = await enter(browser, PHONE, 'sysadmin', '/console/handover')
    const submit = page.getByRole('button', { name: '交接', exact: true })
    expect(await submit.isDisabled()).toBe(true)
    await choose('交出工作的单位', '税务局')
    await choose('接收单位', '财政局')
    await page.getByLabel('接收岗位', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('我已核对').check()
    await expectAccessible(page)
    await submit.click()
    await page.getByText(/^(已交接 \d+ 件。|没有要交接的事。)$/).waitFor()

    await page.getByLabel('我已核对').check()
    await submit.click()
    await page.getByText('没有要交接的事。').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await page.context().close()

    async function choose(label: string, name: string) {
      await page.getByLabel(label).fill(name)
      await page.getByRole('option', { name }).first().click()
    }
  })

  it('is for the system administrator alone', async () => {
    const page = await enter(browser, PHONE, 'leader', '/console/roster')
    await page.getByRole('heading', { name: '没有人顶岗的岗位' }).waitFor()
    expect(await page.getByRole('link', { name: '工作交接' }).count()).toBe(0)
    await page.context().close()
  })
})
