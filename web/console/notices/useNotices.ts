import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api, newKey, type Schemas } from '@/api/client'
import { person } from '../session/sessionEnd'

export type Notice = Schemas['Notice']

const KEY = ['notices']

const unread = () => ({
  queryKey: KEY,
  queryFn: () => answer(api.GET('/api/notices')),
  enabled: () => person.name !== null,
  refetchInterval: 30_000,
})

export function useNoticeCount() {
  const { data } = useQuery(unread())
  return computed(() => data.value?.length)
}

/** The unread notices, and putting them away; one key each, so that trying again is safe. */
export function useNotices() {
  const queries = useQueryClient()
  const { data: notices, error, isPending, refetch } = useQuery(unread())
  const keys = new Map<string, string>()
  const refused = ref<unknown>(null)
  const marked = ref(0)
  const busy = ref(false)

  async function read(which: Notice[]) {
    refused.value = null
    marked.value = 0
    busy.value = true
    try {
      for (const { id } of which) {
        const key = keys.get(id) ?? newKey()
        keys.set(id, key)
        await api.POST('/api/notices/{id}/read', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        })
        queries.setQueryData<Notice[]>(KEY, (all) => all?.filter((one) => one.id !== id))
        marked.value++
      }
    } catch (thrown) {
      refused.value = thrown
    } finally {
      busy.value = false
    }
    await refetch()
  }

  return { notices, error, isPending, refetch, read, refused, marked, busy }
}
