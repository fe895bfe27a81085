import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { useFileIntent } from '@/shared/useFileIntent'
import { useRun } from '@/shared/useRun'
import { person } from '../session/sessionEnd'

const DAY = 24 * 3600_000

const calls = () => ({
  queryKey: ['duty-calls'],
  queryFn: () => answer(api.GET('/api/duty-calls')),
  enabled: () => person.name !== null,
  refetchInterval: 15_000,
})

export function useCallCount() {
  const { data } = useQuery(calls())
  return computed(() => data.value?.length || undefined)
}

/** Who is on duty, who will be, and which dangers wait for a word from them. */
export function useRoster() {
  const { busy, refused, run } = useRun('duty-now', 'duty-shifts', 'duty-calls')
  const now = useQuery({
    queryKey: ['duty-now'],
    queryFn: () => answer(api.GET('/api/duty/now')),
    refetchInterval: 60_000,
  })
  const coming = useQuery({
    queryKey: ['duty-shifts'],
    queryFn: () =>
      answer(
        api.GET('/api/duty/shifts', {
          params: {
            query: {
              from: new Date().toISOString(),
              to: new Date(Date.now() + 7 * DAY).toISOString(),
            },
          },
        }),
      ),
  })
  const open = useQuery(calls())

  const { changed, pick } = useFileIntent(run, ({ header, ...file }) =>
    answer(api.POST('/api/duty/shifts', { params: { header }, ...file })),
  )

  const acknowledge = (caseId: string) => {
    changed.value = undefined
    return run(['known', caseId], (key) =>
      api.POST('/api/duty-calls/{caseId}/acknowledge', {
        params: { path: { caseId }, header: { 'Idempotency-Key': key } },
      }),
    )
  }

  return { now, coming, open, refused, changed, busy, acknowledge, pick }
}
