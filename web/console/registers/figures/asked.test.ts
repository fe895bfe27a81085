import { expect, it } from 'vitest'
import { askedBefore, askedOf, filled, firstBy, months, narrowed, recordsQuery } from './asked'

it('what stands in the address is what is asked, and nothing else', () => {
  const asked = askedOf({ area: '341181100000', from: '2026-01', colour: 'red', by: 'town' })
  expect(filled(asked)).toEqual({ area: '341181100000', from: '2026-01', by: 'town' })
  expect(narrowed(asked)).toEqual({ area: '341181100000', 'period.from': '2026-01' })
})

it('the months to choose from are those of China, the year up to now', () => {
  const newYear = new Date('2026-12-31T17:00:00Z')
  expect(months('MONTH', newYear)).toEqual({ from: '2027-01', until: '2027-01' })
  expect(months('YEAR', new Date('2026-11-26T00:00:00Z'))).toEqual({ from: '2026-01', until: '2026-11' })
  expect(months('ANY')).toEqual({ from: '', until: '' })
})

it('a row leads to its records and back to where it stood', () => {
  const path = '/api/registers/here-fund/figures/used/records?kind=&town=341181100000&period.from=2026-01'
  const query = recordsQuery(path)
  expect(query).toEqual({ kind: '', town: '341181100000', 'period.from': '2026-01' })
  expect(askedBefore(query as never, 'used', ['town', 'kind', 'period'])).toEqual({
    figure: 'used',
    by: 'town,kind',
    from: '2026-01',
  })
})

it.each([
  ['341181000000', 'town'],
  ['341181100000', 'village'],
  ['341181100001', 'period'],
])('of %s the first to be seen is %s', (area, by) =>
  expect(firstBy(['town', 'village', 'period'], area)).toBe(by),
)
