/** Where an item is shown: a case and a petition on pages of their own, every other kind on the common one. */
export const pageOf = ({ id, kind }: { id: string; kind: string }) => ({
  name: ['case', 'petition'].includes(kind) ? kind : 'item',
  params: { id },
})
