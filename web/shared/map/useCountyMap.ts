import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import type { Extent } from './extent'

/** What the county's map is drawn from; `drawn` is false where no boundaries are loaded and pages do without it. */
export function useCountyMap() {
  const { data, isError, isSuccess } = useQuery({
    queryKey: ['county-map'],
    queryFn: () => answer(api.GET('/api/public/map')),
    staleTime: 3_600_000,
  })
  const bounds = computed(() => (data.value?.bounds ?? null) as Extent | null)
  /** `undefined` until the server has said so. */
  const drawn = computed(() => (isSuccess.value ? bounds.value !== null : isError.value ? false : undefined))
  return { bounds, drawn }
}
