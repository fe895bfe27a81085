/** Where an item is shown: a case, a petition and a warning on pages of their own, every other kind on the common one. */
export const pageOf = ({ id, kind }: { id: string; kind: string }) => ({
  name: ['case', 'petition', 'warning'].includes(kind) ? kind : 'item',
  params: { id },
})
