import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { answer, api } from '@/api/client'
import { useIntent } from '@/shared/useIntent'
import { forgetDraft, keepDraft, storedDraft } from './draft'
import type { Values } from './register'

/** Entering one record of a register: once, however often it is tried; what was typed outlives a refusal and a look elsewhere. */
export function useEntering(register: string) {
  const queries = useQueryClient()
  const begun = storedDraft(register)
  const send = useIntent(begun?.intent ?? null, (intent) => keepDraft(register, { intent }))
  const busy = ref(false)
  const refused = ref<unknown>(null)

  /** The id of the new record; nothing when it was refused. */
  async function enter(body: Values): Promise<string | undefined> {
    busy.value = true
    refused.value = null
    try {
      const { item } = await send(body, (key) =>
        answer(
          api.POST('/api/registers/{register}/records', {
            params: { path: { register }, header: { 'Idempotency-Key': key } },
            body,
          }),
        ),
      )
      forgetDraft(register)
      await Promise.all(
        ['records', 'record', 'inbox', 'counts'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
      )
      return item.id
    } catch (thrown) {
      refused.value = thrown
      return undefined
    } finally {
      busy.value = false
    }
  }

  return {
    draft: begun?.values ?? {},
    restored: Object.keys(begun?.values ?? {}).length > 0,
    keep: (values: Values) => keepDraft(register, { values }),
    forget: () => forgetDraft(register),
    busy,
    refused,
    enter,
  }
}
