import { expect, it } from 'vitest'
import { listOf } from './cameFrom'

it('who comes from a search goes back to it, who comes from elsewhere to the whole list', () => {
  const list = { name: 'registerRecords', params: { id: 'here-fund' } }
  expect(listOf('here-fund', '/registers/here-fund?state=ACTIVE')).toBe('/registers/here-fund?state=ACTIVE')
  expect(listOf('here-fund', '/registers/here-fund/gaps')).toEqual(list)
  expect(listOf('here-fund', '')).toEqual(list)
})
