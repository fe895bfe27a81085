import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'
import { signIn } from './staff'
import { trialPack } from './trialPack'

const STAFF = 'v001'
const REGISTER = '/api/registers/trial-agreement'

let browser: Browser
beforeAll(async () => {
  await trialPack()
  await agreed()
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** Two agreements of the village that its clerk enters. */
async function agreed() {
  const clerk = await signIn(STAFF)
  const { own } = await clerk.ask<{ own: string }>(REGISTER)
  for (const [sort, more] of [
    ['JOINT', { budget: 1_250_050 }],
    ['SHARED', { shared: '食堂', budget: 50 }],
  ] as const) {
    await clerk.ask(`${REGISTER}/records`, {
      name: `数据用的协议 ${Date.now()}`,
      unit: clerk.organization.id,
      community: own,
      term: { from: '2026-01-01' },
      sort,
      ...more,
    })
  }
}

const rows = (page: Page) => page.getByRole('table').getByRole('row')
const counted = async (page: Page) => Number((await page.getByRole('status').innerText()).match(/\d+/)?.[0])

describe('the figures of a register', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('lead from a number to its parts and to its records, on the %s', async (_, screen) => {
    const page = await enter(browser, screen, STAFF, '/console/registers/trial-agreement')
    await page.getByRole('navigation', { name: '这本台账' }).getByRole('link', { name: '数据' }).click()
    await page.getByText('田庄社区居委会，不限月份').waitFor()
    await page.getByRole('link', { name: /^[\d,]+\.\d\d 元\s?经费合计/ }).waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: '分列 经费合计' }).click()
    const part = page.getByRole('heading', { name: '经费合计：分列' })
    await expect.poll(() => part.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByLabel('再按什么分').selectOption({ label: '月份' })
    await page.getByRole('columnheader', { name: '月份' }).waitFor()
    expect(page.url()).toContain('by=sort,period')
    await expectAccessible(page)

    const joint = rows(page).filter({ hasText: '联建' }).first()
    const told = Number((await joint.getByRole('link').innerText()).match(/\d+/)?.[0])
    await joint.getByRole('link').click()
    await page.getByRole('table', { name: '共建协议' }).waitFor()
    expect(await counted(page)).toBe(told)
    expect(await rows(page).count()).toBe(told + 1)
    await page.getByText(/联建 · \d{4}-\d\d/).waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: '回到数据' }).click()
    await page.getByRole('columnheader', { name: '月份' }).waitFor()
    await page.context().close()
  })

  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('stand with those of its pack, on the %s', async (_, screen) => {
    const page = await enter(browser, screen, STAFF, '/console/registers')
    await page.getByRole('link', { name: '试用做法：数据' }).click()
    await page.getByRole('heading', { name: '组织共建' }).waitFor()
    await page.getByRole('link', { name: /% ?签订率/ }).waitFor()
    await page.getByRole('button', { name: '本月' }).click()
    await page.getByText(/田庄社区居委会，\d{4}-\d\d$/).waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})
