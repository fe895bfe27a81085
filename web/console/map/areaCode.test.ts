import { describe, expect, it } from 'vitest'
import { chainOf, countedWithin, finer, kindOf, levelAt, levelInside } from './areaCode'

const [COUNTY, TOWN, VILLAGE, GRID] = ['341181000000', '341181103000', '341181103205', '341181103205004']

describe('the code of an area', () => {
  it('says what kind of area it is', () => {
    expect([COUNTY, TOWN, VILLAGE, GRID].map((code) => kindOf(code as string))).toEqual([
      'COUNTY',
      'TOWN',
      'VILLAGE',
      'GRID',
    ])
  })

  it('says what the area lies in', () => {
    expect(chainOf(GRID as string)).toEqual([COUNTY, TOWN, VILLAGE, GRID])
    expect(chainOf(TOWN as string)).toEqual([COUNTY, TOWN])
    expect(chainOf(COUNTY as string)).toEqual([COUNTY])
  })
})

describe('looking closer', () => {
  it('goes from towns to villages to grids', () => {
    expect([undefined, TOWN, VILLAGE, GRID].map(levelInside)).toEqual(['TOWN', 'VILLAGE', 'GRID', 'GRID'])
  })

  it('shows a grid among the grids of its village', () => {
    expect(countedWithin(GRID)).toBe(VILLAGE)
    expect(countedWithin(TOWN)).toBe(TOWN)
  })

  it('counts more finely the closer the map is', () => {
    expect([9, 11, 14].map(levelAt)).toEqual(['TOWN', 'VILLAGE', 'GRID'])
    expect(finer('VILLAGE', 'TOWN')).toBe('VILLAGE')
  })
})
