import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { drawn, withoutDrawing } from './drawing'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the place of a matter', () => {
  it('is tapped on a map, which comes only to those who want it', async () => {
    const page = await visit(browser, PHONE, '/m/')
    const loaded: string[] = []
    page.on('request', (request) => loaded.push(request.url()))
    await page.getByRole('radio', { name: '在地图上点' }).waitFor()
    expect(loaded.join()).not.toMatch(/maplibre/)
    await page.getByRole('radio', { name: '在地图上点' }).check()
    await drawn(page)
    await page.locator('.map canvas').tap({ position: { x: 150, y: 150 } })
    await page.getByText(/您选的是：.+网格/).waitFor()
    await expectAccessible(page)
  })

  it('is chosen on the map by keyboard: the middle', async () => {
    const page = await visit(browser, { ...DESK, reducedMotion: 'reduce' }, '/m/')
    await page.getByRole('radio', { name: '在地图上点' }).check()
    await drawn(page)
    const middle = page.getByRole('button', { name: '选地图正中' })
    await middle.focus()
    await page.keyboard.press('Enter')
    const said = page.getByText(/您选的是：.+网格/)
    await said.waitFor()
    const first = await said.innerText()
    await page.locator('.map canvas').focus()
    await page.keyboard.press('-')
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('ArrowUp')
    }
    await middle.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => said.innerText().catch(() => first)).not.toBe(first)
  })

  it('is said in another way where nothing can be drawn', async () => {
    const page = await visit(browser, PHONE, '/')
    await page.addInitScript(withoutDrawing)
    await page.goto('/m/')
    await page.getByRole('radio', { name: '在地图上点' }).check()
    await page.getByText('这里显示不了地图').waitFor()
    await expect.poll(() => page.getByRole('button', { name: '选地图正中' }).count()).toBe(0)
    await page.getByRole('radio', { name: '选村（社区）' }).check()
    await page.getByLabel('乡镇（街道）').waitFor()
    await expectAccessible(page)
  })

  it('is a small picture on the page of the case, never finer than 100 m', async () => {
    const page = await visit(browser, DESK, '/')
    const headers = { Origin: inject('url'), 'Idempotency-Key': crypto.randomUUID() }
    const raised = await page.request.post('/api/public/cases', {
      headers,
      data: { description: '路边井盖破了', place: { latitude: 32.69123, longitude: 119.00456 } },
    })
    const { number } = (await raised.json()) as { number: string }
    await page.request.post('/api/session', { headers, data: { login: 'desk1', password: 'liuchi-demo' } })
    const found = await page.request.get(`/api/cases?number=${number}`)
    const { items } = (await found.json()) as { items: { id: string }[] }
    const one = await (await page.request.get(`/api/cases/${items[0]?.id}`)).text()
    expect(one).not.toMatch(/32\.69123|119\.00456/)
    await page.goto(`/console/cases/${items[0]?.id}`)
    await drawn(page)
    await page.getByText('位置只标到约 100 米').waitFor()
    await expect.poll(() => page.locator('.place-on-map .spot').count()).toBe(1)
    await expect.poll(() => page.locator('.place-on-map').getByRole('button').count()).toBe(0)
    await expectAccessible(page)
  })
})
