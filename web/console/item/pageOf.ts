const OWN = ['case', 'petition']

/** The kind of a record is its register's name: that of its pack, a hyphen, its own. */
const pageOfKind = (kind: string) => (OWN.includes(kind) ? kind : kind.includes('-') ? 'record' : 'item')

/** Where an item is shown: a case, a petition and a record on pages of their own, every other kind on the common one. */
export const pageOf = ({ id, kind }: { id: string; kind: string }) => ({
  name: pageOfKind(kind),
  params: { id },
})
