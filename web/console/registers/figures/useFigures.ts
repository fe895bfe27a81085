import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { LocationQuery } from 'vue-router'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** Figures follow their records: after each step they are asked for anew. */
const once = { refetchOnWindowFocus: false }
type Narrowed = MaybeRefOrGetter<Record<string, string>>

/** All figures of a register, each in one number; of the reader's own place unless another is asked for. */
export const useRegisterFigures = (register: string, narrowed: Narrowed) =>
  useQuery({
    queryKey: computed(() => ['records', register, 'figures', toValue(narrowed), preferences.locale]),
    queryFn: () =>
      answer(
        api.GET('/api/registers/{register}/figures', {
          params: { path: { register }, query: toValue(narrowed) as never },
        }),
      ),
    ...once,
  })

/** The same of all registers of a pack. */
export const usePackFigures = (pack: string, narrowed: Narrowed) =>
  useQuery({
    queryKey: computed(() => ['records', pack, 'pack', toValue(narrowed), preferences.locale]),
    queryFn: () =>
      answer(api.GET('/api/registers/figures', { params: { query: { pack, ...toValue(narrowed) } } })),
    ...once,
  })

/** One figure, broken down. Nothing is asked for before it is known what of. */
export const useFigure = (
  register: string,
  figure: string,
  asked: MaybeRefOrGetter<Record<string, string> | undefined>,
) =>
  useQuery({
    queryKey: computed(() => ['records', register, 'figure', figure, toValue(asked), preferences.locale]),
    queryFn: () =>
      answer(
        api.GET('/api/registers/{register}/figures/{figure}', {
          params: { path: { register, figure }, query: toValue(asked) as never },
        }),
      ),
    enabled: computed(() => toValue(asked) !== undefined),
    ...once,
  })

/** The records behind a row, page after page. */
export function useFigureRecords(register: string, figure: string, query: MaybeRefOrGetter<LocationQuery>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => ['records', register, 'behind', figure, toValue(query), preferences.locale]),
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/api/registers/{register}/figures/{figure}/records', {
          // parameters are the parts of the row's key, which no document can name
          params: { path: { register, figure }, query: { ...toValue(query), cursor } as never },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    ...once,
  })
  const lines = computed(() => found.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...found, lines }
}
