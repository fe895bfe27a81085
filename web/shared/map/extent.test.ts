import { describe, expect, it } from 'vitest'
import { extentOf, roomAround } from './extent'

describe('extentOf', () => {
  it('holds all points with some land around them', () => {
    const [west, south, east, north] = extentOf([
      { longitude: 119, latitude: 32.6 },
      { longitude: 119.2, latitude: 32.5 },
    ]) as number[]
    expect(west).toBeLessThan(119)
    expect(south).toBeLessThan(32.5)
    expect(east).toBeGreaterThan(119.2)
    expect(north).toBeGreaterThan(32.6)
  })

  it('passes over areas that are not drawn', () => {
    expect(extentOf([{ longitude: null, latitude: null }, {}])).toBeNull()
    expect(extentOf([{ longitude: null }, { longitude: 119, latitude: 32 }])).toHaveLength(4)
  })
})

describe('roomAround', () => {
  it('lets a map be moved by half the county at most', () => {
    expect(roomAround([118, 32, 120, 33])).toEqual([117, 31.5, 121, 33.5])
  })
})
