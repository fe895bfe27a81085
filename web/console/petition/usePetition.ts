import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useStep } from '../case/useStep'
import { takeItem, useItem } from '../item/useItem'

/** One petition as an item, with what only a petition has. */
export function usePetition(id: string) {
  const item = useItem(id)
  const papers = useQuery({
    queryKey: computed(() => ['petition', id, item.one.value?.version, preferences.locale]),
    queryFn: () => answer(api.GET('/api/petitions/{id}', { params: { path: { id } } })),
    enabled: computed(() => !!item.one.value),
  })
  return { ...item, papers: papers.data, step: useStep(item.one, item.refetch, takeItem) }
}
