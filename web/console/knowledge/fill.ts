/** What a template may leave open; the server knows the same names. */
export const PLACEHOLDERS = ['address', 'organization', 'date', 'number', 'title'] as const
export type Facts = Partial<Record<(typeof PLACEHOLDERS)[number], string>>

/** The template with what is known; what isn't stays open, so that whoever answers sees it. */
export const filled = (template: string, facts: Facts): string =>
  template.replace(/\{(\w+)\}/g, (whole, name) => facts[name as keyof Facts] || whole)

/** What was typed with the text put in at a place, apart from its neighbours. */
export function inserted(typed: string, text: string, at: number): string {
  const before = typed.slice(0, at)
  const after = typed.slice(at)
  const gap = (part: string) => (part.trim() ? '\n' : '')
  return before.replace(/\n+$/, '') + gap(before) + text + gap(after) + after.replace(/^\n+/, '')
}
