import { ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { Refused } from '@/api/problem'
import type { Values } from '@/shared/actions/useActionForm'
import { useIntent } from '@/shared/useIntent'

/** A call-back that is answered with the code of the message, once. */
export function useCallback() {
  const send = useIntent()
  const code = ref('')
  const question = ref<Schemas['CallbackQuestion']>()
  const unknown = ref(false)
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const said = ref<Values>()

  async function open(typed: string) {
    code.value = typed.replace(/\D/g, '')
    unknown.value = false
    thrown.value = null
    try {
      question.value = await answer(
        api.GET('/api/public/callbacks/{code}', { params: { path: { code: code.value || '0' } } }),
      )
    } catch (failure) {
      unknown.value = failure instanceof Refused && failure.problem.kind === 'not-found'
      thrown.value = unknown.value ? null : failure
    }
  }

  async function tell(values: Values) {
    busy.value = true
    thrown.value = null
    try {
      await send(values, (key) =>
        answer(
          api.POST('/api/public/callbacks/{code}', {
            params: { path: { code: code.value }, header: { 'Idempotency-Key': key } },
            body: values as Record<string, never>,
          }),
        ),
      )
      said.value = values
    } catch (failure) {
      thrown.value = failure
    } finally {
      busy.value = false
    }
  }

  return { question, unknown, busy, thrown, said, open, tell }
}
