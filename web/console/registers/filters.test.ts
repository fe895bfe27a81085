import { expect, it } from 'vitest'
import { askedOf, filtersOf, queryOf } from './filters'
import type { Definition, Field } from './register'

const fields = [
  { name: 'sort', kind: 'CHOICE', filter: true },
  { name: 'budget', kind: 'MONEY', filter: true },
  { name: 'term', kind: 'PERIOD', filter: true },
  { name: 'note', kind: 'TEXT', filter: false },
] as Field[]
const definition = { fields } as Definition

it('filters by what the definition lets filter, and by nothing else', () => {
  const filters = filtersOf(definition, {
    sort: 'JOINT',
    note: 'x',
    colour: 'red',
    'term.from': '2026-01-01',
  })
  expect(queryOf(filters)).toEqual({ sort: 'JOINT', 'term.from': '2026-01-01' })
})

it('asks the server in fen for what is typed in yuan', () => {
  const filters = filtersOf(definition, { 'budget.from': '12,500', 'budget.until': '一万' })
  expect(askedOf(definition, filters)).toEqual({ 'budget.from': '1250000', 'budget.until': '一万' })
})
