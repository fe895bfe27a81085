import { reactive } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { NewPetition } from '@/shared/petition/usePetitionForm'
import { useIntent } from '@/shared/useIntent'

/** A petition that came by letter, on the spot or by phone, as it is written down at the office. */
export function useRegister() {
  const office = reactive({
    channel: 'VISIT',
    representatives: undefined as number | undefined,
    concerned: undefined as string | undefined,
  })
  const send = useIntent()

  function register(petition: NewPetition) {
    const { channel, representatives, concerned } = office
    const body: Schemas['Registered'] = {
      channel,
      petition: {
        ...petition,
        // what was filled in before another way or kind was chosen is no longer in sight
        representatives: (channel === 'VISIT' && representatives) || undefined,
        concerned: (petition.kind === 'ACCUSATION' && concerned) || undefined,
      },
    }
    return send([body], (key) =>
      answer(api.POST('/api/petitions', { params: { header: { 'Idempotency-Key': key } }, body })),
    )
  }

  return { office, register }
}
