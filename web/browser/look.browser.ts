import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { enter, idOf, raise } from './console'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

/** Where to put pictures of what is tested, for whoever wants to see it. */
const PICTURES = process.env.LOOK_PICTURES
const picture = (name: string) => (PICTURES ? { path: `${PICTURES}/${name}.png`, fullPage: true } : null)

describe('a look behind the mask', () => {
  for (const [name, screen] of [
    ['desk', DESK],
    ['phone', PHONE],
  ] as const) {
    it(`asks what for, and the reporter sees it (${name})`, async () => {
      const matter = await raise('皖M12345堵着门，打13866607890找我')
      const desk = await enter(browser, screen, 'desk1', `/console/cases/${await idOf(matter)}`)
      await desk.getByText('皖M***45堵着门，打138****7890找我').first().waitFor()
      await desk.getByRole('button', { name: '查看联系方式和原文' }).click()
      const form = desk.locator('form')
      await form.getByRole('radio', { name: '联系诉求人了解情况' }).check()
      await form.getByLabel('具体原因').fill('问清楚是哪个门')
      await expectAccessible(desk)
      await shoot(desk, `${name}-ask`)
      await form.getByRole('button', { name: '查看联系方式和原文' }).click()
      await desk.getByRole('link', { name: '13800001234' }).waitFor()
      await desk.getByText('皖M12345堵着门，打13866607890找我').first().waitFor()
      await desk
        .getByRole('timer')
        .getByText(/14:5\d/)
        .waitFor()
      await expectAccessible(desk)
      await shoot(desk, `${name}-open`)
      await desk.getByRole('button', { name: '现在收起' }).click()
      await expect.poll(() => desk.getByText('13800001234').count()).toBe(0)
      await desk.getByRole('button', { name: '继续查看' }).waitFor()

      const resident = await visit(browser, screen, `/m/follow/${matter.code}`)
      await resident.getByRole('heading', { name: '谁看过我的信息' }).waitFor()
      await resident.getByText('看了您的联系方式和原话').waitFor()
      await resident.getByText('用途：联系您了解情况').waitFor()
      await expectAccessible(resident)
      await shoot(resident, `${name}-seen`)
    })

    it(`finds the open matters of whoever calls (${name})`, async () => {
      const phone = `139${String(Date.now()).slice(-8)}`
      const matter = await raise('路灯坏了', 'city', phone)
      const desk = await enter(browser, screen, 'desk1', '/console/caller')
      await desk.getByLabel('来电人的电话号码').fill(phone)
      await desk.getByRole('radio', { name: '来电询问办理进度' }).check()
      await desk.getByRole('button', { name: '查询', exact: true }).click()
      await desk.getByText(matter.number.slice(-8)).waitFor()
      await expectAccessible(desk)
      await shoot(desk, `${name}-caller`)
    })
  }

  async function shoot(page: Awaited<ReturnType<typeof visit>>, name: string) {
    const to = picture(name)
    if (to) {
      await page.screenshot(to)
    }
  }
})
