import { isoDay } from '@/shared/times'
import type { Field, Period, Test, Values } from './register'

/** A period without an end ends after everything else. */
const OPEN_END = '9999-12-31'

/** Whether a field is shown, and asked, with these values; the server says the same when it is sent. */
export const isShown = (field: Field, fields: Field[], values: Values): boolean =>
  field.when.every((test) => holds(test, valuesAt(test.path, fields, values)))

function holds({ values, present, from, until }: Test, found: unknown[]): boolean {
  if (typeof present === 'boolean') {
    return present === found.length > 0
  }
  if (from || until) {
    return found.some((one) => (!from || compare(from, one) <= 0) && (!until || compare(until, one) >= 0))
  }
  return found.some((one) => values.includes(String(one)))
}

/** What stands at a path: nothing, one value, or the many of a list. */
function valuesAt(path: string, fields: Field[], values: Values): unknown[] {
  const [name = '', part = 'until'] = path.split('.')
  const value = values[name]
  if (fields.find((field) => field.name === name)?.kind === 'PERIOD' && value) {
    const end = (value as Period)[part as keyof Period]
    return end ? [end] : part === 'until' ? [OPEN_END] : []
  }
  return Array.isArray(value) ? value : isEmpty(value) ? [] : [value]
}

/** How a bound of a condition lies to a value, as numbers or as days. */
function compare(bound: string, value: unknown): number {
  const edge = bound === 'today' ? isoDay(new Date()) : bound
  return typeof value === 'number' ? Number(edge) - value : edge.localeCompare(String(value))
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && !value.trim()) ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.values(value).every((part) => !part))
