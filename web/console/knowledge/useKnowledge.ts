import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { useSession } from '../session/useSession'

export type Line = Schemas['ArticleLine']
export type Whole = Schemas['Article']

/** What is looked for; empty means any. */
export interface Wanted {
  q: string
  kind: '' | Line['kind']
  category: string
  state: Line['state']
}

export function useArticles(wanted: Ref<Wanted>, enabled: Ref<boolean> | boolean = true) {
  return useQuery({
    queryKey: computed(() => ['knowledge', wanted.value]),
    queryFn: () => {
      const { q, kind, category, state } = wanted.value
      const query = { q: q || undefined, kind: kind || undefined, category: category || undefined, state }
      return answer(api.GET('/api/knowledge', { params: { query: query as never } }))
    },
    enabled,
    staleTime: 30_000,
    // what is listed stays under the finger, and the focus on it, until the next list has come
    placeholderData: (before) => before,
  })
}

/** What waits for the posts of whoever is signed in. */
export function useDue() {
  const { session } = useSession()
  return useQuery({
    queryKey: ['knowledge', 'due'],
    queryFn: () => answer(api.GET('/api/knowledge/due')),
    enabled: computed(() => !!session.value && !session.value.mustChangePassword),
    staleTime: 5 * 60_000,
  })
}

export function useDueCount() {
  const { data } = useDue()
  return computed(() => data.value?.items.length || undefined)
}

/** Only the desk writes for the county and for everybody. */
export function useWriter() {
  const { session } = useSession()
  const desk = computed(() => session.value?.roles.includes('COUNTY_DESK') ?? false)
  const writes = computed(() => desk.value || (session.value?.roles.includes('DEPARTMENT_HANDLER') ?? false))
  return { session, desk, writes }
}
