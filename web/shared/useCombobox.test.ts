import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { matching, type Option, useCombobox } from './useCombobox'

const options: Option[] = [
  { value: 'a', label: '交通运输局' },
  { value: 'b', label: '公安局', note: '部门' },
  { value: 'c', label: '安乐村村委会', note: '铜城镇' },
]
const press = (key: string) => new KeyboardEvent('keydown', { key, cancelable: true })

function combobox() {
  const chosen = ref<string>()
  return { chosen, box: useCombobox(options, chosen) }
}

describe('matching', () => {
  it('finds what was typed anywhere in the name, what begins with it first', () => {
    expect(matching(options, '安').map(({ value }) => value)).toEqual(['c', 'b'])
  })

  it('narrows by every part that was typed, the note as well', () => {
    expect(matching(options, '铜城 安乐').map(({ value }) => value)).toEqual(['c'])
  })
})

describe('a choice by typing', () => {
  it('is made with the arrow keys and Enter, which then sends no form', () => {
    const { chosen, box } = combobox()
    box.type('局')
    box.key(press('ArrowDown'))
    const enter = press('Enter')
    box.key(enter)
    expect(chosen.value).toBe('b')
    expect(box.text.value).toBe('公安局')
    expect(enter.defaultPrevented).toBe(true)
    expect(box.open.value).toBe(false)
  })

  it('is made by leaving the field when only one is left', () => {
    const { chosen, box } = combobox()
    box.type('交通')
    box.leave()
    expect(chosen.value).toBe('a')
  })

  it('never shows something that is not chosen', () => {
    const { chosen, box } = combobox()
    box.type('交通')
    box.leave()
    box.type('没有这个单位')
    box.leave()
    expect(box.text.value).toBe('交通运输局')
    expect(chosen.value).toBe('a')
  })

  it('is taken back by emptying the field', () => {
    const { chosen, box } = combobox()
    box.type('交通')
    box.leave()
    box.type('')
    box.leave()
    expect(chosen.value).toBeUndefined()
    expect(box.text.value).toBe('')
  })

  it('closes with Escape and keeps what was chosen', () => {
    const { chosen, box } = combobox()
    box.type('公安')
    box.key(press('Escape'))
    expect(box.open.value).toBe(false)
    expect(chosen.value).toBeUndefined()
  })

  it('keeps what was typed before the list had come', async () => {
    const chosen = ref<string>()
    const late = ref<Option[]>([])
    const box = useCombobox(late, chosen)
    box.type('公安')
    late.value = options
    await nextTick()
    expect(box.text.value).toBe('公安')
    box.key(press('Enter'))
    expect(chosen.value).toBe('b')
  })
})
