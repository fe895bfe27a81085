import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useIntent } from '@/shared/useIntent'

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
  const queries = useQueryClient()
  const send = useIntent()
  const busy = ref(false)
  const refused = ref<unknown>(null)
  const changed = ref<number>()

  async function run(body: unknown, call: (key: string) => Promise<unknown>) {
    busy.value = true
    refused.value = null
    changed.value = undefined
    try {
      return await send(body, call)
    } catch (thrown) {
      refused.value = thrown
      return undefined
    } finally {
      busy.value = false
      await queries.invalidateQueries({ queryKey: ['duty-lists'] })
    }
  }

  const header = (key: string) => ({ 'Idempotency-Key': key })

  async function draft(file: File) {
    const form = new FormData()
    form.append('file', file)
    const taken = await run([file.name, file.size, file.lastModified], (key) =>
      answer(
        api.POST('/api/duty-lists/{book}/draft', {
          params: { path: { book }, header: header(key) },
          body: form as never,
          bodySerializer: (one) => one as never,
        }),
      ),
    )
    changed.value = (taken as { changed: number } | undefined)?.changed
  }

  /** As it was read: the next draft has its number too. */
  const publish = (edition: number, draftedAt: string) =>
    run(['publish', edition, draftedAt], (key) =>
      api.POST('/api/duty-lists/{book}/editions/{edition}/publish', {
        params: { path: { book, edition }, header: header(key) },
        body: { draftedAt },
      }),
    )

  const discard = () =>
    run(['discard', Date.now()], (key) =>
      api.POST('/api/duty-lists/{book}/discard', { params: { path: { book }, header: header(key) } }),
    )

  return { busy, refused, changed, draft, publish, discard }
}
