import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { endSession, enter, idOf, raise, tabTo } from './console'
import { picture } from './picture'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const CITY = '城市管理局' // its intake is d02

describe('the staff’s half of the loop', () => {
  it('is done with the mouse, from dispatch to closing, on a wide screen', async () => {
    const matter = await raise('早市垃圾没人清')
    const path = `/console/cases/${await idOf(matter)}`
    const desk = await enter(browser, DESK, 'desk1', path)
    await desk.getByText(matter.description).first().waitFor()
    await desk.getByText('王*').waitFor()
    await desk.getByRole('button', { name: '填入派单表' }).click()
    await expect.poll(() => desk.getByLabel('承办单位').inputValue()).toBe(CITY)
    await expectAccessible(desk)
    await desk.locator('form').getByRole('button', { name: '派单' }).click()
    await desk.getByText(`现在：待接单，由${CITY}办理。`).waitFor()

    const department = await enter(browser, DESK, 'd02', path)
    await department.getByRole('button', { name: '接单' }).click()
    await department.getByText('“接单”已完成。').waitFor()
    await department.getByRole('button', { name: '答复', exact: true }).click()
    await department.getByLabel('办理结果').fill('已经清运，并增加了两个垃圾桶。')
    await department.locator('input[type=file]').setInputFiles(await picture(department, 600, 400))
    await department.getByRole('button', { name: /移除照片/ }).waitFor()
    await department.waitForFunction(() => !document.body.innerText.includes('正在上传'))
    await expectAccessible(department)
    await department.locator('form').getByRole('button', { name: '答复', exact: true }).click()
    await department.getByText('“答复”已完成。').waitFor()

    await desk.reload()
    await desk.getByText('已经清运，并增加了两个垃圾桶。').first().waitFor()
    await desk.getByRole('list', { name: '办理后的照片' }).getByRole('button').click()
    await desk.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    await desk.getByRole('button', { name: '核实', exact: true }).click()
    await desk.getByRole('radiogroup', { name: '核实方式' }).getByRole('radio').first().check()
    await desk.getByRole('radiogroup', { name: '是否解决' }).getByRole('radio').first().check()
    await desk.locator('form').getByRole('button', { name: '核实', exact: true }).click()
    await desk.getByText('“核实”已完成。').waitFor()
    await desk.getByRole('button', { name: '结案', exact: true }).click()
    await desk.locator('form').getByRole('button', { name: '结案', exact: true }).click()
    await desk.getByText('现在：已办结。').waitFor()
    await expectAccessible(desk)
  })

  it('is done by keyboard alone, with the unit chosen by typing', async () => {
    const matter = await raise('路边广告牌快掉下来了')
    const desk = await enter(browser, DESK, 'desk1', `/console/cases/${await idOf(matter)}`)
    await tabTo(desk, desk.getByRole('button', { name: '派单', exact: true }))
    await desk.keyboard.press('Enter')
    const unit = desk.getByRole('combobox', { name: '承办单位' })
    await desk.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox')
    await desk.keyboard.type('城市管')
    await desk.getByRole('option', { name: CITY }).waitFor()
    await desk.keyboard.press('Enter')
    await expect.poll(() => unit.inputValue()).toBe(CITY)
    await tabTo(desk, desk.locator('form').getByRole('button', { name: '派单' }))
    await desk.keyboard.press('Enter')
    await desk.getByText(`现在：待接单，由${CITY}办理。`).waitFor()
    await expect.poll(() => desk.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
    await tabTo(desk, desk.getByRole('link', { name: /^下一件|^回到我的待办/ }).first())
  })

  it('is done on a phone: accepted and answered at 360 pixels', async () => {
    const matter = await raise('小区门口占道经营')
    const { organization } = await signIn('d02')
    await (await signIn('desk1')).step(matter.number, 'dispatch', { organization: organization.id })
    const page = await enter(browser, PHONE, 'd02')
    await page.getByRole('row').filter({ hasText: matter.number }).getByRole('link').click()
    await page.waitForURL(`**/cases/*`)
    await page.getByRole('button', { name: '接单' }).click()
    await page.getByText('“接单”已完成。').waitFor()
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await page.locator('form').getByRole('button', { name: '答复', exact: true }).click()
    await page.getByText('请填写“办理结果').first().waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await expectAccessible(page)
    await page.keyboard.type('摊位已劝离，早晚有人巡查。')
    await page.locator('form').getByRole('button', { name: '答复', exact: true }).click()
    await page.getByText('“答复”已完成。').waitFor()
    await expectAccessible(page)
  })
})

describe('an open form', () => {
  it('outlives the end of the session, and what was typed is sent after signing in again', async () => {
    const matter = await raise('绿化带被踩坏')
    const page = await enter(browser, DESK, 'desk1', `/console/cases/${await idOf(matter)}`)
    await page.getByRole('button', { name: '内部备注' }).click()
    await page.getByLabel('内部说明').fill('已电话问过，早上八点前后最严重。')
    await endSession(page)
    await page.locator('form').getByRole('button', { name: '内部备注' }).click()
    const dialog = page.getByRole('dialog', { name: '登录已过期，请再登录一次' })
    await dialog.waitFor()
    await expectAccessible(page)
    await dialog.getByLabel('密码').fill('wrong')
    await page.keyboard.press('Enter')
    await dialog.getByText('帐号或密码不对').waitFor()
    await dialog.getByLabel('密码').fill('liuchi-demo')
    await page.keyboard.press('Enter')
    await page.getByText('“内部备注”已完成。').waitFor()
    await page.getByRole('list', { name: '办理经过' }).getByText('早上八点前后最严重').waitFor()
  })

  it('tells what somebody else did meanwhile and keeps what was typed', async () => {
    const matter = await raise('井盖响')
    const page = await enter(browser, DESK, 'desk1', `/console/cases/${await idOf(matter)}`)
    await page.getByRole('button', { name: '内部备注' }).click()
    await page.getByLabel('内部说明').fill('我写的话')
    await (await signIn('desk2')).step(matter.number, 'note', { note: '别人刚写的话' })
    await page.locator('form').getByRole('button', { name: '内部备注' }).click()
    const news = page.getByRole('alert').filter({ hasText: '这一件有了新变化' })
    await news.getByText('别人刚写的话').waitFor()
    await expectAccessible(page)
    await expect.poll(() => page.getByLabel('内部说明').inputValue()).toBe('我写的话')
    await page.locator('form').getByRole('button', { name: '内部备注' }).click()
    await page.getByText('“内部备注”已完成。').waitFor()
  })

  it('keeps what was typed while the server is away, and sends it once it is back', async () => {
    const matter = await raise('公厕没水')
    const page = await enter(browser, DESK, 'desk1', `/console/cases/${await idOf(matter)}`)
    await page.getByRole('button', { name: '内部备注' }).click()
    await page.getByLabel('内部说明').fill('停水通知已核对')
    await page.route('**/actions/note', (route) => route.abort())
    await page.locator('form').getByRole('button', { name: '内部备注' }).click()
    await page.getByText('暂时连不上服务器').waitFor()
    await expect.poll(() => page.getByLabel('内部说明').inputValue()).toBe('停水通知已核对')
    await page.unroute('**/actions/note')
    await page.locator('form').getByRole('button', { name: '内部备注' }).click()
    await page.getByText('“内部备注”已完成。').waitFor()
  })
})
