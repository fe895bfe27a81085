import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api } from '@/api/client'
import type { Point } from './extent'

/** What people call the place of a point: town, village, grid. */
export function useAreaAt(point: Ref<Point | null | undefined>) {
  const query = useQuery({
    queryKey: computed(() => ['area-at', point.value?.latitude, point.value?.longitude]),
    queryFn: () =>
      answer(api.GET('/api/public/areas/at', { params: { query: { ...(point.value as Point) } } })),
    enabled: computed(() => point.value != null),
    staleTime: Infinity,
  })
  const place = computed(() =>
    [...(query.data.value ?? [])]
      .reverse()
      .filter(({ kind }) => kind !== 'COUNTY')
      .map(({ name }) => name)
      .join(' '),
  )
  return { ...query, place }
}
