const ENDS = ['REDIRECTED', 'REFUSED']
const STEPS = ['redirect', 'refuse']

/** Whether there is a notice: who wanted no mediation, or never answered, was told no channel. */
export function toldInWriting(state: string, lines: readonly { action: string }[]): boolean {
  return ENDS.includes(state) && lines.some(({ action }) => STEPS.includes(action))
}
