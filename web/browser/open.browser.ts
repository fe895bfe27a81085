import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { chooseVillage } from './console'
import { signIn } from './staff'
import { trialPack } from './trialPack'

let browser: Browser
beforeAll(async () => {
  await trialPack()
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** A new point of the village whose staff enters it. */
async function point() {
  const name = `田庄服务点${Date.now()}`
  const staff = await signIn('v001')
  const towns = await staff.ask<{ code: string; name: string }[]>('/api/public/areas')
  const town = towns.find((one) => one.name === '广陵街道')
  const villages = await staff.ask<{ code: string; name: string }[]>(`/api/public/areas?parent=${town?.code}`)
  const community = villages.find((one) => one.name === '田庄社区居委会')?.code
  await staff.ask('/api/registers/trial-point/records', { name, community, hours: '周一至周五' })
  return name
}

describe('what the county shows openly', () => {
  it.each([
    ['desk', DESK],
    ['phone', PHONE],
  ])('is found from the start page, by words and by place, on the %s', async (_, screen) => {
    const name = await point()
    const page = await visit(browser, screen, '/')
    await page.getByRole('link', { name: '公开事项' }).click()
    await page.getByRole('heading', { level: 1, name: '县里的公开事项' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('region', { name: '便民服务' }).getByRole('link', { name: '便民服务点' }).click()
    await page.getByText(name).waitFor()
    await expectAccessible(page)

    await page.getByRole('searchbox').fill('没有这样的地方')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('没有找到。换几个字，或者换个地方看看。').waitFor()
    await page.getByRole('button', { name: '看全部' }).click()
    await page.getByRole('searchbox').fill(name)
    await chooseVillage(page)
    await page.getByRole('button', { name: '查找' }).click()
    await page.waitForURL('**area=*')
    await page.getByText('已经全部列出').waitFor()
    await page.getByText(name).waitFor()
    await page.getByText('周一至周五').first().waitFor()
    await expectAccessible(page)
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  it('is told on a page of its own with its numbers', async () => {
    await point()
    const page = await visit(browser, PHONE, '/open')
    await page.getByRole('link', { name: '服务点在哪里' }).click()
    await page.getByText('有事先到就近的服务点。').waitFor()
    await page.getByText('各乡镇（街道）').click()
    await page.getByRole('definition').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Go to the nearest point first.').waitFor()
    await page.context().close()
  })

  it('speaks the words of the place on every page', async () => {
    const page = await visit(browser, PHONE, '/')
    await page.getByText('或告诉您的片长、村（社区）干部').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('tell your patch head or village office').waitFor()
    await page.context().close()
  })

  it('says so where a page is not open', async () => {
    const page = await visit(browser, PHONE, '/open/trial-agreement')
    await page.getByText('没有这一页，或者它已经不再公开。').waitFor()
    await expectAccessible(page)
    await page.context().close()
  })
})
