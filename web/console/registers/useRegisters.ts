import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** All registers of the county; they change when a pack is installed. */
export function useRegisters() {
  return useQuery({
    queryKey: computed(() => ['registers', preferences.locale]),
    queryFn: () => answer(api.GET('/api/registers')),
    staleTime: 60_000,
  })
}

/** The packs that brought them, with the menus in which they stand. */
export function usePacks() {
  return useQuery({
    queryKey: computed(() => ['packs', preferences.locale]),
    queryFn: () => answer(api.GET('/api/packs')),
    staleTime: 60_000,
  })
}

/** What a register's forms, lists and pages are drawn from. Nothing is asked for while there is no name. */
export function useDefinition(name: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => ['register', toValue(name), preferences.locale]),
    queryFn: () =>
      answer(api.GET('/api/registers/{register}', { params: { path: { register: toValue(name) ?? '' } } })),
    enabled: computed(() => !!toValue(name)),
    staleTime: 60_000,
  })
}

export const recordsOf = (register: string, query: Record<string, string | undefined>) =>
  answer(
    api.GET('/api/registers/{register}/records', {
      // the server's parameters are the register's own fields, which no document can name
      params: { path: { register }, query: query as never },
    }),
  )

/** Records that fit, page after page. Nothing is asked for before it is known what fits. */
export function useRecords(register: string, asked: MaybeRefOrGetter<Record<string, string> | undefined>) {
  const found = useInfiniteQuery({
    queryKey: computed(() => ['records', register, toValue(asked), preferences.locale]),
    queryFn: ({ pageParam: cursor }) => recordsOf(register, { ...toValue(asked), cursor }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    enabled: computed(() => toValue(asked) !== undefined),
    refetchOnWindowFocus: false,
  })
  const lines = computed(() => found.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...found, lines }
}
