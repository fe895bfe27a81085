import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { Values } from '@/shared/actions/useActionForm'
import { preferences } from '@/shared/preferences'
import { useIntent } from '@/shared/useIntent'

export type Original = Schemas['UnmaskedCase'] | Schemas['UnmaskedPetition']

/** Where each kind of item that somebody can be reached by has its looks. */
const DOORS = {
  case: {
    offer: '/api/cases/{id}/looks',
    open: '/api/cases/{id}/unmasked',
  },
  petition: {
    offer: '/api/petitions/{id}/looks',
    open: '/api/petitions/{id}/unmasked',
  },
} as const
export type Looked = keyof typeof DOORS

/**
 * What is behind the mask of a case or a petition, for as long as the server allows. It lives in this page's memory
 * only, never in the cache of queries, and goes by itself when the time is over.
 */
export function useLook(id: string, kind: Looked = 'case', now: () => number = () => performance.now()) {
  const door = DOORS[kind]
  const send = useIntent()
  const { data: offer, refetch } = useQuery({
    queryKey: computed(() => ['looks', id, preferences.locale]),
    queryFn: () => answer(api.GET(door.offer, { params: { path: { id } } })),
    staleTime: 0,
  })
  const original = ref<Original | null>(null)
  const left = ref(0)
  const over = ref(false)
  const busy = ref(false)
  const refused = ref<unknown>(null)
  let end = 0
  let timer: ReturnType<typeof setInterval> | undefined

  function tick() {
    left.value = Math.max(0, Math.ceil((end - now()) / 1000))
    if (left.value === 0) {
      hide()
      over.value = true
      void refetch()
    }
  }

  /** The window stays open on the server: it can be shown again without another look. */
  function hide() {
    clearInterval(timer)
    original.value = null
  }

  /** What can't be shown any more is offered anew. */
  async function show() {
    const shown = await attempt(async () => {
      over.value = false
      const open = await answer(api.GET(door.open, { params: { path: { id } } }))
      end = now() + open.secondsLeft * 1000
      original.value = open
      clearInterval(timer)
      timer = setInterval(tick, 1000)
      tick()
    })
    if (!shown) {
      await refetch()
    }
  }

  async function look(inputs: Values): Promise<boolean> {
    const looked = await attempt(async () => {
      await send(inputs, (key) =>
        api.POST(door.offer, {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: inputs as Schemas['CaseLookRequest'] & Schemas['PetitionLookRequest'],
        }),
      )
      await refetch()
    })
    if (looked) {
      await show()
    }
    return looked
  }

  async function attempt(work: () => Promise<void>): Promise<boolean> {
    refused.value = null
    busy.value = true
    try {
      await work()
      return true
    } catch (thrown) {
      refused.value = thrown
      return false
    } finally {
      busy.value = false
    }
  }

  onScopeDispose(hide)
  return { offer, original, left, over, busy, refused, show, hide, look }
}
