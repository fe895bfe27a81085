import { describe, expect, it } from 'vitest'
import { askedOf, filtersOf, queryOf } from './filters'

describe('the filters of a search', () => {
  it('stand in the address only where something was filled in', () => {
    expect(queryOf(filtersOf({ q: '路灯', number: ' ' }))).toEqual({ q: '路灯' })
  })

  it('mean days of China, the last one whole', () => {
    const { from, to } = askedOf(filtersOf({ from: '2026-11-20', to: '2026-11-20' }))
    expect(from).toBe('2026-11-19T16:00:00.000Z')
    expect(to).toBe('2026-11-20T16:00:00.000Z')
  })

  it('ask for what is overdue or don’t ask', () => {
    expect(askedOf(filtersOf({ overdue: '1' })).overdue).toBe(true)
    expect(askedOf(filtersOf({})).overdue).toBeUndefined()
  })
})
