import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useIntent } from '@/shared/useIntent'

/** The organisations that are lit, as far as the reader may see them. */
export function useLights() {
  return useQuery({
    queryKey: computed(() => ['lights', preferences.locale]),
    queryFn: () => answer(api.GET('/api/lights')),
    refetchInterval: 60_000,
  })
}

/** One organisation's lights, and its reply to one of them. */
export function useUnitLight(organization: string) {
  const queries = useQueryClient()
  const send = useIntent()
  const light = useQuery({
    queryKey: computed(() => ['lights', organization, preferences.locale]),
    queryFn: () => answer(api.GET('/api/lights/{organization}', { params: { path: { organization } } })),
  })
  const refused = ref<unknown>(null)
  const busy = ref(false)

  async function reply(item: string, text: string): Promise<boolean> {
    busy.value = true
    refused.value = null
    try {
      await send({ item, text }, (key) =>
        answer(
          api.POST('/api/lights/{organization}/replies', {
            params: { path: { organization }, header: { 'Idempotency-Key': key } },
            body: { item, text },
          }),
        ),
      )
      await queries.invalidateQueries({ queryKey: ['lights', organization] })
      return true
    } catch (thrown) {
      refused.value = thrown
      return false
    } finally {
      busy.value = false
    }
  }

  return { ...light, refused, busy, reply }
}
