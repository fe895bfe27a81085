import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'

export type Matter = Schemas['CaseForReporter']

const EVERY = 15_000

export const matterKey = (code: string) => ['matter', code, preferences.locale]

/** One matter by its code; looked at again while the page is before somebody's eyes. */
export function useMatter(code: Ref<string>) {
  const { data, error, refetch } = useQuery({
    queryKey: computed(() => matterKey(code.value)),
    queryFn: () => answer(api.GET('/api/public/cases/{code}', { params: { path: { code: code.value } } })),
    refetchInterval: EVERY,
  })
  return { matter: data, error, refetch }
}
