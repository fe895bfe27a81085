import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible } from './accessible'
import { DESK, openBrowser, PHONE, visit } from './browser'
import { enter } from './console'
import { signIn } from './staff'

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser.close())

describe('a petition', () => {
  it('is registered at the office, answered in writing, followed and rated by its code', async () => {
    const office = await enter(browser, DESK, 'd17', '/console/petitions')
    await office.getByRole('heading', { name: '信访事项', level: 1 }).waitFor()
    await expectAccessible(office)
    await office.getByRole('link', { name: '登记信访事项' }).click()
    await office.getByLabel('反映内容和请求').fill('老宅基地少量了半间偏房，请重新测量。')
    await expectAccessible(office)
    await office.getByRole('button', { name: '登记', exact: true }).click()
    const code = (await office.locator('.code').textContent()) ?? ''
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    await office.getByRole('link', { name: '去办理' }).click()

    const body = await signIn('d01')
    await office.getByRole('button', { name: '转送', exact: true }).click()
    await office.getByLabel('有权处理的机关、单位').fill(body.organization.name)
    await office.getByRole('option', { name: body.organization.name }).first().click()
    await expectAccessible(office)
    await office.locator('form').getByRole('button', { name: '转送', exact: true }).click()
    await office.getByText('“转送”已完成').waitFor()
    await office.getByRole('link', { name: '信访事项转送告知书' }).waitFor()
    await expectAccessible(office)

    const id = office.url().split('/').pop()
    const step = async (action: string, inputs: object) => {
      const { version } = await body.ask<{ version: number }>(`/api/items/${id}`)
      await body.ask(`/api/items/${id}/actions/${action}`, { version, ...inputs })
    }
    await step('accept', { procedure: 'PETITION', message: '六十日内答复' })
    const result = { opinion: 'SUPPORTED', request: '重新测量', findings: '属实', result: '十日内重测' }
    await step('opine', { ...result, basis: '土地管理法' })
    await step('serve', { service: 'ONLINE' })

    const page = await visit(browser, PHONE, `/m/petition/${code}`)
    await page.getByRole('link', { name: '信访事项处理意见书' }).waitFor()
    await page.getByRole('button', { name: '申请复查' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '评价', exact: true }).click()
    await page.getByRole('radio', { name: '4 · 满意' }).check()
    await page.getByRole('dialog').getByRole('button', { name: '评价', exact: true }).click()
    await page.locator('dd').getByText('满意', { exact: true }).waitFor()

    const address = await page.getByRole('link', { name: '信访事项处理意见书' }).getAttribute('href')
    const notice = await visit(browser, PHONE, address ?? '')
    await notice.getByRole('heading', { name: '信访事项处理意见书' }).waitFor()
    await notice.getByText('三十日内请求原办理机关的上一级机关复查').waitFor()
    await expectAccessible(notice)
  })

  it('is found from the place where codes are looked up', async () => {
    const page = await visit(browser, PHONE, '/m/petition')
    await page.getByLabel('反映内容和请求').fill('建议增加一趟晚自习后的公交。')
    await expectAccessible(page)
    await page.getByRole('button', { name: '提交' }).click()
    const code = (await page.locator('.code').textContent()) ?? ''
    await page.goto('/m/follow')
    await page.getByLabel('查询码').fill(code)
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.getByRole('link', { name: '这是信访事项的查询码' }).click()
    await page.getByText('待登记处理').first().waitFor()
  })

  it('counts bodies, not people', async () => {
    const leader = await enter(browser, DESK, 'leader', '/console/petitions/first-handling')
    await leader.getByRole('columnheader', { name: '办结' }).waitFor()
    await leader.locator('tbody button').first().click()
    await leader
      .getByText(/信341181-\d{8}-\d{4}/)
      .first()
      .waitFor()
    await expectAccessible(leader)
  })
})
