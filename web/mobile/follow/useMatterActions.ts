import { useQueryClient } from '@tanstack/vue-query'
import { type Ref, ref } from 'vue'
import { answer, api } from '@/api/client'
import type { Action } from '@/shared/actions/action'
import type { Values } from '@/shared/actions/useActionForm'
import { useIntent } from '@/shared/useIntent'
import { type Matter, matterKey } from './useMatter'

/** The steps that the person with the code may take: one dialogue at a time, each step once however often it is sent. */
export function useMatterActions(matter: Ref<Matter>) {
  const queries = useQueryClient()
  const send = useIntent()
  const open = ref<Action | null>(null)
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const done = ref<Action | null>(null)
  /** What the person had before their eyes when they decided. */
  let version = 0

  function choose(action: Action) {
    open.value = action
    thrown.value = null
    done.value = null
    version = matter.value.version
  }

  function close() {
    open.value = null
  }

  async function take(inputs: Values) {
    const action = open.value
    if (!action) {
      return
    }
    const code = matter.value.publicCode
    // a word more is right whatever has happened meanwhile
    const body = action.meaning === 'COMMENT' ? inputs : { ...inputs, version }
    busy.value = true
    thrown.value = null
    try {
      const after = await send([action.action, inputs], (key) =>
        answer(
          api.POST('/api/public/cases/{code}/actions/{action}', {
            params: { path: { code, action: action.action }, header: { 'Idempotency-Key': key } },
            body: body as Record<string, never>,
          }),
        ),
      )
      queries.setQueryData(matterKey(code), after)
      done.value = action
      close()
    } catch (failure) {
      thrown.value = failure
      await queries.invalidateQueries({ queryKey: ['matter', code] })
      version = matter.value.version
    } finally {
      busy.value = false
    }
  }

  return { open, busy, thrown, done, choose, close, take }
}
