import type { Schemas } from '@/api/client'

export type Definition = Schemas['RegisterDefinition']
export type Field = Schemas['RegisterField']
export type Test = Schemas['RegisterTest']
export type Form = Schemas['RegisterForm']
export type Line = Schemas['ListedRecord']
export type Whole = Schemas['RecordPage']
export type Cells = Record<string, Schemas['RecordCell']>
export type Values = Record<string, unknown>

export interface Period {
  from?: string
  until?: string
}

export interface Person {
  name?: string
  phone?: string
  consent?: string
  consented?: string
  until?: string
  display?: boolean
  /** As the record shows it: masked, and not to be written. */
  sealed?: boolean
}

/** A file of a form: what the record has already, or one on its way to the server. */
export interface Chosen {
  /** Tells it from others; of one that is sent, the key under which it is. */
  key: string
  name: string
  bytes: number
  state: 'waiting' | 'sending' | 'kept' | 'failed' | 'removed'
  /** What the server calls it. */
  id?: string
  /** How much of it has gone, from 0 to 1. */
  part?: number
  file?: File
  /** Where a picture that the record has is in small. */
  small?: string | null
  thrown?: unknown
}

/** What is counted from other records is never asked. */
export const isComputed = ({ kind }: Pick<Field, 'kind'>) => kind === 'COUNT' || kind === 'SUM'
