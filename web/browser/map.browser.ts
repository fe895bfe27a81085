import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { drawn, withoutDrawing } from './drawing'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

async function atMap(screen: BrowserContextOptions, prepare?: () => void) {
  const page = await visit(browser, screen, '/')
  await page.request.post('/api/session', {
    headers: { Origin: inject('url') },
    data: { login: 'desk1', password: 'liuchi-demo' },
  })
  if (prepare) {
    await page.addInitScript(prepare)
  }
  await page.goto('/console/map')
  await page.locator('table.areas tbody tr').first().waitFor()
  return page
}

const row = (page: Page, code: string) => page.locator(`tr[data-code="${code}"]`)
const within = (page: Page) => new URL(page.url()).searchParams.get('within')
const opened = (page: Page, code: string | null) =>
  page.waitForURL((url) => url.searchParams.get('within') === code)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** Open, overdue and due soon, as the row of an area says. */
async function numbers(page: Page, code: string) {
  return (await row(page, code).locator('td').allInnerTexts()).map(Number)
}

async function mostPressing(page: Page): Promise<string> {
  return (await page.locator('table.areas tbody tr').first().getAttribute('data-code')) ?? ''
}

/** Down by links alone, as often as said; comes back with the code of what is open. */
async function goDown(page: Page, times: number) {
  for (let time = 0; time < times; time++) {
    const code = await mostPressing(page)
    await row(page, code).getByRole('link').click()
    await opened(page, code)
    await page.getByRole('heading', { name: '现在谁负责' }).waitFor()
    await page.locator('table.areas, .area-cases').first().waitFor()
    // what was counted before is shown until the new count is there
    await page.waitForFunction((prefix) => {
      const first = document.querySelector<HTMLElement>('table.areas tbody tr')?.dataset.code
      return !first || (first !== prefix && first.startsWith(prefix.replace(/0{3}$/, '')))
    }, code)
  }
}

describe('the map of open cases', () => {
  it('draws the land from its own server, and is there on a phone when asked for', async () => {
    for (const screen of [DESK, PHONE]) {
      const tiles: string[] = []
      const map = await atMap(screen)
      map.on('response', (answer) => {
        if (answer.url().includes('/tiles/') && answer.status() === 200) {
          tiles.push(new URL(answer.url()).pathname.split('/')[2] ?? '')
        }
      })
      await expectAccessible(map)
      if (screen === PHONE) {
        await expect.poll(() => map.locator('.map').count()).toBe(0)
        await map.getByRole('button', { name: '显示地图' }).click()
      } else {
        await map.reload()
      }
      await drawn(map)
      expect(new Set(tiles)).toContain('county')
      expect(new Set(tiles)).toContain('towns')
      const picture = await map.locator('.map canvas').screenshot()
      expect(picture.length, 'an empty picture is much smaller').toBeGreaterThan(8_000)
      await expectAccessible(map)
    }
  })

  it('says the same by a number on the map and by a row of the table', async () => {
    const page = await atMap(DESK)
    await drawn(page)
    const town = await mostPressing(page)
    const [open, overdue] = await numbers(page, town)
    const number = page.locator(`.cluster[data-code="${town}"]`)
    await expect.poll(() => number.locator('strong').innerText()).toBe(String(open))
    await expect.poll(() => number.innerText()).toContain(`超期 ${overdue}`)
    await number.click()
    await opened(page, town)
    await page.getByText(new RegExp(`未办结 ${open} 件，其中已超期 ${overdue} 件`)).waitFor()
    const byMap = await page.locator('table.areas').innerText()
    await page.goBack()
    await opened(page, null)
    await row(page, town).getByRole('link').click()
    await opened(page, town)
    await page.getByText(new RegExp(`未办结 ${open} 件，其中已超期 ${overdue} 件`)).waitFor()
    await expect.poll(() => page.locator('table.areas').innerText()).toBe(byMap)
  })

  it.each([DESK, PHONE])('opens a grid with its people on duty and its open cases', async (screen) => {
    const page = await atMap(screen)
    await goDown(page, 3)
    expect(within(page)).toHaveLength(15)
    await expect.poll(() => page.locator('.duty li').count()).toBeGreaterThan(0)
    const cases = page.locator('.area-cases a')
    await expect.poll(() => cases.first().getAttribute('href')).toMatch(/^\/console\/cases\/[0-9a-f-]{36}$/)
    await expect
      .poll(() => page.getByRole('navigation', { name: '您在看哪里' }).getByRole('link').count())
      .toBe(3)
    await expectAccessible(page)
  })

  it('counts only what is asked for, in the table and on the map', async () => {
    const page = await atMap(DESK)
    await drawn(page)
    await page.getByLabel('只看已超期的').check()
    await page.waitForURL('**/map?overdue=1')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('table.areas tbody tr')].every(
        ({ children: [, open, overdue] }) => open?.textContent === overdue?.textContent,
      ),
    )
    const rows = await page.locator('table.areas tbody tr').count()
    await expect.poll(() => page.locator('.cluster').count()).toBe(rows)
    await page.reload()
    await expect.poll(() => page.getByLabel('只看已超期的').isChecked()).toBe(true)
    await page.getByRole('button', { name: '清空条件' }).click()
    await page.waitForURL('**/console/map')
  })

  it('counts more finely when one goes closer', async () => {
    const page = await atMap(DESK)
    await drawn(page)
    await page.getByRole('button', { name: '放大' }).click()
    await page.waitForURL('**/map?level=VILLAGE')
    await page.getByRole('columnheader', { name: '村（社区）' }).waitFor()
    await page.getByRole('button', { name: '全县' }).click()
    await page.waitForURL('**/console/map')
  })

  it('goes by keyboard alone', async () => {
    const page = await atMap({ ...DESK, reducedMotion: 'reduce' })
    await drawn(page)
    const number = page.locator('.cluster').first()
    const place = async () => (await number.boundingBox())?.x ?? 0
    const before = await place()
    await page.locator('.past-map').focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('CANVAS')
    await page.keyboard.press('ArrowRight')
    await expect.poll(place).toBeLessThan(before)
    await page.keyboard.press('Tab')
    const code = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.code ?? '')
    await page.keyboard.press('Enter')
    await opened(page, code)
    await expect.poll(() => focused(page)).toBe('area-name')
    await page.getByRole('button', { name: '未办结', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**sort=open')
    await expect
      .poll(() => page.getByRole('columnheader', { name: '未办结' }).getAttribute('aria-sort'))
      .toBe('descending')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('within') !== code)
    await expect.poll(() => focused(page)).toBe('area-name')
  })

  it('is whole without the map, where nothing can be drawn', async () => {
    const page = await atMap(DESK, withoutDrawing)
    await page.getByText('这里显示不了地图').waitFor()
    await expectAccessible(page)
    await goDown(page, 3)
    await page.locator('.area-cases a').first().waitFor()
    await expectAccessible(page)
  })

  it('speaks English in large letters', async () => {
    const page = await atMap(PHONE)
    await page.getByRole('button', { name: '大字版' }).click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('columnheader', { name: 'Overdue' }).waitFor()
    await page.getByRole('button', { name: 'Show the map' }).click()
    await drawn(page)
    await expectAccessible(page)
  })
})
