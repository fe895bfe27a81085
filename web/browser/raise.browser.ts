import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { picture } from './picture'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

const HERE = {
  permissions: ['geolocation'],
  geolocation: { latitude: 32.69, longitude: 119.0, accuracy: 20 },
}
const send = (page: Page) => page.getByRole('button', { name: '提交' }).click()
const tell = async (page: Page, text: string) => {
  await page.getByLabel('什么事？').fill(text)
  await page.getByRole('radio', { name: '写地址' }).check()
  await page.getByLabel('地址', { exact: true }).fill('仁和路 12 号门口')
}

describe('raising a matter', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('takes a text, a place, photos and a number on %s, and gives a code', async (_, screen) => {
    const page = await visit(browser, { ...screen, ...HERE }, '/m/')
    await page.getByRole('heading', { level: 1, name: '反映问题' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('什么事？').fill('路灯坏了三天，晚上很黑，老人走路不安全。')
    await page.getByRole('button', { name: '获取我的位置' }).click()
    await page.getByText(/位置：.+街道.+网格/).waitFor()
    const photo = await picture(page)
    await page.getByLabel('添加照片').setInputFiles([photo, photo, photo])
    await page.getByRole('button', { name: '移除照片 3' }).click()
    await page.getByLabel('称呼', { exact: true }).fill('张三')
    await page.getByLabel('电话', { exact: true }).fill('13800001234')
    await expectAccessible(page)
    await send(page)
    await page.getByText('照片已全部上传（2 张）').waitFor()
    await expect
      .poll(() => page.locator('.code').innerText())
      .toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await page.getByText('天长市社会治理联动中心').waitFor()
    await page.getByText(/还剩/).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('已经收到')
    await expect
      .poll(() => page.evaluate(() => JSON.stringify(localStorage)))
      .not.toMatch(/路灯|张三|13800001234/)
    await expectAccessible(page)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('button').count()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: '查看进度' }).click()
    await page.getByRole('button', { name: '照片 1（共 2 张）' }).click()
    await page.getByText('1 / 2').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByText('2 / 2').waitFor()
    const size = await page
      .locator('dialog img')
      .evaluate(async (img: HTMLImageElement) => [await img.decode(), img.naturalWidth, img.naturalHeight])
    expect(size.slice(1)).toEqual([1600, 1067])
    await expectAccessible(page)
    await page.keyboard.press('Escape')
  })

  it('says beside the field what is missing or wrong, and goes there', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await send(page)
    await page.getByText('请写一下是什么事').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('description')
    await expectAccessible(page)
    await tell(page, '下水道堵了')
    await page.getByLabel('电话', { exact: true }).fill('123')
    await send(page)
    await page.locator('#phone-wrong').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('phone')
    await expectAccessible(page)
  })

  it('works without a location: the phone’s refusal is explained, and the village can be chosen', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await page.getByRole('button', { name: '获取我的位置' }).click()
    await page.getByText('没有得到定位许可', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('什么事？').fill('村口垃圾没人收')
    await page.getByRole('radio', { name: '选村（社区）' }).check()
    await page.getByLabel('乡镇（街道）').selectOption({ label: '铜城镇' })
    await page.getByLabel('村（社区）', { exact: true }).selectOption({ label: '高庙社区居委会' })
    await page.getByLabel('网格', { exact: true }).selectOption({ index: 1 })
    await expectAccessible(page)
    await send(page)
    await page.getByRole('heading', { name: '已经收到' }).waitFor()
  })

  it('says at once that a place lies in another county', async () => {
    const elsewhere = { ...HERE, geolocation: { latitude: 30, longitude: 110, accuracy: 20 } }
    const page = await visit(browser, { ...PHONE, ...elsewhere }, '/m/')
    await page.getByRole('button', { name: '获取我的位置' }).click()
    await page.getByText('这个位置不在本县范围内').waitFor()
    await expectAccessible(page)
  })

  it('loses nothing while the server is away, nor when the page is closed, and arrives exactly once', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await tell(page, '路面塌陷，请尽快来看')
    await page.getByLabel('电话', { exact: true }).fill('13800001234')
    const keys: (string | null)[] = []
    const codes: string[] = []
    // the first time the server has it, but its answer is lost on the way
    await page.route('**/api/public/cases', async (route) => {
      keys.push(await route.request().headerValue('idempotency-key'))
      const answer = await route.fetch()
      codes.push(((await answer.json()) as { publicCode: string }).publicCode)
      await (keys.length < 3 ? route.abort() : route.fulfill({ response: answer }))
    })
    await send(page)
    await page.getByText('暂时连不上服务器').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '重试' }).click()
    await expect.poll(() => keys.length).toBe(2)
    await page.reload()
    await page.getByText('已恢复上次没发出的内容').waitFor()
    await expect.poll(() => page.getByLabel('什么事？').inputValue()).toBe('路面塌陷，请尽快来看')
    await expectAccessible(page)
    await send(page)
    await page.getByRole('heading', { name: '已经收到' }).waitFor()
    expect(new Set(keys).size).toBe(1)
    expect(new Set(codes)).toEqual(new Set([await page.locator('.code').innerText()]))
  })

  it('sends a photo that failed again without raising the matter again', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await tell(page, '井盖丢了')
    const photo = await picture(page)
    await page.getByLabel('添加照片').setInputFiles([photo, photo])
    await page.getByRole('button', { name: '移除照片 2' }).waitFor()
    let uploads = 0
    await page.route('**/photos', (route) => (++uploads === 2 ? route.abort() : route.continue()))
    await send(page)
    await page.getByText('有 1 张照片没传上去').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText('照片已全部上传（2 张）').waitFor()
    expect(uploads).toBe(3)
  })

  it('sends what the browser can’t read as it is, and shows what the server says of it', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await tell(page, '墙裂了')
    const unreadable = { name: 'IMG_2.heic', mimeType: 'image/heic', buffer: Buffer.from('not a picture') }
    await page.getByLabel('添加照片').setInputFiles([unreadable])
    await page.getByRole('button', { name: '移除照片 1' }).waitFor()
    await send(page)
    await page.getByText('不是能识别的照片', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '移除照片 1' }).click()
    await expect.poll(() => page.getByText('有 1 张照片没传上去').count()).toBe(0)
  })

  it('works by keyboard alone', async () => {
    const page = await visit(browser, DESK, '/m/')
    await page.getByLabel('什么事？').focus()
    await page.keyboard.type('狗叫了一夜')
    const order: (string | undefined)[] = []
    for (const keys of [
      ['Tab'],
      ['Tab', 'ArrowDown', 'ArrowDown'],
      ['Tab'],
      ['Tab'],
      ['Tab'],
      ['Tab'],
      ['Tab'],
    ]) {
      for (const key of keys) {
        await page.keyboard.press(key)
      }
      order.push(await page.evaluate(() => document.activeElement?.id))
      if (order.at(-1) === 'address') {
        await page.keyboard.type('仁和路 12 号')
      }
    }
    expect(order).toEqual(['photos', 'place-words', 'address', 'name', 'phone', 'wish', 'category'])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '已经收到' }).waitFor()
  })

  it('lets a person begin anew, and then keeps nothing', async () => {
    const page = await visit(browser, PHONE, '/m/')
    await tell(page, '写了一半')
    await page.reload()
    await page.getByRole('button', { name: '清空，重新写' }).click()
    await expect.poll(() => page.getByLabel('什么事？').inputValue()).toBe('')
    await page.reload()
    await page.getByLabel('什么事？').waitFor()
    await expect.poll(() => page.getByText('已恢复').count()).toBe(0)
  })

  it('fits a narrow phone in large letters', async () => {
    const page = await visit(browser, { ...PHONE, ...HERE }, '/m/')
    await page.getByRole('button', { name: '大字版' }).click()
    await page.getByRole('button', { name: '获取我的位置' }).click()
    await page.getByText(/位置：/).waitFor()
    await page.getByLabel('什么事？').fill('路灯不亮')
    await expectAccessible(page)
    await send(page)
    await page.getByRole('heading', { name: '已经收到' }).waitFor()
    await expectAccessible(page)
  })
})
