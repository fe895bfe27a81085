import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api } from '@/api/client'
import { useIntent } from '@/shared/useIntent'
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
  const queries = useQueryClient()
  const send = useIntent()
  const refused = ref<unknown>(null)
  const changed = ref<number>()
  const busy = ref(false)
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

  async function run(body: unknown, call: (key: string) => Promise<unknown>) {
    busy.value = true
    refused.value = null
    changed.value = undefined
    try {
      return await send(body, call)
    } catch (thrown) {
      refused.value = thrown
      return undefined
    } finally {
      busy.value = false
      await Promise.all(
        ['duty-now', 'duty-shifts', 'duty-calls'].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      )
    }
  }

  const acknowledge = (caseId: string) =>
    run(['known', caseId], (key) =>
      api.POST('/api/duty-calls/{caseId}/acknowledge', {
        params: { path: { caseId }, header: { 'Idempotency-Key': key } },
      }),
    )

  async function take(file: File) {
    const form = new FormData()
    form.append('file', file)
    const taken = await run([file.name, file.size, file.lastModified], (key) =>
      answer(
        api.POST('/api/duty/shifts', {
          params: { header: { 'Idempotency-Key': key } },
          body: form as never,
          bodySerializer: (one) => one as never,
        }),
      ),
    )
    changed.value = (taken as { changed: number } | undefined)?.changed
  }

  return { now, coming, open, refused, changed, busy, acknowledge, take }
}
