import { onScopeDispose, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { Values } from '@/shared/actions/useActionForm'
import { useRun } from '@/shared/useRun'

type Seen = Schemas['RecordPeople']

/**
 * Persons that a record names, behind their masks, for as long as the server allows. They live in this page's memory
 * only, never in the cache of queries, and go by themselves when the time is over.
 */
export function usePeople(id: string) {
  const { busy, refused, run } = useRun()
  const seen = ref<Seen | null>(null)
  const left = ref(0)
  let end = 0
  let timer: ReturnType<typeof setInterval> | undefined

  async function read() {
    const now = await answer(api.GET('/api/records/{id}/people', { params: { path: { id } } }))
    seen.value = now
    end = performance.now() + now.secondsLeft * 1000
    clearInterval(timer)
    if (now.secondsLeft > 0) {
      timer = setInterval(tick, 1000)
      tick()
    }
  }

  function tick() {
    left.value = Math.max(0, Math.ceil((end - performance.now()) / 1000))
    if (left.value === 0) {
      clearInterval(timer)
      seen.value = seen.value && { ...seen.value, people: {}, secondsLeft: 0 }
    }
  }

  /** Whether it was allowed. */
  async function look(inputs: Values): Promise<boolean> {
    const opened = await run(inputs, (key) =>
      answer(
        api.POST('/api/records/{id}/looks', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: inputs as Schemas['RecordLookRequest'],
        }),
      ),
    )
    if (opened) {
      await read()
    }
    return !!opened
  }

  void run('read', read)
  onScopeDispose(() => {
    clearInterval(timer)
    seen.value = null
  })
  return { seen, left, busy, refused, look }
}
