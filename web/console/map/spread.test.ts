import { describe, expect, it } from 'vitest'
import { type Box, spread } from './spread'

const box = (x: number, y: number): Box => ({ x, y, width: 44, height: 44 })

describe('spread', () => {
  it('leaves alone what stands free', () => {
    expect(spread([box(0, 0), box(100, 0)])).toEqual([
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ])
  })

  it('moves apart what covers another, also several in one place', () => {
    const places = spread([box(0, 0), box(10, 0), box(0, 12), box(0, 0)])
    places.forEach((one, i) =>
      places.slice(i + 1).forEach((other) => {
        const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))
        expect(apart).toBeGreaterThanOrEqual(44)
      }),
    )
  })
})
