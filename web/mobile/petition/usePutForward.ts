import { answer, api } from '@/api/client'
import type { NewPetition } from '@/shared/petition/usePetitionForm'
import { useIntent } from '@/shared/useIntent'

/** Puts a petition forward, once however often it is sent. */
export function usePutForward() {
  const send = useIntent()
  return (petition: NewPetition) =>
    send([petition], (key) =>
      answer(
        api.POST('/api/public/petitions', {
          params: { header: { 'Idempotency-Key': key } },
          body: petition,
        }),
      ),
    )
}
