import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { Refused } from '@/api/problem'
import { dictionary } from '../words'
import { partWords } from '../components/words'
import { sharedWords } from '../sharedWords'
import { type Action, type Asked, FIELDS } from './action'
import ActionForm from './ActionForm.vue'
import { actionWords } from './words'

const asked = (name: string, kind: Asked['kind'], more: Partial<Asked> = {}): Asked => ({
  name,
  label: name,
  kind,
  required: true,
  max: 0,
  choices: [],
  ...more,
})

const labelled = (...values: string[]) =>
  values.map((value) => ({ value, label: value })) as unknown as Asked['choices']

function form(inputs: Asked[], props: { errors?: unknown } = {}) {
  const action: Action = { action: 'rate', label: '评价', meaning: 'RATE', inputs }
  const words = dictionary({ shared: sharedWords, actions: actionWords, parts: partWords })
  const OwnField = defineComponent({
    props: { id: String },
    emits: ['update:modelValue'],
    setup:
      ({ id }, { emit }) =>
      () =>
        h('button', { id, type: 'button', class: 'own', onClick: () => emit('update:modelValue', 'x') }),
  })
  return mount(ActionForm, {
    props: { action, ...props },
    attachTo: document.body,
    global: { plugins: [words], provide: { [FIELDS as symbol]: { ORGANIZATION: OwnField } } },
  })
}

describe('the form of an action', () => {
  it('sends what was filled in and leaves out what was not', async () => {
    const page = form([
      asked('solved', 'CHOICE', { choices: labelled('SOLVED', 'PARTLY') }),
      asked('satisfaction', 'NUMBER', { max: 5 }),
      asked('message', 'TEXT', { max: 2000, required: false }),
      asked('again', 'YES_NO'),
    ])
    await page.get('input[value=PARTLY]').setValue()
    await page.get('input[value="4"]').setValue()
    await page.get('input[value=false]').setValue()
    await page.get('form').trigger('submit')
    expect(page.emitted('submit')).toEqual([[{ solved: 'PARTLY', satisfaction: 4, again: false }]])
  })

  it('says beside the field what is missing, and puts the cursor there', async () => {
    const page = form([
      asked('note', 'TEXT', { max: 50, required: false }),
      asked('message', 'TEXT', { max: 2000 }),
    ])
    await page.get('form').trigger('submit')
    await new Promise((done) => setTimeout(done))
    expect(page.emitted('submit')).toBeUndefined()
    const field = page.get('textarea')
    expect(field.attributes('aria-invalid')).toBe('true')
    expect(page.get(`[id="${field.attributes('aria-describedby')}"]`).text()).toBe('请填写“message”')
    expect(document.activeElement).toBe(field.element)
  })

  it('shows the server’s words beside their field', () => {
    const errors = [{ field: 'message', rule: 'too-long', message: '太长了' }]
    const page = form([asked('message', 'TEXT', { max: 2000 })], {
      errors: new Refused({ kind: 'invalid', title: '填写的内容有误', errors }),
    })
    expect(page.get('.field .wrong').text()).toBe('太长了')
  })

  it('takes from the app what it can’t ask for itself', async () => {
    const page = form([asked('organization', 'ORGANIZATION')])
    await page.get('.own').trigger('click')
    await page.get('form').trigger('submit')
    expect(page.emitted('submit')).toEqual([[{ organization: 'x' }]])
  })
})
