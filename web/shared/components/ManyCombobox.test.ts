import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { sharedWords } from '../sharedWords'
import { dictionary } from '../words'
import ManyCombobox from './ManyCombobox.vue'
import { partWords } from './words'

const options = ['城管局', '水务局', '公安局'].map((label, i) => ({ value: `o${i}`, label }))

function page(chosen: string[], max = 3) {
  return mount(ManyCombobox, {
    props: { id: 'called', options, max, modelValue: chosen },
    attachTo: document.body,
    global: { plugins: [dictionary({ shared: sharedWords, parts: partWords })] },
  })
}

describe('several of many', () => {
  it('gains the one that is chosen, and no longer offers it', async () => {
    const many = page(['o0'])
    await many.get('input').setValue('局')
    expect(many.findAll('[role=option]').map((option) => option.text())).toEqual(['水务局', '公安局'])
    await many.get('[role=option]').trigger('click')
    expect(many.emitted('update:modelValue')).toEqual([[['o0', 'o1']]])
  })

  it('loses the one that is taken off', async () => {
    const many = page(['o0', 'o2'])
    await many.get('li button').trigger('click')
    expect(many.emitted('update:modelValue')).toEqual([[['o2']]])
  })

  it('asks for no more than are wanted', () => {
    expect(page(['o0', 'o1'], 2).find('input').exists()).toBe(false)
  })
})
