import { computed, reactive, ref } from 'vue'
import type { Schemas } from '@/api/client'
import { fieldErrors } from '../fieldErrors'

export type NewPetition = Schemas['NewPetition']
export type Kind = NonNullable<NewPetition['kind']>
/** Sends it, with what the page adds to it. */
export type Put = (petition: NewPetition) => Promise<Schemas['ReceivedPetition']>

/** A petition as it is written, and what became of it. */
export function usePetitionForm(put: Put) {
  const draft = reactive({ kind: 'APPEAL' as Kind, description: '', name: '', phone: '' })
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const received = ref<Schemas['ReceivedPetition'] | null>(null)
  const wrong = computed(() => fieldErrors(thrown.value))

  async function send() {
    const { kind, description, name, phone } = draft
    const contact = name || phone ? { name: name || undefined, phone: phone || undefined } : undefined
    busy.value = true
    thrown.value = null
    try {
      received.value = await put({ kind, description, contact })
    } catch (failure) {
      thrown.value = failure
    } finally {
      busy.value = false
    }
  }

  return { draft, busy, thrown, wrong, received, send }
}
