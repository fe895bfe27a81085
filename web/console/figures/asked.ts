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

/** The days that are counted, as the server takes them: up to today, and from the first of the last day's month. */
export const days = ({ from, to }: Asked, today = new Date()) => {
  const last = to || isoDay(today)
  return { from: from || `${last.slice(0, 8)}01`, to: last }
}

/** From the first moment of the first day to that of the day after the last, in China. */
export const moments = ({ from, to }: { from: string; to: string }) => ({
  from: new Date(`${from}T00:00:00+08:00`).toISOString(),
  to: new Date(Date.parse(`${to}T00:00:00+08:00`) + 24 * 3600_000).toISOString(),
})

const iso = (at: Date) => at.toISOString().slice(0, 10)
