import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { enter, tabTo } from './console'
import { startServer, stopServer } from './server'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const send = (page: Page, name: string) =>
  page.locator('form').getByRole('button', { name, exact: true }).click()

async function tell(page: Page, what: string) {
  await page.getByLabel('什么事？').fill(what)
  await page.getByRole('radio', { name: '写地址' }).check()
  await page.getByLabel('地址', { exact: true }).fill('仁和路 12 号门口')
}

/** A page of the console on the case with this number, found as a clerk finds it. */
async function open(screen: BrowserContextOptions, login: string, number: string) {
  const page = await enter(browser, screen, login, '/console/search')
  await page.getByLabel('编号', { exact: true }).fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('row').filter({ hasText: number }).getByRole('link').click()
  await page.waitForURL('**/cases/*')
  return page
}

describe('the whole loop on the screens', () => {
  it.each([
    ['360', PHONE],
    ['1920', DESK],
  ])('leads from the resident’s report to the rating and back at %s pixels', async (_, screen) => {
    const resident = await visit(browser, screen, '/')
    await resident.getByRole('link', { name: /^反映问题/ }).click()
    await tell(resident, '巷口的垃圾三天没人清，味道很大。')
    await press(resident, '提交')
    await resident.getByRole('heading', { name: '已经收到' }).waitFor()
    const number = (await resident.locator('main').innerText()).match(/\d{6}-\d{8}-\d{6}-\d/)?.[0] ?? ''
    await resident.getByRole('link', { name: '查看进度' }).click()
    await resident.getByText('待受理').waitFor()

    const desk = await open(screen, 'desk1', number)
    await press(desk, '派单')
    await desk.getByRole('combobox', { name: '承办单位' }).fill('城市管')
    await desk.getByRole('option', { name: '城市管理局' }).click()
    await send(desk, '派单')
    await desk.getByText('现在：待接单').waitFor()

    const department = await open(screen, 'd02', number)
    await press(department, '接单')
    await department.getByText('“接单”已完成。').waitFor()
    await press(department, '答复')
    await department.getByLabel('办理结果').fill('已经清运干净，以后每天两次。')
    await send(department, '答复')
    await department.getByText('“答复”已完成。').waitFor()

    await resident.reload()
    await resident.getByText('已经清运干净，以后每天两次。').first().waitFor()
    await press(resident, '确认已解决')
    await resident.getByRole('dialog').getByRole('button', { name: '确认已解决' }).click()
    await resident.getByText('“确认已解决”已完成').waitFor()

    await desk.reload()
    await press(desk, '结案')
    await send(desk, '结案')
    await desk.getByText('现在：已办结。').waitFor()

    await resident.reload()
    await press(resident, '评价')
    await resident.getByRole('radio', { name: '已解决', exact: true }).check()
    await resident.getByRole('radio', { name: /^5|非常满意/ }).check()
    await resident.getByRole('dialog').getByRole('button', { name: '评价' }).click()
    await resident.getByText('您的评价').waitFor()
    await press(resident, '要求重办')
    await resident.getByLabel('给对方的话').fill('今天又满了')
    await resident.getByRole('dialog').getByRole('button', { name: '要求重办' }).click()
    await resident.getByText('待派单').waitFor()
  })

  it('is walked by keyboard alone: a resident raises, a department accepts', async () => {
    const resident = await visit(browser, DESK, '/')
    await tabTo(resident, resident.getByRole('link', { name: /^反映问题/ }))
    await resident.keyboard.press('Enter')
    await tabTo(resident, resident.getByLabel('什么事？'))
    await resident.keyboard.type('公交站牌倒了')
    await tabTo(resident, resident.getByRole('radio', { name: '我现在的位置' }))
    while (!(await resident.getByRole('radio', { name: '写地址' }).isChecked())) {
      await resident.keyboard.press('ArrowDown')
    }
    await tabTo(resident, resident.getByLabel('地址', { exact: true }))
    await resident.keyboard.type('千秋路口')
    await tabTo(resident, resident.getByRole('button', { name: '提交' }))
    await resident.keyboard.press('Enter')
    await resident.getByRole('heading', { name: '已经收到' }).waitFor()

    const department = await enter(browser, DESK, 'd02')
    await tabTo(department, department.locator('tr a[href*="/cases/"]').first())
    await department.keyboard.press('Enter')
    await department.waitForURL('**/cases/*')
    await tabTo(department, department.getByRole('button', { name: '内部备注' }))
  })
})

describe.skipIf(process.env.LIUCHI_URL)('a server that stops and comes back', () => {
  it('costs nobody what stood in an open form', async () => {
    const resident = await visit(browser, PHONE, '/m/')
    await tell(resident, '自来水发黄，已经两天。')
    const desk = await enter(browser, DESK, 'desk1')
    await desk.getByRole('row').getByRole('link').first().click()
    await press(desk, '内部备注')
    await desk.getByLabel('内部说明').fill('等水务的人回电话')

    await stopServer()
    await press(resident, '提交')
    await resident.getByText('暂时连不上服务器').first().waitFor()
    await send(desk, '内部备注')
    await desk.getByText('暂时连不上服务器').waitFor()
    await startServer(inject('url'))

    await press(resident, '重试')
    await resident.getByRole('heading', { name: '已经收到' }).waitFor()
    await send(desk, '内部备注')
    await desk.getByText('“内部备注”已完成。').waitFor()
    await expect
      .poll(() => desk.getByRole('list', { name: '办理经过' }).innerText())
      .toContain('等水务的人回电话')
  })
})
