import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api } from '@/api/client'
import { askedOf, type Filters } from './filters'

/** Cases that fit, newest first, page after page. */
export function useSearch(filters: Ref<Filters>) {
  const search = useInfiniteQuery({
    queryKey: computed(() => ['search', filters.value]),
    queryFn: ({ pageParam: cursor, queryKey: [, asked] }) =>
      answer(api.GET('/api/cases', { params: { query: { ...askedOf(asked as Filters), cursor } as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
  const items = computed(() => search.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...search, items }
}
