import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, reactive } from 'vue'
import { useRouter } from 'vue-router'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'
import { isoDay } from '@/shared/times'
import { useRun } from '@/shared/useRun'

export const MANNERS = ['UNANNOUNCED', 'ANNOUNCED'] as const

/** Visits, or the awards among them. */
export function useInspections(path: '/api/inspections' | '/api/inspections/awards') {
  const list = useInfiniteQuery({
    queryKey: computed(() => ['inspections', path, preferences.locale]),
    queryFn: ({ pageParam: cursor }) => answer(api.GET(path, { params: { query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const lines = computed(() => list.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...list, lines }
}

/** What was looked at and found; how it ends is the next step, on its page. */
export function useNewInspection() {
  const router = useRouter()
  const { busy, refused, run } = useRun('inspections')
  const form = reactive({
    organization: null as string | null,
    manner: 'UNANNOUNCED' as (typeof MANNERS)[number],
    day: isoDay(new Date()),
    looked: '',
    finding: '',
  })

  async function submit() {
    const body = { ...form, organization: form.organization ?? undefined, day: form.day || undefined }
    const entered = await run(body, (key) =>
      answer(api.POST('/api/inspections', { params: { header: { 'Idempotency-Key': key } }, body })),
    )
    if (entered) {
      await router.push({ name: 'item', params: { id: entered.id } })
    }
  }

  return { form, busy, refused, submit }
}
