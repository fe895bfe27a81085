import { computed, reactive, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { fieldErrors } from '@/shared/fieldErrors'
import { useIntent } from '@/shared/useIntent'

/** A petition that came by letter, on the spot or by phone, as it is written down. */
export function useRegister() {
  const draft = reactive({
    channel: 'VISIT',
    kind: 'APPEAL',
    description: '',
    representatives: undefined as number | undefined,
    concerned: undefined as string | undefined,
    name: '',
    phone: '',
  })
  const send = useIntent()
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const received = ref<Schemas['ReceivedPetition'] | null>(null)
  const wrong = computed(() => fieldErrors(thrown.value))

  async function register() {
    const { channel, kind, description, name, phone } = draft
    const body = {
      channel,
      petition: {
        description,
        kind,
        representatives: draft.representatives || undefined,
        concerned: draft.concerned || undefined,
        contact: name || phone ? { name: name || undefined, phone: phone || undefined } : undefined,
      },
    }
    busy.value = true
    thrown.value = null
    try {
      received.value = await send([body], (key) =>
        answer(
          api.POST('/api/petitions', {
            params: { header: { 'Idempotency-Key': key } },
            body: body as Schemas['Registered'],
          }),
        ),
      )
    } catch (failure) {
      thrown.value = failure
    } finally {
      busy.value = false
    }
  }

  return { draft, busy, thrown, wrong, received, register }
}
