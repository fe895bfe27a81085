import { existsSync } from 'node:fs'
import bundled from '@sparticuz/chromium'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'

const INSTALLED = [
  process.env.CHROME_BIN,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Quiet: no look-ups of its own, so that what a page asks for is all that is asked for. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
}
export const DESK: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } }

/** An installed browser, else the one that comes with the packages. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path && existsSync(path))
  return chromium.launch({
    executablePath: installed ?? (await bundled.executablePath()),
    // not the bundle's own arguments: in its one process all visitors would share one storage, and with
    // --disable-web-security a page might ask whom it likes
    args: ARGUMENTS,
    headless: true,
  })
}

/** A page of a person of its own, in Chinese unless said otherwise; a script error on it fails the test. */
export async function visit(browser: Browser, options: BrowserContextOptions, path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('url'), locale: 'zh-CN', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => {
    throw error
  })
  page.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (origin !== inject('url') && /^http/.test(request.url())) {
      throw new Error(`The page asks another server: ${request.url()}`)
    }
  })
  await page.goto(path)
  return page
}
