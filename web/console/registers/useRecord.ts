import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** One record, for a query that is read when its page opens and after each step; never in between, like a case. */
export const useRecord = (id: MaybeRefOrGetter<string | undefined>) => ({
  queryKey: computed(() => ['record', toValue(id), preferences.locale]),
  queryFn: () => answer(api.GET('/api/records/{id}', { params: { path: { id: toValue(id) ?? '' } } })),
  enabled: computed(() => !!toValue(id)),
  staleTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})
