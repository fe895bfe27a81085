import type { Schemas } from '@/api/client'
import type { Locale } from '@/shared/preferences'

export type Told = Schemas['ToldFigure']
export type Sheet = Schemas['RegisterFigures']
export type Answer = Schemas['RegisterFigure']
export type Row = Schemas['FigureRow']

const MONEY = ['元', 'yuan']

/** A number as people read it, `12,500.00 元`; a dash where there is nothing that it could be a share of. */
export function said({ unit }: Pick<Told, 'unit'>, { value }: Pick<Row, 'value'>, locale: Locale): string {
  if (value === null || value === undefined) {
    return '—'
  }
  const digits = MONEY.includes(unit) ? 2 : unit === '%' ? 1 : 0
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 2),
  }).format(value)
  return unit ? `${number} ${unit}` : number
}
