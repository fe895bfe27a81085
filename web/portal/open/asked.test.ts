import { describe, expect, it } from 'vitest'
import { askedOf, queryOf } from './asked'

describe('what an address asks for', () => {
  it('is read back as it was written', () => {
    const asked = { q: '路灯', area: '341181100000' }
    expect(askedOf(queryOf(asked))).toEqual(asked)
    expect(queryOf({ q: '', area: null })).toEqual({})
  })

  it('is the whole county where the area is no code', () => {
    expect(askedOf({ area: 'x' })).toEqual({ q: '', area: null })
    expect(askedOf({ q: ['灯', '路'] })).toEqual({ q: '灯', area: null })
  })
})
