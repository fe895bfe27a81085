import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

export interface Asked {
  /** A part of the title, or a number; empty: all. */
  q: string
  /** Code of a town or village; null: the county. */
  area: string | null
}

/** All that is open to everybody. */
export function useOpen() {
  return useQuery({
    queryKey: computed(() => ['open', preferences.locale]),
    queryFn: () => answer(api.GET('/api/public/open')),
    staleTime: 60_000,
  })
}

export function usePublicPage(pack: MaybeRefOrGetter<string>, page: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['publicPage', toValue(pack), toValue(page), preferences.locale]),
    queryFn: () =>
      answer(
        api.GET('/api/public/pages/{pack}/{page}', {
          params: { path: { pack: toValue(pack), page: toValue(page) } },
        }),
      ),
  })
}

/** The register and what of it is asked for, page by page. */
export function useOpenRegister(name: MaybeRefOrGetter<string>, asked: MaybeRefOrGetter<Asked>) {
  const { data: registers, error: unread } = useQuery({
    queryKey: computed(() => ['openRegisters', preferences.locale]),
    queryFn: () => answer(api.GET('/api/public/registers')),
    staleTime: 60_000,
  })
  const register = computed(() => registers.value?.find((one) => one.name === toValue(name)))
  const list = useInfiniteQuery({
    queryKey: computed(() => ['openRecords', toValue(name), toValue(asked), preferences.locale]),
    queryFn: ({ pageParam }) => {
      const { q, area } = toValue(asked)
      return answer(
        api.GET('/api/public/registers/{register}/records', {
          params: {
            path: { register: toValue(name) },
            query: { q, area: area ?? undefined, cursor: pageParam },
          },
        }),
      )
    },
    enabled: computed(() => register.value !== undefined),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  return {
    register,
    missing: computed(() => registers.value?.every((one) => one.name !== toValue(name)) ?? false),
    records: computed(() => list.data.value?.pages.flatMap(({ items }) => items)),
    unread,
    list,
  }
}
