import type { LocationQuery } from 'vue-router'

/** What is looked for, as it stands in the address; empty means any. */
export const NAMES = [
  'number',
  'q',
  'state',
  'category',
  'organization',
  'area',
  'from',
  'to',
  'overdue',
] as const
export type Filters = Record<(typeof NAMES)[number], string>

export const filtersOf = (query: LocationQuery): Filters =>
  Object.fromEntries(NAMES.map((name) => [name, String(query[name] ?? '')])) as Filters

/** What goes into the address: what was filled in. */
export const queryOf = (filters: Filters): Partial<Filters> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value?.trim()))

/** What the server is asked: days begin and end in China, the last one counts. */
export function askedOf({ from, to, overdue, ...rest }: Filters) {
  return {
    ...Object.fromEntries(
      Object.entries(rest)
        .map(([name, value]) => [name, value.trim()])
        .filter(([, value]) => value),
    ),
    from: from ? startOf(from).toISOString() : undefined,
    to: to ? new Date(startOf(to).getTime() + 24 * 3600_000).toISOString() : undefined,
    overdue: overdue ? true : undefined,
  }
}

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)
