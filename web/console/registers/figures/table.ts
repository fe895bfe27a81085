import type { Definition } from '../register'
import type { Answer, Row } from './figure'

/**
 * Rows in the order of their names' own kind: choices as the register names them, everything else by its code or month.
 * Never by the number: nobody is ranked.
 */
export function ordered(rows: Row[], by: string[], { fields }: Definition): Row[] {
  const choices = Object.fromEntries(
    fields.map(({ name, choices: some }) => [name, some.map(({ value }) => value)]),
  )
  const place = (name: string, value: string) => {
    const known = choices[name] ?? []
    return value === '' ? '\uffff' : known.length ? String(known.indexOf(value)).padStart(4, '0') : value
  }
  const keyOf = (row: Row) => by.map((name) => place(name, row.key[name] ?? ''))
  return [...rows].sort((one, other) => compare(keyOf(one), keyOf(other)))
}

function compare(one: string[], other: string[]): number {
  const i = one.findIndex((part, at) => part !== other[at])
  return i < 0 ? 0 : (one[i] ?? '') < (other[i] ?? '') ? -1 : 1
}

/** How long a row's bar is, in per cent: a share is one already, anything else is seen against the greatest. */
export function lengthOf({ kind, rows }: Pick<Answer, 'kind' | 'rows'>, row: Row): number {
  const most = kind === 'SHARE' ? 100 : Math.max(...rows.map(({ value }) => value ?? 0))
  return most > 0 ? Math.round(Math.max(0, (row.value ?? 0) / most) * 1000) / 10 : 0
}

/** As it is pasted into a sheet: numbers without unit or marks, so that the sheet can reckon with them. */
export function textOf(
  answer: Answer,
  rows: Row[],
  { value, part, whole, total }: Record<'value' | 'part' | 'whole' | 'total', string>,
): string {
  const share = answer.kind === 'SHARE'
  const named = answer.unit ? `${value}（${answer.unit}）` : value
  const head = [...answer.by.map(({ label }) => label), named, ...(share ? [part, whole] : [])]
  const numbers = (row: Row) => [String(row.value ?? ''), ...(share ? [row.part, row.whole].map(String) : [])]
  const lines = rows.map((row) => [...answer.by.map(({ name }) => row.labels[name] ?? ''), ...numbers(row)])
  const last = [total, ...answer.by.slice(1).map(() => ''), ...numbers(answer.total)]
  return [head, ...lines, last].map((cells) => cells.join('\t')).join('\n')
}
