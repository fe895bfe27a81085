import { describe, expect, it } from 'vitest'
import { groupsOf, type Listed, nextAfter } from './groups'

const now = new Date('2026-11-22T06:00:00Z')
const item = (id: string, dueAt: string, state = 'IN_HAND') =>
  ({ id, dueAt, state, stateText: state === 'IN_HAND' ? '办理中' : '待核实' }) as Listed
const work = [
  item('a', '2026-11-21T06:00:00Z', 'ANSWERED'),
  item('b', '2026-11-22T09:00:00Z'),
  item('c', '2026-11-30T09:00:00Z'),
]

describe('the groups of the inbox', () => {
  it('count what is overdue and what is due soon', () => {
    const counts = Object.fromEntries(groupsOf(work, now).map(({ key, items }) => [key, items.length]))
    expect(counts).toEqual({ all: 3, overdue: 1, soon: 1, ANSWERED: 1, IN_HAND: 2 })
  })

  it('carry the server’s words for the states', () => {
    expect(groupsOf(work, now).find(({ key }) => key === 'ANSWERED')?.label).toBe('待核实')
  })
})

describe('the next item', () => {
  it('is the one below, and after the last the first', () => {
    expect(nextAfter(work, 'a')?.id).toBe('b')
    expect(nextAfter(work, 'c')?.id).toBe('a')
  })

  it('is the most pressing when the one just done has left the list', () => {
    expect(nextAfter(work, 'gone')?.id).toBe('a')
  })

  it('is nothing when there is nothing else', () => {
    expect(nextAfter([work[0] as Listed], 'a')).toBeUndefined()
  })
})
