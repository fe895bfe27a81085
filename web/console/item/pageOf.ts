/** Kinds of item that have a page of their own, by the name of its route. */
const PAGES: Record<string, string> = {
  case: 'case',
  petition: 'petition',
  warning: 'warning',
  task: 'task',
  weeklyMeeting: 'meeting',
  monthlyReport: 'report',
}

/** The kind of a record is its register's name: that of its pack, a hyphen, its own. */
const pageOfKind = (kind: string) => PAGES[kind] ?? (kind.includes('-') ? 'record' : 'item')

/** Where an item is shown: some kinds on pages of their own, records on that of records, the rest on the common one. */
export const pageOf = ({ id, kind }: { id: string; kind: string }) => ({
  name: pageOfKind(kind),
  params: { id },
})
