/** Kinds of item that have a page of their own, by the name of its route. */
const PAGES: Record<string, string> = {
  case: 'case',
  petition: 'petition',
  warning: 'warning',
  task: 'task',
  weeklyMeeting: 'meeting',
  monthlyReport: 'report',
}

/** Where an item is shown: a case, a petition, a warning or a task on pages of their own, every other kind on the common one. */
export const pageOf = ({ id, kind }: { id: string; kind: string }) => ({
  name: PAGES[kind] ?? 'item',
  params: { id },
})
