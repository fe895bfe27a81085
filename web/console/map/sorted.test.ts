import { describe, expect, it } from 'vitest'
import { sorted, total } from './sorted'

const area = (areaCode: string, open: number, overdue: number) => ({
  areaCode,
  name: areaCode,
  open,
  overdue,
  dueSoon: 0,
})
const items = [area('a', 5, 1), area('b', 9, 0), area('c', 2, 1)]
const order = (sort: 'name' | 'open' | 'overdue') => sorted(items, sort).map(({ areaCode }) => areaCode)

describe('the table of areas', () => {
  it('begins with what is overdue, then with what has most', () => {
    expect(order('overdue')).toEqual(['a', 'c', 'b'])
    expect(order('open')).toEqual(['b', 'a', 'c'])
    expect(order('name')).toEqual(['a', 'b', 'c'])
  })

  it('counts everything once, what is not known more exactly too', () => {
    expect(total({ items, elsewhere: { open: 3, overdue: 2, dueSoon: 1 } })).toEqual({
      open: 19,
      overdue: 4,
      dueSoon: 1,
    })
  })
})
