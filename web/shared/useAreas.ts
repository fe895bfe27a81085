import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from './preferences'

/** The areas right under another one; the towns of the county under none. Nothing is asked for while it is `null`. */
export function useAreas(parent: MaybeRefOrGetter<string | null | undefined>) {
  return useQuery({
    queryKey: computed(() => ['areas', toValue(parent) ?? '', preferences.locale]),
    queryFn: () =>
      answer(api.GET('/api/public/areas', { params: { query: { parent: toValue(parent) ?? undefined } } })),
    enabled: computed(() => toValue(parent) !== null),
    staleTime: 3_600_000,
  })
}

/** Town, village and grid of the area a code stands for; the code says itself what it lies in. */
export function levels(code: string | null | undefined) {
  return {
    town: code ? `${code.slice(0, 9)}000` : null,
    village: code && !/^.{9}000$/.test(code) ? code.slice(0, 12) : null,
    grid: code?.length === 15 ? code : null,
  }
}
