import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { answer, api, newKey, type Schemas } from '@/api/client'

export type NotSent = Schemas['NotSentMessage']

const KEY = ['not-sent']
const TOLD = ['told']

/** Whom nobody could reach by message; the desk calls and says so, or for a petition the petition office. */
export function useNotSent() {
  const queries = useQueryClient()
  const {
    data: messages,
    error,
    isPending,
    refetch,
  } = useQuery({
    queryKey: KEY,
    queryFn: () => answer(api.GET('/api/messages/not-sent')),
    refetchOnWindowFocus: false,
  })
  const { data: lately } = useQuery({
    queryKey: TOLD,
    queryFn: () => answer(api.GET('/api/messages/told')),
  })
  const keys = new Map<string, string>()
  const refused = ref<unknown>(null)
  const told = ref<NotSent>()
  const busy = ref(false)

  async function tell(message: NotSent) {
    const key = keys.get(message.id) ?? newKey()
    keys.set(message.id, key)
    refused.value = null
    busy.value = true
    try {
      await api.POST('/api/messages/{id}/told', {
        params: { path: { id: message.id }, header: { 'Idempotency-Key': key } },
      })
      told.value = message
      void queries.invalidateQueries({ queryKey: TOLD })
      queries.setQueryData<NotSent[]>(KEY, (all) => all?.filter(({ id }) => id !== message.id))
    } catch (thrown) {
      refused.value = thrown
    } finally {
      busy.value = false
    }
  }

  return { messages, lately, error, isPending, refetch, tell, refused, told, busy }
}
