import { describe, expect, it } from 'vitest'
import { isoDay, moment, remaining } from './times'

const now = new Date('2026-11-22T06:00:00Z')

describe('moment', () => {
  it('is shown in the time of China wherever the browser is', () => {
    expect(moment('2026-11-22T17:30:00Z', 'zh-CN', now)).toBe('11月23日 01:30')
  })

  it('names the year only when it is another one', () => {
    expect(moment('2025-12-31T17:30:00Z', 'zh-CN', now)).toBe('2026年1月1日 01:30'.replace('2026年', ''))
    expect(moment('2025-11-22T06:00:00Z', 'zh-CN', now)).toBe('2025年11月22日 14:00')
  })
})

describe('isoDay', () => {
  it('is the day that it is in China, from its midnight on', () => {
    expect(isoDay(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
    expect(isoDay(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  })
})

describe('remaining', () => {
  it('counts days while there are at least two', () => {
    expect(remaining('2026-11-25T07:00:00Z', now)).toEqual({ tone: 'calm', unit: 'days', n: 3 })
  })

  it('says that a deadline is near', () => {
    expect(remaining('2026-11-22T09:30:00Z', now)).toEqual({ tone: 'soon', unit: 'hours', n: 3 })
  })

  it('says by how much a deadline has passed, never nothing', () => {
    expect(remaining('2026-11-22T05:59:50Z', now)).toEqual({ tone: 'late', unit: 'minutes', n: 1 })
  })
})
