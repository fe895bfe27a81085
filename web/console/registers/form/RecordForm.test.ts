import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { Refused } from '@/api/problem'
import { actionWords } from '@/shared/actions/words'
import { partWords } from '@/shared/components/words'
import { sharedWords } from '@/shared/sharedWords'
import { dictionary } from '@/shared/words'
import type { Definition, Field, Form } from '../register'
import { words } from '../words'
import RecordForm from './RecordForm.vue'

const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}) =>
  ({
    name,
    label: name,
    kind,
    required: true,
    many: false,
    max: 20,
    lines: false,
    whole: false,
    choices: [],
    level: '',
    bodies: [],
    to: '',
    when: [],
    ...more,
  }) as unknown as Field

const definition = {
  fields: [
    field('name', 'TEXT'),
    field('cost', 'MONEY', { required: false }),
    field('term', 'PERIOD', { required: false }),
    field('why', 'TEXT', { when: [{ path: 'cost', values: [], from: '10000' }] }),
  ],
} as Definition
const form: Form = {
  action: 'enter',
  label: '登记',
  meaning: 'REPORT',
  fields: ['name', 'cost', 'term', 'why'],
  required: [],
  inputs: [],
}

const shown = (errors?: unknown) =>
  mount(RecordForm, {
    props: { definition, form, errors },
    attachTo: document.body,
    global: {
      plugins: [
        dictionary({ shared: sharedWords, actions: actionWords, parts: partWords, registers: words }),
      ],
    },
  })

const labelled = (page: ReturnType<typeof shown>, name: string) => page.get(`input[id$="-${name}"]`)

describe('the form of a record', () => {
  it('asks for what a condition brings, and sends values as the server knows them', async () => {
    const page = shown()
    expect(page.find('input[id$="-why"]').exists()).toBe(false)
    await labelled(page, 'name').setValue(' 共建协议 ')
    await labelled(page, 'cost').setValue('100')
    await labelled(page, 'why').setValue('添置桌椅')
    await page.get('form').trigger('submit')
    expect(page.emitted('submit')).toEqual([[{ name: '共建协议', cost: 10_000, why: '添置桌椅' }]])
  })

  it('says all that is wrong at once, leads there, and sends nothing', async () => {
    const page = shown()
    await labelled(page, 'cost').setValue('一百')
    await page.get('form').trigger('submit')
    await new Promise((done) => setTimeout(done))
    expect(page.emitted('submit')).toBeUndefined()
    expect(page.findAll('.faults li').map((line) => line.text())).toEqual([
      'name：请填写“name”',
      'cost：请填金额，最多两位小数，如 12500.50',
    ])
    expect(document.activeElement).toBe(labelled(page, 'name').element)
    await page.get('.faults li:last-child button').trigger('click')
    expect(document.activeElement).toBe(labelled(page, 'cost').element)
  })

  it('shows the server’s words at the field they are about, also those about a part of it', () => {
    const errors = [{ field: 'term.from', rule: 'date', message: '不是日期' }]
    const page = shown(new Refused({ kind: 'invalid', title: '填写的内容有误', errors }))
    expect(page.get('.field .wrong').text()).toBe('不是日期')
    expect(labelled(page, 'term').attributes('aria-invalid')).toBe('true')
  })
})
