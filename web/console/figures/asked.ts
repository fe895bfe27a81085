import type { LocationQuery } from 'vue-router'
import { isoDay } from '@/shared/times'

/** Which cases are counted, as it stands in the address; empty means all, and no days mean this month. */
export const NAMES = ['from', 'to', 'organization', 'area', 'category'] as const
export type Asked = Record<(typeof NAMES)[number], string>

export const askedOf = (query: LocationQuery): Asked =>
  Object.fromEntries(NAMES.map((name) => [name, String(query[name] ?? '')])) as Asked

/** What was filled in: for the address and for the server alike. */
export const filled = (asked: Asked): Partial<Asked> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value))

/** `2026-03-01` to `2026-03-31`, n months before the one that a day is in. */
export function month(today: Date, back: number): { from: string; to: string } {
  const [year = 0, now = 1] = isoDay(today).split('-').map(Number)
  const first = new Date(Date.UTC(year, now - 1 - back, 1))
  const last = back === 0 ? isoDay(today) : iso(new Date(Date.UTC(year, now - back, 0)))
  return { from: iso(first), to: last }
}

const iso = (at: Date) => at.toISOString().slice(0, 10)
