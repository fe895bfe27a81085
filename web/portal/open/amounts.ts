import type { Schemas } from '@/api/client'

type Amount = Schemas['PublicAmount']

/** A number as people read it, or the key of the words that say why there is none. */
export function told({ value, unsaid }: Amount, unit: string): { text: string } | { key: string } {
  if (unsaid) {
    return { key: unsaid === 'FEW' ? 'open.few' : 'open.sample' }
  }
  if (value == null) {
    return { key: 'open.noShare' }
  }
  const number = value.toLocaleString('en-US', { maximumFractionDigits: 2 })
  return { text: unit === '%' ? `${number}%` : unit ? `${number} ${unit}` : number }
}

/** 2026-11 as it is said. */
export function monthName(month: string, locale: string): string {
  const [year, number] = month.split('-').map(Number)
  return year && number
    ? new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long' }).format(new Date(year, number - 1))
    : month
}
