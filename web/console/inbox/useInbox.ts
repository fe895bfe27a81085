import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'

/** As many as the server gives at once, so that the groups and their counts are nearly always whole. */
const PAGE = 200

/** My work by deadline. It is read again when asked for or after a step, never under somebody's mouse. */
export function useInbox() {
  const inbox = useInfiniteQuery({
    queryKey: ['inbox'],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/inbox', { params: { query: { limit: PAGE, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  const items = computed(() => inbox.data.value?.pages.flatMap((page) => page.items) ?? [])
  const readAt = computed(() => inbox.dataUpdatedAt.value)

  const refresh = () => inbox.refetch()

  return { ...inbox, items, readAt, refresh }
}
