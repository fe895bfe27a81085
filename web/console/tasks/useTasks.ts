import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, reactive } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** What a list of tasks is narrowed by. */
export interface Filters {
  state: string
  heading: string
  organization: string | null
  open: boolean
  overdue: boolean
  gap: boolean
}

/** Only what is set goes to the server. */
export const asked = (filters: Filters, cursor?: string) => ({
  state: filters.state || undefined,
  heading: filters.heading || undefined,
  organization: filters.organization ?? undefined,
  open: filters.open || undefined,
  overdue: filters.overdue || undefined,
  gap: filters.gap || undefined,
  cursor,
})

/** Pages of tasks that the account may open, or of what came of all of them. */
export function useTasks(path: '/api/tasks' | '/api/tasks/results', open: boolean) {
  const filters = reactive<Filters>({
    state: '',
    heading: '',
    organization: null,
    open,
    overdue: false,
    gap: false,
  })
  const list = useInfiniteQuery({
    queryKey: computed(() => ['tasks', path, { ...filters }, preferences.locale]),
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET(path, { params: { query: asked(filters, cursor) as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const tasks = computed(() => list.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { filters, tasks, ...list }
}

/** The four sheets of one task, read anew after each step. */
export const useSheet = (id: string, version: () => number | undefined) =>
  useQuery({
    queryKey: computed(() => ['task', id, version(), preferences.locale]),
    queryFn: () => answer(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
    enabled: computed(() => version() !== undefined),
  })
