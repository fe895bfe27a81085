import { useQuery } from '@tanstack/vue-query'
import { computed, reactive, watch } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useRun } from '@/shared/useRun'
import type { Colour } from '../warnings/useWarnings'

export type Notice = Schemas['PersonalNotice']
export type Move = Notice['moves'][number]

/** The notices between the reader and one other. */
export function usePersonalNotices() {
  const { busy, refused, run } = useRun('personal-notices')
  const mine = useQuery({
    queryKey: computed(() => ['personal-notices', preferences.locale]),
    queryFn: () => answer(api.GET('/api/personal-notices')),
  })

  const move = (id: string, move: Move, text: string) =>
    run({ id, move, text }, (key) =>
      answer(
        api.POST('/api/personal-notices/{id}/{move}', {
          params: { path: { id, move }, header: { 'Idempotency-Key': key } },
          body: { text },
        }),
      ),
    )

  return { mine, busy, refused, move }
}

/** A notice about one task, to somebody who holds the post. */
export function useNewNotice() {
  const { busy, refused, run } = useRun('personal-notices')
  const form = reactive({
    organization: null as string | null,
    post: '',
    account: '',
    colour: 'BLUE' as Colour,
    ground: '',
    endsOn: '',
  })
  const { data: holders } = useQuery({
    queryKey: computed(() => ['personal-notices', 'holders', form.post]),
    queryFn: () =>
      answer(api.GET('/api/personal-notices/holders', { params: { query: { post: form.post } } })),
    enabled: computed(() => !!form.post),
    retry: false,
  })
  watch(
    () => form.organization,
    () => Object.assign(form, { post: '', account: '' }),
  )
  watch(
    () => form.post,
    () => (form.account = ''),
  )

  async function submit() {
    const { post, account, colour, ground, endsOn } = form
    const body = {
      post: post || undefined,
      account: account || undefined,
      colour,
      ground,
      endsOn: endsOn || undefined,
    }
    const given = await run(body, (key) =>
      answer(api.POST('/api/personal-notices', { params: { header: { 'Idempotency-Key': key } }, body })),
    )
    if (given) {
      Object.assign(form, { organization: null, ground: '', endsOn: '' })
    }
  }

  return { form, holders, busy, refused, submit }
}
