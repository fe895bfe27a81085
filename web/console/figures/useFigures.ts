import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { type Asked, days, filled, moments } from './asked'

export type Figure = Schemas['Figure']
export type Part = 'NUMERATOR' | 'DENOMINATOR' | 'EXCLUDED'
export type Kind = 'DEPARTMENT' | 'TOWN' | 'VILLAGE'

const once = { refetchOnWindowFocus: false, staleTime: 60_000 }

export const useFigures = (asked: Ref<Asked>) =>
  useQuery({
    queryKey: computed(() => ['figures', filled(asked.value), preferences.locale]),
    queryFn: () => answer(api.GET('/api/figures', { params: { query: filled(asked.value) } })),
    ...once,
  })

/** One figure of the organisations of a class, by name. */
export const useCompared = (key: Ref<string>, kind: Ref<Kind | null>, asked: Ref<Asked>) =>
  useQuery({
    queryKey: computed(() => ['figures', key.value, kind.value, filled(asked.value), preferences.locale]),
    queryFn: () => {
      const { from, to, area, category } = filled(asked.value)
      return answer(
        api.GET('/api/figures/{measure}/organizations', {
          params: {
            path: { measure: key.value },
            query: { kind: kind.value as Kind, from, to, area, category },
          },
        }),
      )
    },
    enabled: () => kind.value !== null && key.value !== '',
    ...once,
  })

/** Calls, visits and forms of the days asked for, and what they brought, as far as the reader may see it. */
export const useContactCounts = (asked: Ref<Asked>) =>
  useQuery({
    queryKey: computed(() => ['contact-counts', days(asked.value)]),
    queryFn: () => answer(api.GET('/api/contacts/counts', { params: { query: moments(days(asked.value)) } })),
    ...once,
  })

/** Whistles of the days asked for, by ground. */
export const useWhistleCounts = (asked: Ref<Asked>) =>
  useQuery({
    queryKey: computed(() => ['whistle-figures', days(asked.value)]),
    queryFn: () => answer(api.GET('/api/whistles/figures', { params: { query: days(asked.value) } })),
    ...once,
  })

/** The cases behind a part of a figure, page after page. */
export function useFigureCases(key: string, part: Part, asked: Ref<Asked>) {
  const cases = useInfiniteQuery({
    queryKey: computed(() => ['figure-cases', key, part, filled(asked.value)]),
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/figures/{measure}/cases', {
          params: { path: { measure: key }, query: { part, ...filled(asked.value), cursor } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    ...once,
  })
  const items = computed(() => cases.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...cases, items }
}
