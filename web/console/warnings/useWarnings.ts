import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, reactive } from 'vue'
import { useRouter } from 'vue-router'
import { answer, api, type Schemas } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { useRun } from '@/shared/useRun'
import { useStep } from '../case/useStep'
import { takeItem, useItem } from '../item/useItem'

export const COLOURS = ['BLUE', 'YELLOW', 'RED'] as const
export const ADDRESSEES = ['TEAM', 'PARTY_ORGANIZATION'] as const
export type Colour = Schemas['WarningSum']['colour']

/** What the reader may see: of a supervisor all, of an organisation its own. */
export function useWarnings() {
  const asked = reactive({ colour: '' as Colour | '', organization: null as string | null, closed: false })
  const query = computed(() => ({
    colour: asked.colour || undefined,
    organization: asked.organization ?? undefined,
    open: !asked.closed,
  }))
  const list = useInfiniteQuery({
    queryKey: computed(() => ['warnings', query.value, preferences.locale]),
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/api/warnings', { params: { query: { ...query.value, cursor } as never } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const lines = computed(() => list.data.value?.pages.flatMap((page) => page.items) ?? [])
  const sums = useQuery({
    queryKey: computed(() => ['warnings', 'sums', preferences.locale]),
    queryFn: () => answer(api.GET('/api/warnings/sums')),
  })
  return { asked, list, lines, sums: sums.data }
}

/** One warning as an item, with its ground and arithmetic. */
export function useWarning(id: string) {
  const item = useItem(id)
  const ground = useQuery({
    queryKey: computed(() => ['warning', id, item.one.value?.version, preferences.locale]),
    queryFn: () => answer(api.GET('/api/warnings/{id}', { params: { path: { id } } })),
    enabled: computed(() => !!item.one.value),
  })
  return { ...item, ground: ground.data, step: useStep(item.one, item.refetch, takeItem) }
}

/** A supervisor lights one. */
export function useNewWarning() {
  const router = useRouter()
  const { busy, refused, run } = useRun('warnings')
  const form = reactive({
    organization: null as string | null,
    addressee: 'TEAM' as (typeof ADDRESSEES)[number],
    colour: 'YELLOW' as Colour,
    ground: '',
  })

  async function submit() {
    const body = { ...form, organization: form.organization ?? undefined }
    const lit = await run(body, (key) =>
      answer(api.POST('/api/warnings', { params: { header: { 'Idempotency-Key': key } }, body })),
    )
    if (lit) {
      await router.push({ name: 'warning', params: { id: lit.id } })
    }
  }

  return { form, busy, refused, submit }
}
