import { describe, expect, it } from 'vitest'
import { monthName, told } from './amounts'

describe('a public number', () => {
  it('is read with its unit and with thousands apart', () => {
    expect(told({ value: 12500.5 }, '元')).toEqual({ text: '12,500.5 元' })
    expect(told({ value: 83.3 }, '%')).toEqual({ text: '83.3%' })
    expect(told({ value: 0 }, '')).toEqual({ text: '0' })
  })

  it('says why where there is none', () => {
    expect(told({ unsaid: 'FEW' }, '')).toEqual({ key: 'open.few' })
    expect(told({ unsaid: 'SAMPLE' }, '%')).toEqual({ key: 'open.sample' })
    expect(told({}, '%')).toEqual({ key: 'open.noShare' })
  })
})

describe('a month', () => {
  it('is said in words, and one that no record gives as it came', () => {
    expect(monthName('2026-11', 'zh-CN')).toBe('2026年11月')
    expect(monthName('2026-11', 'en')).toBe('November 2026')
    expect(monthName('未填写', 'zh-CN')).toBe('未填写')
  })
})
