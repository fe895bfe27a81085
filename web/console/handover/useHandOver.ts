import { useQuery } from '@tanstack/vue-query'
import { computed, reactive, ref, watch } from 'vue'
import { answer, api } from '@/api/client'
import { useRun } from '@/shared/useRun'

/** The posts that an organisation has now. */
export const usePosts = (organization: () => string | null) =>
  useQuery({
    queryKey: computed(() => ['posts', organization()]),
    queryFn: () =>
      answer(api.GET('/api/organizations/{id}/posts', { params: { path: { id: organization() ?? '' } } })),
    enabled: computed(() => !!organization()),
  })

/** From whom, to whom, and whether the body ends with it. */
export function useHandOver() {
  const { busy, refused, run } = useRun('posts', 'organizations', 'inbox')
  const form = reactive({
    organization: null as string | null,
    post: '',
    end: false,
    toOrganization: null as string | null,
    to: '',
    sure: false,
  })
  /** How many items have changed hands; `undefined` until it was done. */
  const moved = ref<number>()
  watch(
    () => form.organization,
    () => (form.post = ''),
  )
  watch(
    () => form.toOrganization,
    () => (form.to = ''),
  )
  watch(
    () => [form.organization, form.post, form.toOrganization, form.to],
    () => (form.sure = false),
  )

  async function submit() {
    moved.value = undefined
    const body = {
      organization: form.organization ?? '',
      post: form.post || undefined,
      to: form.to,
      end: form.end && !form.post,
    }
    const done = await run(body, (key) =>
      answer(api.POST('/api/handovers', { params: { header: { 'Idempotency-Key': key } }, body })),
    )
    if (done) {
      moved.value = done.items
      form.sure = false
    }
  }

  return { form, busy, refused, moved, submit }
}
