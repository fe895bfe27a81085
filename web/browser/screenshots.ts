import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, it } from 'vitest'
import { openBrowser, PHONE, visit } from './browser'
import { enter } from './console'
import { signIn } from './staff'

/** Makes the pictures that README shows, of the demo county: `npm run screenshots`. */
const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots')
const SCREEN = { viewport: { width: 1280, height: 800 } }

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

async function picture(page: Page, name: string) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}

it('pictures what a resident sees', async () => {
  const page = await visit(browser, PHONE, '/m/')
  await page.getByLabel('什么事？').fill('巷口路灯坏了三天，晚上很黑，老人走路不安全。')
  await picture(page, 'raise')
  await page.getByRole('radio', { name: '写地址' }).check()
  await page.getByLabel('地址', { exact: true }).fill('仁和路 12 号门口')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { name: '已经收到' }).waitFor()
  const number = (await page.locator('main').innerText()).match(/\d{6}-\d{8}-\d{6}-\d/)?.[0] ?? ''
  const department = await signIn('d02')
  await (await signIn('desk1')).step(number, 'dispatch', { organization: department.organization.id })
  await department.step(number, 'accept')
  await department.step(number, 'answer', { result: '灯头已更换，昨晚试过，亮了。' })
  await page.getByRole('link', { name: '查看进度' }).click()
  await page.getByText('灯头已更换').first().waitFor()
  await picture(page, 'follow')
})

it('pictures what the staff see', async () => {
  const page = await enter(browser, SCREEN, 'desk1')
  await page.getByRole('row').nth(5).waitFor()
  await picture(page, 'inbox')
  await page.getByRole('row').filter({ hasText: '待核实' }).getByRole('link').first().click()
  await page.getByRole('heading', { name: '时限' }).waitFor()
  await page.locator('[data-ready]').first().waitFor()
  await picture(page, 'case')
  await page.goto('/console/map')
  await page.locator('[data-ready]').first().waitFor()
  await picture(page, 'map')
})
