import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the start page', () => {
  it.each([PHONE, DESK])('leads each kind of person to their place', async (screen) => {
    const page = await visit(browser, screen, '/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('desk1').first().waitFor()
    await expectAccessible(page)
    await expect.poll(() => page.getByRole('link', { name: '反映问题' }).getAttribute('href')).toBe('/m/')
    await expect
      .poll(() => page.getByRole('link', { name: '查询进度' }).getAttribute('href'))
      .toBe('/m/follow')
    await page.getByRole('link', { name: '进入工作台' }).click()
    await page.waitForURL('**/console/**')
  })

  it('speaks English and grows its letters when asked, and remembers both', async () => {
    const page = await visit(browser, PHONE, '/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Large text' }).click()
    await page.reload()
    await page.getByRole('link', { name: 'Raise a matter' }).waitFor()
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
      .toBe('22px')
    await expectAccessible(page)
  })
})
