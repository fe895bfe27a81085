import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { useIntent } from '@/shared/useIntent'

export type Webhook = Schemas['Webhook']

const KEY = ['webhooks']

/** The systems that are told; a secret is in memory only from its making until it is put away. */
export function useWebhooks() {
  const queries = useQueryClient()
  const send = useIntent()
  const {
    data: webhooks,
    error,
    isPending,
    refetch,
  } = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/webhooks')) })
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const secret = ref<{ id: string; secret: string } | null>(null)

  async function attempt(intent: unknown, call: (key: string) => Promise<Webhook>): Promise<boolean> {
    busy.value = true
    thrown.value = null
    try {
      const after = await send(intent, call)
      if (after.secret) {
        secret.value = { id: after.id, secret: after.secret }
      }
      await queries.invalidateQueries({ queryKey: KEY })
      return true
    } catch (failure) {
      thrown.value = failure
      return false
    } finally {
      busy.value = false
    }
  }

  const add = (body: Schemas['WebhookWritten']) =>
    attempt(['add', body], (key) =>
      answer(api.POST('/api/webhooks', { params: { header: { 'Idempotency-Key': key } }, body })),
    )

  const turn = ({ id, url, types, signing, active }: Webhook) => {
    const body = { url, types, signing, active: !active }
    return attempt(['turn', id, body], (key) =>
      answer(
        api.POST('/api/webhooks/{id}', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    )
  }

  const renew = ({ id }: Webhook) =>
    attempt(['renew', id], (key) =>
      answer(
        api.POST('/api/webhooks/{id}/secret', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    )

  return { webhooks, error, isPending, refetch, busy, thrown, secret, add, turn, renew }
}
