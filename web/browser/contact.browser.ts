import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE } from './browser'
import { enter } from './console'
import { picture } from './picture'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const CODE = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/g

describe('a call that the desk writes down', () => {
  it('brings two matters, each with a code on one receipt, one with a place on the map and a photo', async () => {
    const page = await enter(browser, DESK, 'desk1', '/console/contacts/new')
    const first = page.getByRole('group', { name: '第 1 件' })
    await first.getByLabel('诉求内容').fill(`桥头的栏杆断了一截（${Date.now()}）`)
    await first.getByText('在地图上标出位置').click()
    await first.locator('[data-ready]').waitFor()
    await first.getByRole('button', { name: '选地图正中' }).click()
    await first.getByText('您选的是').waitFor()
    await expect.poll(() => first.getByLabel('乡镇（街道）').inputValue()).not.toBe('')
    await first.getByLabel('添加照片').setInputFiles(await picture(page))
    await first.getByRole('img', { name: '照片 1' }).waitFor()

    await page.getByRole('button', { name: '再加一件' }).click()
    const second = page.getByRole('group', { name: '第 2 件' })
    await second.getByLabel('诉求内容').fill(`村口的垃圾桶满了没人收（${Date.now()}）`)
    await second.getByLabel('类别').selectOption('city')
    await page.getByLabel('姓名或称呼').fill('王大娘')
    await expectAccessible(page)
    await page.getByRole('button', { name: '登记', exact: true }).click()

    await page.getByRole('heading', { name: '登记好了' }).waitFor()
    await page.getByText('照片已全部上传（1 张）').waitFor()
    const receipt = page.getByRole('region', { name: '回执' })
    expect((await receipt.innerText()).match(CODE)).toHaveLength(2)
    await receipt.getByText('带上这张回执').waitFor()
    await expectAccessible(page)

    await page
      .getByRole('link', { name: /^打开：/ })
      .first()
      .click()
    await page.getByRole('button', { name: '照片 1（共 1 张）' }).waitFor()
    await page.context().close()
  })

  it('fits a phone, and says at the matter what is wrong with it', async () => {
    const page = await enter(browser, PHONE, 'desk1', '/console/contacts/new')
    await page.getByRole('button', { name: '再加一件' }).click()
    const first = page.getByRole('group', { name: '第 1 件' })
    await first.getByLabel('诉求内容').fill('路灯不亮，晚上看不见路')
    await first.getByLabel('乡镇（街道）').selectOption({ index: 1 })
    await page.getByRole('button', { name: '登记', exact: true }).click()
    const second = page.getByRole('group', { name: '第 2 件' })
    await expect.poll(() => second.getByLabel('诉求内容').getAttribute('aria-invalid')).toBe('true')
    await page.getByText(/第 2 件 诉求内容：\s*必填/).waitFor()
    expect(await second.getByLabel('诉求内容').evaluate((field) => field === document.activeElement)).toBe(
      true,
    )
    await expectAccessible(page)
    await page.context().close()
  })

  it('shows the receipt within a phone', async () => {
    const page = await enter(browser, PHONE, 't01', '/console/contacts/new')
    await page.getByLabel('诉求内容').fill(`水渠淤了，田里进不了水（${Date.now()}）`)
    await page.getByLabel('乡镇（街道）').selectOption({ index: 1 })
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByRole('heading', { name: '登记好了' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '登记下一位' }).click()
    await expect.poll(() => page.getByLabel('诉求内容').inputValue()).toBe('')
    await page.context().close()
  })
})
