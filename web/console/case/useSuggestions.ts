import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** What the server offers for a case, with reasons; asked once however many parts of the page show some of it. */
export const useSuggestions = (id: string) =>
  useQuery({
    queryKey: computed(() => ['suggestions', id, preferences.locale]),
    queryFn: () => answer(api.GET('/api/cases/{id}/suggestions', { params: { path: { id } } })),
    staleTime: 60_000,
  })
