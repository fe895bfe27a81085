import type { LocationQuery } from 'vue-router'
import { fenOf } from './money'
import type { Definition, Field } from './register'

/** What is looked for, by the server's own parameters, as it stands in the address; money in yuan. */
export type Filters = Record<string, string>

/** Of every register, whatever its fields. */
const COMMON = ['q', 'state', 'area', 'body', 'order']

const RANGED: Field['kind'][] = ['NUMBER', 'MONEY', 'DATE', 'PERIOD']
export const isRanged = ({ kind }: Field) => RANGED.includes(kind)

/** The parameters that a field adds to its list. */
const parametersOf = (field: Field) =>
  isRanged(field) ? [`${field.name}.from`, `${field.name}.until`] : [field.name]

export const namesOf = ({ fields }: Definition): string[] => [
  ...COMMON,
  ...fields.filter(({ filter }) => filter).flatMap(parametersOf),
]

/** What the address asks for; what the register doesn't know is no filter. */
export const filtersOf = (definition: Definition, query: LocationQuery): Filters =>
  Object.fromEntries(namesOf(definition).map((name) => [name, String(query[name] ?? '').trim()]))

/** What goes into the address: what was filled in. */
export const queryOf = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value.trim()))

/** What the server is asked: money in fen; what is no amount goes as it is, and the server says so. */
export function askedOf({ fields }: Definition, filters: Filters): Filters {
  const money = fields.filter(({ kind }) => kind === 'MONEY').map(({ name }) => name)
  return Object.fromEntries(
    Object.entries(queryOf(filters)).map(([name, value]) => [
      name,
      money.includes(name.split('.')[0] ?? '') ? String(fenOf(value) ?? value) : value,
    ]),
  )
}
