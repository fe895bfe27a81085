import { fenOf, numberOf, yuanOf } from './money'
import { type Cells, type Chosen, type Field, isComputed, type Person, type Values } from './register'
import { isEmpty, isShown } from './when'

/** What stands in the fields: the record's values as they are typed. */
export const typedOf = (fields: Field[], cells: Cells): Values =>
  Object.fromEntries(
    fields.filter(({ name }) => cells[name]).map((field) => [field.name, typed(field, cells[field.name])]),
  )

function typed({ kind }: Field, cell: Cells[string] | undefined): unknown {
  const value = cell?.value
  switch (kind) {
    case 'FILES':
      return cell?.files.map(({ id, name, bytes, small }): Chosen => ({
        key: id,
        id,
        name,
        bytes,
        small,
        state: 'kept',
      }))
    case 'MONEY':
      return yuanOf(Number(value))
    case 'NUMBER':
      return String(value)
    default:
      return value
  }
}

/** What was typed as the server knows it; `undefined` where nothing was. */
export function valueOf({ kind }: Field, value: unknown): unknown {
  if (isEmpty(value)) {
    return undefined
  }
  switch (kind) {
    case 'MONEY':
      return fenOf(String(value))
    case 'NUMBER':
      return numberOf(String(value))
    case 'TEXT':
      return String(value).trim()
    case 'FILES': {
      const ids = (value as Chosen[]).flatMap(({ id }) => id ?? [])
      return ids.length ? ids : undefined
    }
    case 'PERIOD':
    case 'PERSON':
      return Object.fromEntries(Object.entries(value as object).filter(([, part]) => !isEmpty(part)))
    default:
      return value
  }
}

/** All values as the server knows them, for conditions. */
export const valuesOf = (fields: Field[], values: Values): Values =>
  Object.fromEntries(
    fields.map((field) => [
      field.name,
      isComputed(field) ? values[field.name] : valueOf(field, values[field.name]),
    ]),
  )

/** The fields that a form asks for now, in its order. */
export function askedNow(all: Field[], names: string[], values: Values): Field[] {
  const known = valuesOf(all, values)
  return names
    .map((name) => all.find((field) => field.name === name))
    .filter((field): field is Field => !!field && !isComputed(field) && isShown(field, all, known))
}

/** What is sent: what differs from what stood there, `null` for what was emptied; a masked person stays as it is. */
export function changesOf(asked: Field[], before: Values, values: Values): Values {
  const changes: Values = {}
  for (const field of asked) {
    const was = valueOf(field, before[field.name])
    const now = valueOf(field, values[field.name])
    const masked = field.kind === 'PERSON' && (now as Person | undefined)?.sealed
    if (!masked && JSON.stringify(was) !== JSON.stringify(now)) {
      changes[field.name] = now ?? null
    }
  }
  return changes
}
