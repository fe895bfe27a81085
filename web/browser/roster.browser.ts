import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

/** `2026-11-25 17:30` in China, some hours from now. */
const moment = (hours: number) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.now() + hours * 3600_000)

const file = (organization: string) => ({
  name: 'roster.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `organization,post,login,kind,from,until,rank,phone\n${organization},经办岗,d21b,日班,${moment(-1)},${moment(3)},1,0550-7021234\n`,
  ),
})

describe('the duty roster', () => {
  it('takes a shift from a file, and everybody sees who is on duty now', async () => {
    const desk = await enter(browser, DESK, 'desk1', '/console/roster')
    await desk.getByLabel('导入值班表（CSV）').setInputFiles(file('没有的单位'))
    await desk.getByRole('alert').getByText('没有的单位').waitFor()
    await desk.getByLabel('导入值班表（CSV）').setInputFiles(file('发展和改革委员会'))
    await desk.getByText('新增或改动 1 个班次。').waitFor()
    await desk
      .getByRole('row')
      .filter({ hasText: '发展和改革委员会' })
      .first()
      .getByRole('link', { name: '05507021234' })
      .waitFor()
    await expectAccessible(desk)
    await desk.context().close()

    const grid = await enter(browser, PHONE, 't01', '/console/roster')
    const now = grid.getByRole('region', { name: '现在谁值班' }).first()
    await now.getByText('李立春').first().waitFor()
    await now.getByText('0550****234').first().waitFor() // the whole number is for the desk
    expect(await grid.getByLabel('导入值班表（CSV）').count()).toBe(0)
    await expectAccessible(grid)
    await grid.context().close()
  })
})
