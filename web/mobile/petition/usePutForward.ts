import { computed, reactive, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { fieldErrors } from '@/shared/fieldErrors'
import { useIntent } from '@/shared/useIntent'

/** Puts a petition forward, once however often it is sent. */
export function usePutForward() {
  const draft = reactive({ kind: 'APPEAL', description: '', name: '', phone: '' })
  const send = useIntent()
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const received = ref<Schemas['ReceivedPetition'] | null>(null)
  const wrong = computed(() => fieldErrors(thrown.value))

  async function putForward() {
    const { kind, description, name, phone } = draft
    const contact = name || phone ? { name: name || undefined, phone: phone || undefined } : undefined
    const body = { kind, description, contact } as Schemas['NewPetition']
    busy.value = true
    thrown.value = null
    try {
      received.value = await send([body], (key) =>
        answer(api.POST('/api/public/petitions', { params: { header: { 'Idempotency-Key': key } }, body })),
      )
    } catch (failure) {
      thrown.value = failure
    } finally {
      busy.value = false
    }
  }

  return { draft, busy, thrown, wrong, received, putForward }
}
