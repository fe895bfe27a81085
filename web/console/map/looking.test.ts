import { describe, expect, it } from 'vitest'
import { lookingOf, queryOf } from './looking'

describe('the address of the map', () => {
  it('brings the same sight again', () => {
    const looking = {
      within: '341181103000',
      level: 'GRID',
      phases: ['ASSIGNED', 'IN_HAND'],
      category: 'road',
      overdue: true,
      sort: 'open',
    } as const
    expect(lookingOf(queryOf({ ...looking, phases: [...looking.phases] }))).toEqual(looking)
  })

  it('is empty for what is shown at first', () => {
    expect(queryOf(lookingOf({}))).toEqual({})
  })

  it('passes over what nobody could have chosen', () => {
    expect(
      lookingOf({ level: 'STREET', phase: ['CLOSED', 'REPORTED'], sort: 'risk', overdue: 'no' }),
    ).toEqual({
      within: undefined,
      level: undefined,
      phases: ['REPORTED'],
      category: undefined,
      overdue: false,
      sort: 'overdue',
    })
  })
})
