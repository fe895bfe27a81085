import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { Action } from '@/shared/actions/action'
import type { Values } from '@/shared/actions/useActionForm'
import { preferences } from '@/shared/preferences'
import { useIntent } from '@/shared/useIntent'

export type Petition = Schemas['PetitionByCode']

const key = (code: string) => ['petition', code, preferences.locale]

/** One petition by its code. */
export function usePetition(code: Ref<string>) {
  const { data, error, refetch } = useQuery({
    queryKey: computed(() => key(code.value)),
    queryFn: () =>
      answer(api.GET('/api/public/petitions/{code}', { params: { path: { code: code.value } } })),
  })
  return { petition: data, error, refetch }
}

/** The steps that the person may take: one dialogue at a time, each step once however often it is sent. */
export function usePetitionActions(code: Ref<string>) {
  const queries = useQueryClient()
  const send = useIntent()
  const open = ref<Action | null>(null)
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const done = ref<Action | null>(null)

  function choose(action: Action) {
    open.value = action
    thrown.value = null
    done.value = null
  }

  async function take(inputs: Values) {
    const action = open.value
    if (!action) {
      return
    }
    busy.value = true
    thrown.value = null
    try {
      const after = await send([action.action, inputs], (idempotency) =>
        answer(
          api.POST('/api/public/petitions/{code}/actions/{action}', {
            params: {
              path: { code: code.value, action: action.action },
              header: { 'Idempotency-Key': idempotency },
            },
            body: inputs as Record<string, never>,
          }),
        ),
      )
      queries.setQueryData(key(code.value), after)
      done.value = action
      open.value = null
    } catch (failure) {
      thrown.value = failure
      await queries.invalidateQueries({ queryKey: ['petition', code.value] })
    } finally {
      busy.value = false
    }
  }

  return { open, busy, thrown, done, choose, take, close: () => (open.value = null) }
}
