import { describe, expect, it } from 'vitest'
import { askedOf, days, filled, moments, month } from './asked'

describe('the months to choose from', () => {
  it('are whole ones, the present one up to today, in China', () => {
    const late = new Date('2026-03-31T17:00:00Z')
    expect(month(late, 0)).toEqual({ from: '2026-04-01', to: '2026-04-01' })
    expect(month(late, 1)).toEqual({ from: '2026-03-01', to: '2026-03-31' })
    expect(month(late, 2)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(month(new Date('2026-01-10T00:00:00Z'), 1)).toEqual({ from: '2025-12-01', to: '2025-12-31' })
  })
})

describe('the days that are counted', () => {
  it('are those of this month where none are asked for, whole ones in China', () => {
    const asked = days(askedOf({}), new Date('2026-03-31T17:00:00Z'))
    expect(asked).toEqual({ from: '2026-04-01', to: '2026-04-01' })
    expect(moments(asked)).toEqual({ from: '2026-03-31T16:00:00.000Z', to: '2026-04-01T16:00:00.000Z' })
  })
})

describe('what stands in the address', () => {
  it('is what was filled in and nothing else', () => {
    expect(filled(askedOf({ from: '2026-03-01', other: 'x' }))).toEqual({ from: '2026-03-01' })
  })
})
