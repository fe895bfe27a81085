import { describe, expect, it } from 'vitest'
import { drawOf, percent, perMille } from './draw'

describe('the share of call-backs', () => {
  it('is read in per cent and sent in per mille', () => {
    expect(percent(125)).toBe(12.5)
    expect(perMille('12.5')).toBe(125)
    expect(perMille(33.3)).toBe(333)
  })

  it('is nothing where nothing was typed, and the server refuses that', () => {
    expect(perMille('')).toBe(0)
    expect(perMille('十分之一')).toBe(0)
  })
})

describe('the draw at a terminal', () => {
  it('keeps a seed with signs of its own in one word', () => {
    expect(drawOf('a"$b', '20261122-000031')).toMatch(/ "a\\"\\\$b20261122-000031"$/)
  })
})
