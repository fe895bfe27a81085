import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { Action } from '@/shared/actions/action'
import { useIntent } from '@/shared/useIntent'
import type { Listed } from './groups'

export interface Outcome {
  done: number
  failed: { item: Listed; why: string }[]
}

/** What may be the same for many cases: to whom they go, a word to whom has them, closing them. The rest needs a look at each. */
const FOR_MANY = ['CLOSE', 'DISPATCH', 'URGE']

/** One step for many cases. What may be done is what the server permits for the first of them; each is then judged by itself. */
export function useBulk(chosen: Ref<Listed[]>) {
  const queries = useQueryClient()
  const send = useIntent()
  const oneState = computed(
    () =>
      new Set(chosen.value.map(({ state }) => state)).size <= 1 &&
      chosen.value.every(({ kind }) => kind === 'case'),
  )
  const first = computed(() => chosen.value[0]?.id)
  const { data: example, isLoading: loading } = useQuery({
    queryKey: computed(() => ['case', first.value]),
    queryFn: () => answer(api.GET('/api/cases/{id}', { params: { path: { id: first.value ?? '' } } })),
    enabled: computed(() => !!first.value && oneState.value),
  })
  const actions = computed<Action[]>(
    () => example.value?.actions.filter(({ meaning }) => FOR_MANY.includes(meaning)) ?? [],
  )
  const busy = ref(false)
  const refused = ref<unknown>(null)
  const outcome = ref<Outcome | null>(null)

  async function act({ action }: Action, inputs: Record<string, unknown>): Promise<boolean> {
    const asked = chosen.value
    const body = { ...inputs, items: asked.map(({ id, version }) => ({ id, version })) }
    busy.value = true
    refused.value = null
    try {
      const { results } = await send([action, body], (key) =>
        answer(
          api.POST('/api/cases/actions/{action}', {
            params: { path: { action }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      )
      outcome.value = outcomeOf(asked, results)
      await queries.refetchQueries({ queryKey: ['inbox'], type: 'all' })
      await queries.invalidateQueries({ queryKey: ['search'] })
      return true
    } catch (thrown) {
      refused.value = thrown
      return false
    } finally {
      busy.value = false
    }
  }

  return { actions, oneState, loading, busy, refused, outcome, act }
}

export function outcomeOf(asked: Listed[], results: Schemas['BulkResult'][]): Outcome {
  const failed = results.flatMap(({ id, done, problem }) => {
    const item = asked.find((one) => one.id === id)
    return done || !item ? [] : [{ item, why: wordsOf(problem) }]
  })
  return { done: results.filter(({ done }) => done).length, failed }
}

function wordsOf(problem: Schemas['BulkResult']['problem']): string {
  const errors = (problem?.errors as { message: string }[] | undefined)?.map(({ message }) => message)
  return [problem?.title, problem?.detail, ...(errors ?? [])].filter(Boolean).join('：')
}
