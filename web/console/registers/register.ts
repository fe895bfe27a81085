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

/** What is counted from other records is never asked. */
export const isComputed = ({ kind }: Pick<Field, 'kind'>) => kind === 'COUNT' || kind === 'SUM'
