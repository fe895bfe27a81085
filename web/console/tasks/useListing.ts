import { answer, api, type Schemas } from '@/api/client'
import type { Values } from '@/shared/actions/useActionForm'
import { useIntent } from '@/shared/useIntent'

/** Lists a task, or a draft of one; a decision names the meeting or matter that it came from. */
export function useListing(origin?: Schemas['TaskListing']['origin']) {
  const send = useIntent()
  return (values: Values, start: boolean) => {
    const body = { task: values, start, origin } as Schemas['TaskListing']
    return send(body, (key) =>
      answer(api.POST('/api/tasks', { params: { header: { 'Idempotency-Key': key } }, body })),
    )
  }
}
