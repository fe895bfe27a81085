import type { Definition, Field, Whole } from './register'

/** What stands under a record's title: all that is filled in, but not the title once more. */
export const contentOf = ({ fields, title }: Definition, { cells }: Whole): Field[] =>
  fields.filter(({ name }) => name !== title && cells[name]?.text)

/** Whether a field tells the same in the same words. */
export const saysAlready = ({ cells }: Whole, field: string, words: string): boolean =>
  !!field && cells[field]?.text === words

/** Items that serve a record and are not listed with the registers that name it. */
export const otherChildren = ({ item, related }: Whole): Whole['item']['children'] => {
  const listed = new Set(related.flatMap(({ lines }) => lines.map(({ id }) => id)))
  return item.children.filter(({ id }) => !listed.has(id))
}
