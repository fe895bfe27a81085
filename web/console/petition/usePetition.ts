import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { Refused } from '@/api/problem'
import { preferences } from '@/shared/preferences'
import { provideFields } from '../case/fields/provideFields'
import { useStep } from '../case/useStep'
import { takeItem } from '../item/useItem'

/** One petition as an item, with what only a petition has; read when its page opens and after each step. */
export function usePetition(id: string) {
  const item = useQuery({
    queryKey: computed(() => ['item', id, preferences.locale]),
    queryFn: () => answer(api.GET('/api/items/{id}', { params: { path: { id } } })),
    staleTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const papers = useQuery({
    queryKey: computed(() => ['petition', id, item.data.value?.version, preferences.locale]),
    queryFn: () => answer(api.GET('/api/petitions/{id}', { params: { path: { id } } })),
    enabled: computed(() => !!item.data.value),
  })
  const hidden = computed(
    () =>
      item.error.value instanceof Refused &&
      ['not-found', 'forbidden', 'unreadable', 'invalid'].includes(item.error.value.problem.kind),
  )

  provideFields(item.data)

  return {
    ...item,
    one: item.data,
    papers: papers.data,
    hidden,
    step: useStep(item.data, item.refetch, takeItem),
  }
}
