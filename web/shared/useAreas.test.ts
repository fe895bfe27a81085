import { describe, expect, it } from 'vitest'
import { levels } from './useAreas'

describe('the code of an area', () => {
  it('says what it lies in', () => {
    expect(levels('341181003005004')).toEqual({
      town: '341181003000',
      village: '341181003005',
      grid: '341181003005004',
    })
    expect(levels('341181003005')).toMatchObject({ village: '341181003005', grid: null })
    expect(levels('341181003000')).toMatchObject({ town: '341181003000', village: null, grid: null })
    expect(levels(null)).toEqual({ town: null, village: null, grid: null })
  })
})
