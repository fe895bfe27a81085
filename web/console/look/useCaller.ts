import { ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { Values } from '@/shared/actions/useActionForm'
import { useIntent } from '@/shared/useIntent'

/** The open matters of whoever is on the phone; forgotten with the page. */
export function useCaller() {
  const send = useIntent()
  const matters = ref<Schemas['CallerMatter'][] | null>(null)
  const busy = ref(false)
  const refused = ref<unknown>(null)

  async function find(inputs: Values) {
    busy.value = true
    refused.value = null
    matters.value = null
    try {
      matters.value = await send(inputs, (key) =>
        answer(
          api.POST('/api/desk/caller', {
            params: { header: { 'Idempotency-Key': key } },
            body: inputs as Schemas['CallerRequest'],
          }),
        ),
      )
    } catch (thrown) {
      refused.value = thrown
    } finally {
      busy.value = false
    }
  }

  return { matters, busy, refused, find }
}
