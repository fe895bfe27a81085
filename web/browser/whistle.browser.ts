import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter, idOf, raise } from './console'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const CITY = '城市管理局' // its intake is d02

describe('working together', () => {
  it('a town whistles from the phone, and the department answers from its own', async () => {
    const town = await enter(browser, PHONE, 't01', '/console/whistles/new')
    await town.getByLabel('突发紧急情况').check()
    await town.getByLabel('吹哨原因').fill('围墙要倒，需要马上拆除')
    await town.getByLabel('乡镇（街道）').selectOption({ index: 1 })
    await town.getByRole('combobox', { name: '请哪些部门到场' }).fill(CITY)
    await town.getByRole('option', { name: CITY }).first().click()
    await town.getByRole('list', { name: '已选' }).getByText(CITY).waitFor()
    await expectAccessible(town)
    await town.locator('form').getByRole('button', { name: '吹哨' }).click()
    await town.getByText('已吹哨').first().waitFor()
    await town
      .getByRole('link', { name: /^吹哨（/ })
      .first()
      .click()
    await town.getByText('待应哨').first().waitFor()
    await expectAccessible(town)

    const department = await enter(browser, PHONE, 'd02', new URL(town.url()).pathname)
    await department.getByRole('button', { name: '应哨' }).click()
    await department.getByText('“应哨”已完成。').waitFor()
    await department.getByRole('button', { name: '已到场' }).click()
    await department.getByText('“已到场”已完成。').waitFor()
    await expectAccessible(department)
    await expect
      .poll(() => department.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(360)

    await town.reload()
    await town.getByRole('button', { name: '确认到场' }).click()
    await town.getByText('“确认到场”已完成。').waitFor()
  })

  it('a lead calls in another body, which stands on the page of the case', async () => {
    const matter = await raise('井盖下沉，路面积水')
    const desk = await signIn('desk1')
    const { organization } = await signIn('d02')
    await desk.step(matter.number, 'dispatch', { organization: organization.id })
    const lead = await enter(browser, DESK, 'd02', `/console/cases/${await idOf(matter)}`)
    await lead.getByRole('button', { name: '请求协办' }).click()
    const unit = lead.getByRole('combobox', { name: '协办单位' })
    await unit.fill('水利')
    await lead.getByRole('option', { name: '水利' }).first().click()
    await lead.getByLabel('请协助的内容').fill('请查雨水管')
    await lead.locator('form').getByRole('button', { name: '请求协办' }).click()
    await lead.getByText('“请求协办”已完成。').waitFor()
    await lead.getByRole('heading', { name: '协办与吹哨' }).waitFor()
    await lead.getByText('协办 · 待接协办').waitFor()
    await expectAccessible(lead)
  })
})
