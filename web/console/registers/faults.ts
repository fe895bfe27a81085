import { fenOf, numberOf, yuanOf } from './money'
import type { Chosen, Field, Period, Person, Values } from './register'
import { isEmpty } from './when'

/** What is wrong with one field, as a key of the words and what they name. */
export interface Fault {
  key: string
  named: Record<string, unknown>
}

/** What can be said before the server is asked; the rest is the server's to say. */
export function faultOf(field: Field, required: boolean, values: Values): Fault | null {
  const value = values[field.name]
  const { label } = field
  if (isEmpty(value)) {
    return required ? { key: TYPED.includes(field.kind) ? 'missing' : 'choose', named: { label } } : null
  }
  switch (field.kind) {
    case 'TEXT': {
      const n = String(value).trim().length
      return n > field.max ? { key: 'tooLong', named: { max: field.max, n } } : null
    }
    case 'MONEY':
      return amount(field, fenOf(String(value)), 'noMoney', yuanOf)
    case 'NUMBER':
      return number(field, numberOf(String(value)))
    case 'PERIOD':
      return period(value as Period)
    case 'AREA':
      return isOfLevel(String(value), field.level) ? null : { key: `level.${field.level}`, named: {} }
    case 'FILES':
      return files(value as Chosen[])
    case 'PERSON':
      return person(value as Person)
    default:
      return null
  }
}

const TYPED: Field['kind'][] = ['TEXT', 'NUMBER', 'MONEY', 'PERSON']

function number(field: Field, value: number | undefined): Fault | null {
  if (value !== undefined && field.whole && !Number.isInteger(value)) {
    return { key: 'notWhole', named: {} }
  }
  return amount(field, value, 'noNumber', String)
}

function amount(
  { min, most }: Field,
  value: number | undefined,
  none: string,
  told: (value: number) => string,
): Fault | null {
  if (value === undefined) {
    return { key: none, named: {} }
  }
  if (typeof min === 'number' && value < min) {
    return { key: 'tooSmall', named: { min: told(min) } }
  }
  return typeof most === 'number' && value > most ? { key: 'tooGreat', named: { most: told(most) } } : null
}

function period({ from, until }: Period): Fault | null {
  if (!from) {
    return { key: 'noBeginning', named: {} }
  }
  return until && until < from ? { key: 'endsFirst', named: {} } : null
}

function files(chosen: Chosen[]): Fault | null {
  if (chosen.some(({ state }) => state === 'failed')) {
    return { key: 'notUploaded', named: {} }
  }
  return chosen.every(({ state }) => state === 'kept') ? null : { key: 'uploading', named: {} }
}

/** Nobody is written down without having said yes (个人信息保护法13, 14). */
function person({ sealed, name, consent, consented }: Person): Fault | null {
  if (sealed || (name?.trim() && consent && consented)) {
    return null
  }
  return { key: name?.trim() ? 'noConsent' : 'noName', named: {} }
}

const LEVELS: Record<string, RegExp> = {
  TOWN: /^.{9}000$/,
  VILLAGE: /^(?!.{9}000$).{12}$/,
  GRID: /^.{15}$/,
}

const isOfLevel = (code: string, level: string) => LEVELS[level]?.test(code) ?? true
