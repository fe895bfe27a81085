import { problemIn } from '@/api/problem'

/** What the server says is wrong, by field; nothing when it said nothing of fields. */
export function fieldErrors(thrown: unknown): Record<string, string> {
  const errors = thrown ? (problemIn(thrown).errors ?? []) : []
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]))
}
