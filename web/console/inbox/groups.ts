import type { Schemas } from '@/api/client'
import { remaining } from '@/shared/times'

export type Listed = Schemas['ListedItem']

export interface Group {
  /** `all`, `overdue`, `soon`, or the name of a state. */
  key: string
  /** The server's words for a state; our own groups have theirs in the words file. */
  label?: string
  items: Listed[]
}

const tone = (item: Listed, now: Date) => (item.dueAt ? remaining(item.dueAt, now).tone : undefined)

/** What a person's work falls into: everything, by deadline, and by state, in the order in which the work comes. */
export function groupsOf(items: Listed[], now: Date): Group[] {
  const states = new Map<string, Group>()
  for (const item of items) {
    const group = states.get(item.state) ?? { key: item.state, label: item.stateText, items: [] }
    group.items.push(item)
    states.set(item.state, group)
  }
  return [
    { key: 'all', items },
    { key: 'overdue', items: items.filter((item) => tone(item, now) === 'late') },
    { key: 'soon', items: items.filter((item) => tone(item, now) === 'soon') },
    ...states.values(),
  ]
}

/** The item that follows in the list, for going on after one is done; from the top again at the end. */
export function nextAfter(items: Listed[], id: string): Listed | undefined {
  const at = items.findIndex((item) => item.id === id)
  return [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))][0]
}
