import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** Who is on duty in an area, and its open cases; nothing is asked for while none is open. */
export function useOpenedArea(code: Ref<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['map-area', code.value, preferences.locale]),
    queryFn: () => answer(api.GET('/api/map/areas/{code}', { params: { path: { code: code.value ?? '' } } })),
    enabled: computed(() => code.value !== undefined),
    refetchInterval: 30_000,
  })
}
