import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

async function raised(description: string) {
  const answer = await fetch(`${inject('url')}/api/public/cases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ description, place: { address: '仁和路 12 号' } }),
  })
  return (await answer.json()) as { publicCode: string; number: string }
}

async function answered(number: string, result: string) {
  const desk = await signIn('desk1')
  const department = await signIn('d02')
  await desk.step(number, 'dispatch', { organization: department.organization.id })
  await department.step(number, 'accept')
  await department.step(number, 'answer', { result })
  return { desk, department }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()

describe('following a matter', () => {
  it.each([
    ['a phone', PHONE],
    ['a desk', DESK],
  ])('leads from the report to the rating and back on %s', async (_, screen) => {
    const { publicCode, number } = await raised('路灯坏了三天，晚上很黑。')
    const page = await visit(browser, screen, '/m/follow')
    await page.getByLabel('查询码').fill(publicCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))
    await expectAccessible(page)
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.getByText('待受理').waitFor()
    await expectAccessible(page)

    const { desk, department } = await answered(number, '已更换灯泡，昨晚亮了。')
    await page.reload()
    await page.getByText('已更换灯泡，昨晚亮了。').first().waitFor()
    await page.getByText(department.organization.name).first().waitFor()
    await expectAccessible(page)

    await press(page, '没有解决')
    await inDialog(page, '没有解决')
    await page.getByText('请填写“给对方的话”').waitFor()
    await expectAccessible(page)
    await page.getByLabel('给对方的话').fill('昨晚又灭了')
    await inDialog(page, '没有解决')
    await page.getByText('“没有解决”已完成').waitFor()
    await page.getByText('昨晚又灭了').waitFor()
    await page.getByText('办理中').waitFor()

    await department.step(number, 'answer', { result: '换了整根线路。' })
    await page.reload()
    await press(page, '确认已解决')
    await expectAccessible(page)
    await inDialog(page, '确认已解决')
    await page.getByText('“确认已解决”已完成').waitFor()

    await desk.step(number, 'close')
    await page.reload()
    await press(page, '评价')
    await expectAccessible(page)
    await page.getByRole('dialog').locator('input[value=SOLVED]').check()
    await page
      .getByRole('radio', { name: /非常满意/ })
      .first()
      .check()
    await inDialog(page, '评价')
    await page.getByText('您的评价：已解决，非常满意').waitFor()
    await expectAccessible(page)

    await press(page, '要求重办')
    await page.getByLabel('给对方的话').fill('又坏了')
    await inDialog(page, '要求重办')
    await page.getByText('待派单').waitFor()
  })

  it('asks again before a matter is taken back', async () => {
    const { publicCode } = await raised('不用办了')
    const page = await visit(browser, PHONE, `/m/follow/${publicCode}`)
    await press(page, '撤回')
    await page.getByText('确定要撤回吗？', { exact: false }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('撤回')
    await press(page, '撤回')
    await inDialog(page, '撤回')
    await page.getByText('已撤回', { exact: true }).waitFor()
    await expectAccessible(page)
  })

  it('shows what it has while the server is away, and says a word more exactly once when it is back', async () => {
    const { publicCode } = await raised('水管漏水')
    const page = await visit(browser, PHONE, `/m/follow/${publicCode}`)
    await press(page, '留言')
    await page.getByLabel('给对方的话').fill('在三单元门口')
    let tries = 0
    await page.route('**/actions/comment', async (route) => {
      tries++
      const answer = await route.fetch()
      await (tries === 1 ? route.abort() : route.fulfill({ response: answer }))
    })
    await inDialog(page, '留言')
    await page.getByText('暂时连不上服务器').first().waitFor()
    await expect.poll(() => page.getByLabel('给对方的话').inputValue()).toBe('在三单元门口')
    await inDialog(page, '留言')
    await page.getByText('“留言”已完成').waitFor()
    await expect.poll(() => page.getByText('在三单元门口').count()).toBe(1)
    await page.route('**/api/public/cases/*', (route) => route.abort())
    await page.getByText('下面是上次看到的内容', { exact: false }).waitFor({ timeout: 60_000 })
    await page.getByText('水管漏水').waitFor()
    await expectAccessible(page)
  })

  it('remembers a code on this phone only when asked to', async () => {
    const { publicCode } = await raised('树倒了')
    const page = await visit(browser, PHONE, `/m/follow/${publicCode}`)
    await page.getByText('办理经过').waitFor()
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain(publicCode)
    await page.getByLabel('让这部手机记住查询码').check()
    await page.goto('/m/follow')
    await expectAccessible(page)
    await page.getByRole('link', { name: publicCode }).click()
    await page.getByText('办理经过').waitFor()
    await page.goto('/m/follow')
    await press(page, `不再记住 ${publicCode}`)
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain(publicCode)
  })

  it('says what is wrong with a code, and finds no matter that isn’t there', async () => {
    const page = await visit(browser, PHONE, '/m/follow')
    await page.getByLabel('查询码').fill('12345')
    await page.keyboard.press('Enter')
    await page.getByText('这不是完整的查询码', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('查询码').fill('0000-0000-0000')
    await page.keyboard.press('Enter')
    await page.getByText('没有找到这个查询码', { exact: false }).waitFor()
    await expectAccessible(page)
  })

  it('works by keyboard alone and in large letters', async () => {
    const { publicCode } = await raised('噪音扰民')
    const page = await visit(browser, PHONE, '/m/follow')
    await page.getByRole('button', { name: '大字版' }).press('Enter')
    await page.getByLabel('查询码').focus()
    await page.keyboard.type(publicCode)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '留言' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await page.keyboard.type('晚上十点以后')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('晚上十点以后').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('“留言”已完成')
    await expectAccessible(page)
  })
})
