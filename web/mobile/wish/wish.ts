import type { Schemas } from '@/api/client'

type Told = Schemas['ReporterWish']
export type Way = Told['way']
export type Amount = Told['amount']
export type Language = Told['language']

export interface Wish {
  way: Way
  amount: Amount
  mail: string
}

export const WAYS: Way[] = ['SMS', 'MAIL', 'NOTHING']
export const AMOUNTS: Amount[] = ['RESULT', 'EACH_STEP']
export const LANGUAGES: Language[] = ['ZH', 'EN']
