import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { person } from '../session/sessionEnd'
import { streamCounts } from './stream'
import { useCountInTitle } from './useCountInTitle'

/** What waits for the signed-in person. */
export type Counts = Schemas['InboxCounts']

const KEY = ['counts']
const POLL = 30_000
const streaming = ref(false)

/** The counts as they are now; kept up to date by {@link useOpenCount}. */
export function useCounts() {
  const { data: counts } = useQuery({
    queryKey: KEY,
    queryFn: () => answer(api.GET('/api/inbox/counts')),
    enabled: () => person.name !== null && !streaming.value,
    refetchInterval: ({ state }) => (streaming.value || state.status === 'error' ? false : POLL),
    refetchOnWindowFocus: true,
  })
  return counts
}

/** For the menu, which is there once: listens for changes, and asks now and then where it can't listen. */
export function useOpenCount() {
  const queries = useQueryClient()
  const counts = useCounts()
  const stop = streamCounts({
    counts: (now) => queries.setQueryData(KEY, now),
    open: (is) => (streaming.value = is),
  })
  onScopeDispose(stop)
  const open = computed(() => counts.value?.open)
  useCountInTitle(open)
  return open
}
