import { expect, it } from 'vitest'
import { ownPlace } from './ownPlace'
import type { Definition } from './register'

const definition = (level: string, own: string) =>
  ({ place: 'area', own, fields: [{ name: 'area', kind: 'AREA', level }] }) as unknown as Definition

it.each([
  ['VILLAGE', '341181100001', { area: '341181100001' }],
  ['TOWN', '341181100001', { area: '341181100000' }],
  ['VILLAGE', '341181100000', { area: '341181100000' }],
  ['VILLAGE', '341181000000', {}],
])('a %s entered by who works in %s', (level, own, given) =>
  expect(ownPlace(definition(level, own))).toEqual(given),
)

it('a record that names no place asks for none', () => {
  expect(ownPlace({ ...definition('VILLAGE', '341181100001'), place: '' })).toEqual({})
})
