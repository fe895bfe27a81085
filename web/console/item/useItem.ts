import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { isHidden } from '@/api/problem'
import { preferences } from '@/shared/preferences'
import { provideFields } from '../case/fields/provideFields'
import type { Take } from '../case/useStep'

export type Item = Schemas['ItemForStaff']

/** An item of any kind, read when its page opens and after each step; never in between, like a case. */
export function useItem(id: string) {
  const query = useQuery({
    queryKey: computed(() => ['item', id, preferences.locale]),
    queryFn: () => answer(api.GET('/api/items/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const hidden = computed(() => isHidden(query.error.value))
  provideFields(query.data)
  return { ...query, one: query.data, hidden }
}

export const itemClocks = (id: string) =>
  answer(api.GET('/api/items/{id}/clocks', { params: { path: { id } } }))

export const takeItem: Take = ({ id }, action, body, key) =>
  answer(
    api.POST('/api/items/{id}/actions/{action}', {
      params: { path: { id, action }, header: { 'Idempotency-Key': key } },
      body,
    }),
  )
