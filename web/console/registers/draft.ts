import type { Intent } from '@/shared/useIntent'
import { person } from '../session/sessionEnd'
import type { Values } from './register'

interface Draft {
  values: Values
  /** What was being sent when the page was left, so that sending it again is the same sending. */
  intent: Intent | null
}

/**
 * What was typed and not yet sent, for who goes away to look something up and comes back. In this page's memory alone,
 * and each person's own: a form may hold somebody's name and telephone, and a desk's computer has many users.
 */
const drafts = new Map<string, Draft>()
const keyOf = (register: string) => `${person.name} ${register}`

export const storedDraft = (register: string): Draft | undefined => drafts.get(keyOf(register))

export function keepDraft(register: string, part: Partial<Draft>) {
  drafts.set(keyOf(register), { values: {}, intent: null, ...storedDraft(register), ...part })
}

export const forgetDraft = (register: string) => void drafts.delete(keyOf(register))
