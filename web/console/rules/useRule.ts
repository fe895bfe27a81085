import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { fieldErrors } from '@/shared/fieldErrors'
import { useRun } from '@/shared/useRun'

export type Weighting = Schemas['FigureWeighting']

/** One rule's form: what was wrong with each field, what else was refused, and whether it was saved. */
function useRule(...keys: string[]) {
  const { busy, refused, run } = useRun(...keys)
  const saved = ref(false)
  const wrong = computed(() => fieldErrors(refused.value))
  /** What is said of no field. */
  const other = computed(() => (Object.keys(wrong.value).length ? null : refused.value))

  async function save(body: unknown, call: (key: string) => Promise<unknown>) {
    saved.value = false
    await run(body, call)
    saved.value = !refused.value
    return saved.value
  }

  return { busy, wrong, other, saved, save }
}

/** How many are called back, and the seed by which anybody can draw again. */
export function useCallbackRule() {
  const { save, ...rule } = useRule('callback-policy')
  const policy = useQuery({
    queryKey: ['callback-policy'],
    queryFn: () => answer(api.GET('/api/callbacks/policy')),
    refetchOnWindowFocus: false,
  })

  const change = (body: Schemas['CallbackPolicyChange']) =>
    save(body, (key) =>
      answer(api.POST('/api/callbacks/policy', { params: { header: { 'Idempotency-Key': key } }, body })),
    )

  return { ...rule, policy, change }
}

/** From when on lights are yellow. */
export function useLightRule() {
  const { save, ...rule } = useRule('light-rule', 'lights')
  const light = useQuery({
    queryKey: ['light-rule'],
    queryFn: () => answer(api.GET('/api/lights/rule')),
    refetchOnWindowFocus: false,
  })

  const change = (yellowAbove: number) =>
    save(yellowAbove, (key) =>
      api.POST('/api/lights/rule', { params: { header: { 'Idempotency-Key': key } }, body: { yellowAbove } }),
    )

  return { ...rule, light, change }
}

/** How much each of the three rates weighs, and what other counties have settled. */
export function useWeighting() {
  const { save, ...rule } = useRule('figures')
  const known = useQuery({
    queryKey: ['weightings'],
    queryFn: () => answer(api.GET('/api/figures/weightings')),
    staleTime: Infinity,
  })

  const change = (body: Weighting) =>
    save(body, (key) =>
      api.POST('/api/figures/weighting', { params: { header: { 'Idempotency-Key': key } }, body }),
    )

  return { ...rule, known, change }
}

/** Counting all figures of the county anew. */
export function useRecount() {
  const { busy, refused, run } = useRun('figures')
  const counted = ref<Schemas['FigureRecount']>()

  async function recount() {
    counted.value = undefined
    // the second time in a row is one more count, not the same one again
    counted.value = await run('recount', (key) =>
      answer(api.POST('/api/figures/recount', { params: { header: { 'Idempotency-Key': key } } })),
    )
  }

  return { busy, refused, counted, recount }
}
