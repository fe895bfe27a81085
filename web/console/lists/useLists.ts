import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useFileIntent } from '@/shared/useFileIntent'
import { useRun } from '@/shared/useRun'

export type Shelf = Schemas['DutyBookWithDraft']
export type Book = Shelf['inForce']['book']

/** The lists in force, with their drafts for the desk. */
export const useLists = () =>
  useQuery({
    queryKey: computed(() => ['duty-lists', preferences.locale]),
    queryFn: () => answer(api.GET('/api/duty-lists')),
    staleTime: 60_000,
  })

/** Drafting a list from a file, publishing and throwing away the draft. */
export function useDraft(book: Book) {
  const { busy, refused, run } = useRun('duty-lists')
  const header = (key: string) => ({ 'Idempotency-Key': key })

  const { changed, pick } = useFileIntent(run, ({ header, ...file }) =>
    answer(api.POST('/api/duty-lists/{book}/draft', { params: { path: { book }, header }, ...file })),
  )

  /** As it was read: the next draft has its number too. */
  const publish = (edition: number, draftedAt: string) => {
    changed.value = undefined
    return run(['publish', edition, draftedAt], (key) =>
      api.POST('/api/duty-lists/{book}/editions/{edition}/publish', {
        params: { path: { book, edition }, header: header(key) },
        body: { draftedAt },
      }),
    )
  }

  const discard = (edition: number) => {
    changed.value = undefined
    return run(['discard', edition], (key) =>
      api.POST('/api/duty-lists/{book}/discard', { params: { path: { book }, header: header(key) } }),
    )
  }

  return { busy, refused, changed, pick, publish, discard }
}
