import type { Action } from '@/shared/actions/action'

/** What a case is usually opened for, by the fixed meaning of an action; what is not among them never comes first. */
const USUAL = ['ACCEPT', 'ANSWER', 'CALL_BACK', 'APPROVE', 'DISPATCH', 'VERIFY', 'CLOSE', 'TAKE_UP']

/** The server's order, with the usual next step in front. */
export function mainFirst(actions: Action[]): Action[] {
  const main = USUAL.flatMap((meaning) => actions.filter((action) => action.meaning === meaning))[0]
  return main ? [main, ...actions.filter((action) => action !== main)] : actions
}
