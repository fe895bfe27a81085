/** Where an item is shown: a case on its own page, every other kind on the common one. */
export const pageOf = ({ id, kind }: { id: string; kind: string }) => ({
  name: kind === 'case' ? 'case' : 'item',
  params: { id },
})
