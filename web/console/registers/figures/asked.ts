import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { isoDay } from '@/shared/times'

/**
 * What is counted, as it stands in the address: months `2026-11`, code of an area (none: the reader's own), and which
 * figure is broken down by what.
 */
export const NAMES = ['area', 'from', 'until', 'figure', 'by'] as const
export type Asked = Record<(typeof NAMES)[number], string>

export const askedOf = (query: LocationQuery): Asked =>
  Object.fromEntries(NAMES.map((name) => [name, String(query[name] ?? '')])) as Asked

export const filled = (asked: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value))

/** What the server is asked: where and when. */
export const narrowed = ({ area, from, until }: Pick<Asked, 'area' | 'from' | 'until'>) =>
  filled({ area, 'period.from': from, 'period.until': until })

/** The query of the page that lists a row's records, from their path on the server: both have the same words. */
export const recordsQuery = (path: string): LocationQueryRaw =>
  Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''))

/** The same backwards: which figure was broken down by what when a row was opened. */
export function askedBefore(query: LocationQuery, figure: string, by: string[]): Record<string, string> {
  const said = (name: string) => String(query[name] ?? '')
  return filled({
    figure,
    by: by.filter((name) => name in query).join(','),
    area: said('area'),
    from: said('period.from'),
    until: said('period.until'),
  })
}

/** First and last month of the year, the month, or of any time. */
export function months(which: 'MONTH' | 'YEAR' | 'ANY', today = new Date()): { from: string; until: string } {
  const month = isoDay(today).slice(0, 7)
  switch (which) {
    case 'MONTH':
      return { from: month, until: month }
    case 'YEAR':
      return { from: `${month.slice(0, 4)}-01`, until: month }
    case 'ANY':
      return { from: '', until: '' }
  }
}

/** What is seen first: the first that parts the area any further. */
export function firstBy(by: string[], area: string): string {
  const within = /^.{6}0{6}$/.test(area) ? [] : /^.{9}000$/.test(area) ? ['town'] : ['town', 'village']
  return by.find((name) => !within.includes(name)) ?? by[0] ?? ''
}
