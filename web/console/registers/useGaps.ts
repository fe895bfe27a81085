import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** What is missing in a register, counted by town. */
export function useGaps(register: string) {
  return useQuery({
    queryKey: computed(() => ['gaps', register, preferences.locale]),
    queryFn: () => answer(api.GET('/api/registers/{register}/gaps', { params: { path: { register } } })),
  })
}

/** The same line by line, page after page; of the whole county, or of one town. */
export function useMissing(register: string, gap: string, area: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => ['gaps', register, gap, toValue(area), preferences.locale]),
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/registers/{register}/gaps/{gap}', {
          params: { path: { register, gap }, query: { area: toValue(area), cursor } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next || undefined,
  })
}
