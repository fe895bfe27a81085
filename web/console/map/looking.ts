import type { LocationQuery } from 'vue-router'
import { type Level, LEVELS } from './areaCode'

export const PHASES = ['REPORTED', 'ASSIGNED', 'IN_HAND', 'ANSWERED'] as const
export const COLUMNS = ['open', 'overdue', 'dueSoon'] as const
export type Phase = (typeof PHASES)[number]
export type Sort = (typeof COLUMNS)[number] | 'name'

/** What the page shows; all of it is in the address, so that a link or "back" brings the same sight again. */
export interface Looking {
  /** The area that is open; the county while absent. */
  within?: string
  /** More finely than the area alone would ask for, because the map is that close. */
  level?: Level
  /** All open ones when empty. */
  phases: Phase[]
  category?: string
  overdue: boolean
  sort: Sort
}

export function lookingOf(query: LocationQuery): Looking {
  const all = (value: LocationQuery[string] | undefined) => [value ?? []].flat().map(String)
  const one = (value: LocationQuery[string] | undefined) => all(value)[0] || undefined
  return {
    within: one(query.within),
    level: LEVELS.find((level) => level === query.level),
    phases: PHASES.filter((phase) => all(query.phase).includes(phase)),
    category: one(query.category),
    overdue: query.overdue === '1',
    sort: (['name', ...COLUMNS] as const).find((sort) => sort === query.sort) ?? 'overdue',
  }
}

/** Only what differs from what the page shows anyway. */
export function queryOf({ within, level, phases, category, overdue, sort }: Looking): LocationQuery {
  return {
    ...(within && { within }),
    ...(level && { level }),
    ...(phases.length && { phase: phases }),
    ...(category && { category }),
    ...(overdue && { overdue: '1' }),
    ...(sort !== 'overdue' && { sort }),
  }
}
