import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'
import type { Case } from './useCase'

/** Whose a case is by the published lists, and what else they say of it; asked anew when it is sorted otherwise. */
export const useResponsible = (one: () => Case) =>
  useQuery({
    queryKey: computed(() => ['responsible', one().id, one().category, one().area, preferences.locale]),
    queryFn: () => answer(api.GET('/api/cases/{id}/responsible', { params: { path: { id: one().id } } })),
    staleTime: 60_000,
  })
