import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { visit } from './browser'
import { signIn } from './staff'

const PASSWORD = 'liuchi-demo'

let raised = 0

export interface Raised {
  number: string
  /** By which its reporter follows it. */
  code: string
  description: string
}

/** A matter of its own for one test, raised as a resident's phone does it. */
export async function raise(about: string, category = 'city', phone = '13800001234'): Promise<Raised> {
  const description = `${about}（${++raised} 号，${Date.now()}）`
  const place = { areaCode: '341181101003005', address: '村口小店旁边' }
  const contact = { name: '王五', phone }
  const answer = await fetch(`${inject('url')}/api/public/cases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ description, category, place, contact }),
  })
  const { number, publicCode } = (await answer.json()) as { number: string; publicCode: string }
  return { number, code: publicCode, description }
}

/** The internal id under which the console shows a case. */
export const idOf = async ({ number }: Raised) => (await (await signIn('desk1')).find(number)).id

/** A page of the console with somebody signed in. */
export async function enter(
  browser: Browser,
  screen: BrowserContextOptions,
  login: string,
  path = '/console/',
): Promise<Page> {
  const page = await visit(
    browser,
    screen,
    `/console/sign-in?login=${login}&to=${path.slice('/console'.length)}`,
  )
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`**${path}`)
  return page
}

/** The village of the account with which registers are tried. */
export async function chooseVillage(page: Page) {
  await page.getByLabel('乡镇（街道）').selectOption({ label: '广陵街道' })
  await page.getByLabel('村（社区）').selectOption({ label: '田庄社区居委会' })
}

/** What ended the session elsewhere: its cookie is gone. */
export const endSession = (page: Page) => page.context().clearCookies()

/** By Tab alone, as far as it takes. */
export async function tabTo(page: Page, wanted: Locator) {
  await wanted.waitFor()
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${wanted}`)
}
