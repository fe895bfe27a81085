import { describe, expect, it } from 'vitest'
import { categoryLevels } from './categoryLevels'

describe('categories of two levels', () => {
  it('are grouped under their first level, in the server’s order', () => {
    const levels = categoryLevels([
      { code: 'city', name: '市容' },
      { code: 'city.stalls', name: '占道', parent: 'city' },
      { code: 'water', name: '水利' },
    ])
    expect(levels.map(({ first, second }) => [first.code, second.map(({ code }) => code)])).toEqual([
      ['city', ['city.stalls']],
      ['water', []],
    ])
  })
})
