import type { Locale } from './preferences'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** From here on a deadline is shown as near. */
const SOON = 8 * HOUR

/** A moment as people here read it: 11月22日 14:05, with the year when it is another one. */
export function moment(iso: string, locale: Locale, now = new Date()): string {
  const at = new Date(iso)
  const thisYear = year(at) === year(now)
  return new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: thisYear ? undefined : 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
}

/** A moment as it stands on paper, where the year is never understood. */
export const fullMoment = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))

/** A day as it stands on paper: 2026年11月22日. */
export const day = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, dateStyle: 'long' }).format(new Date(iso))

/** A day as forms and addresses have it: 2026-11-22; China's, whatever the hour in London. */
export const isoDay = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(at)

const year = (at: Date) => new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric' }).format(at)

export interface Remaining {
  tone: 'late' | 'soon' | 'calm'
  unit: 'days' | 'hours' | 'minutes'
  n: number
}

/** How far a deadline is, in the largest unit that still says something. By the calendar, not in working time. */
export function remaining(iso: string, now: Date): Remaining {
  const left = new Date(iso).getTime() - now.getTime()
  const far = Math.abs(left)
  const tone = left < 0 ? 'late' : left < SOON ? 'soon' : 'calm'
  if (far >= 2 * DAY) {
    return { tone, unit: 'days', n: Math.floor(far / DAY) }
  }
  if (far >= HOUR) {
    return { tone, unit: 'hours', n: Math.floor(far / HOUR) }
  }
  return { tone, unit: 'minutes', n: Math.max(1, Math.floor(far / MINUTE)) }
}
