import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { enter, raise } from './console'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('the pages of the console', () => {
  it.each([
    ['360', PHONE],
    ['1920', DESK],
  ])('are accessible at %s pixels', async (_, screen) => {
    const page = await enter(browser, screen, 'desk1')
    await page.getByRole('table').waitFor()
    await expectAccessible(page)
    for (const path of ['/search?overdue=1', '/notices', '/not-sent', '/password', '/cases/unknown']) {
      await page.goto(`/console${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForFunction(() => !document.querySelector('.waiting'))
      await expectAccessible(page)
    }
    await page.getByText('看不到这一件').waitFor()
  })

  it('lead to signing in and back to where a person wanted to go', async () => {
    const page = await visit(browser, PHONE, '/console/search?q=路灯')
    await page.getByLabel('帐号').fill('desk1')
    await page.getByLabel('密码').fill('not this one')
    await page.keyboard.press('Enter')
    await page.getByText('帐号或密码不对').waitFor()
    await expectAccessible(page)
    await page.getByLabel('密码').fill('liuchi-demo')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/console/search?q=*')
    await expect.poll(() => page.getByLabel('内容中的词句').inputValue()).toBe('路灯')
  })

  it('ask for a password of one’s own before anything else', async () => {
    const page = await enter(browser, PHONE, 'desk2')
    const body = { name: '新人', roles: [], organizations: [], posts: [], mustChangePassword: true }
    await page.route('**/api/session', (route) => route.fulfill({ json: body }))
    await page.goto('/console/search')
    await page.getByText('第一次登录要先换一个自己的密码').waitFor()
    await page.getByRole('button', { name: '修改密码' }).click()
    await page.getByText('必填').first().waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('currentPassword')
    await expectAccessible(page)
  })

  it('show nothing of it to the next person', async () => {
    const page = await enter(browser, DESK, 'desk1')
    await page.getByText('赵立春').click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.getByLabel('密码').waitFor()
    await expect.poll(() => page.getByRole('table').count()).toBe(0)
  })
})

describe('the inbox', () => {
  it('says that work has come and leaves it to the reader when the rows move', async () => {
    const page = await enter(browser, DESK, 'd02')
    const matter = await raise('护栏倒了一片')
    const { organization } = await signIn('d02')
    await (await signIn('desk1')).step(matter.number, 'dispatch', { organization: organization.id })
    await page.getByText('待办有新变化').waitFor()
    const row = page.getByRole('row').filter({ hasText: matter.number })
    await expect.poll(() => row.count()).toBe(0)
    await expect.poll(() => page.title()).toMatch(/^\(\d+\) 我的待办/)
    await page.getByRole('button', { name: '点此刷新' }).click()
    await row.waitFor()
  })

  it('closes several at once and says how each went', async () => {
    const desk = await signIn('desk1')
    const department = await signIn('d02')
    const matters = [await raise('路面积水'), await raise('树枝挡住路牌')]
    for (const { number } of matters) {
      await desk.step(number, 'dispatch', { organization: department.organization.id })
      await department.step(number, 'accept')
      await department.step(number, 'answer', { result: '已处理' })
      await desk.step(number, 'verify', { way: 'PHONE', outcome: 'SOLVED' })
    }
    const page = await enter(browser, DESK, 'desk1')
    await page.getByRole('link', { name: /^待结案/ }).click()
    for (const { number } of matters) {
      await page.getByRole('checkbox', { name: `选中 ${number}` }).check()
    }
    await page.getByText('已选 2 件').waitFor()
    await page.getByRole('button', { name: '结案', exact: true }).click()
    await expectAccessible(page)
    await page.locator('form').getByRole('button', { name: '结案', exact: true }).click()
    await page.getByText('2 件已办好').waitFor()
  })
})

describe('the search', () => {
  it('finds by number and by phrase, with the filters in the address', async () => {
    const matter = await raise('河边栏杆松了一大截')
    const page = await enter(browser, DESK, 'desk1', '/console/search')
    await page.getByLabel('编号').fill(matter.number)
    await page.keyboard.press('Enter')
    await page.getByText('找到 1 件').waitFor()
    await page.getByLabel('编号').fill('')
    await page.getByLabel('内容中的词句').fill('栏杆松了一大截')
    await page.keyboard.press('Enter')
    await page.getByRole('row').filter({ hasText: matter.number }).waitFor()
    await page.reload()
    await page.getByRole('row').filter({ hasText: matter.number }).waitFor()
    await page.goBack()
    await page.getByText('找到 1 件').waitFor()
    await expect.poll(() => page.getByLabel('编号').inputValue()).toBe(matter.number)
  })

  it('says in words that nothing was found', async () => {
    const page = await enter(browser, PHONE, 'desk1', '/console/search')
    await page.getByLabel('内容中的词句').fill('绝对没有人这样写过')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByText('没有找到符合条件的件').waitFor()
    await expectAccessible(page)
  })
})
