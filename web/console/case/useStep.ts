import { useQueryClient } from '@tanstack/vue-query'
import { type Ref, ref } from 'vue'
import type { Schemas } from '@/api/client'
import { Refused } from '@/api/problem'
import type { Action } from '@/shared/actions/action'
import type { Values } from '@/shared/actions/useActionForm'
import { useIntent } from '@/shared/useIntent'
import { type Listed, nextAfter } from '../inbox/groups'
import { useInbox } from '../inbox/useInbox'

/** A case, or an item of any other kind. */
export interface Acted {
  id: string
  version: number
  actions: Action[]
  timeline: Line[]
}

/** What a step led to, for saying so and for going on. */
export interface Done {
  action: Action
  after: Pick<Schemas['CaseAfterStep'], 'stateText' | 'owner'>
  next?: Listed
}

/** Sends a step to the server, under a key that stays the same however often it is tried. */
export type Take = (
  seen: Acted,
  action: string,
  body: Values & { version: number },
  key: string,
) => Promise<Done['after']>

type Line = Schemas['TimelineLine']

/** What others did since a case was read: the lines that the history has gained. */
export const gained = (before: Line[], now: Line[]): Line[] => now.slice(before.length)

/** Somebody else has changed the case since it was read. */
export const isStale = (thrown: unknown) =>
  thrown instanceof Refused && thrown.problem.kind === 'stale-version'
/** The step is not possible in the state that the case has now. */
export const isPast = (thrown: unknown) =>
  thrown instanceof Refused && thrown.problem.kind === 'not-possible-now'

/** Taking a step: one form at a time; what was typed outlives every refusal. */
export function useStep<T extends Acted>(
  one: Ref<T | undefined>,
  reread: () => Promise<{ data: T | undefined }>,
  post: Take,
) {
  const queries = useQueryClient()
  const { items } = useInbox()
  const send = useIntent()
  const open = ref<Action | null>(null)
  const given = ref<Values>()
  const busy = ref(false)
  const refused = ref<unknown>(null)
  const done = ref<Done | null>(null)
  /** What others have done meanwhile, after the server refused a step because of it. */
  const meanwhile = ref<Line[]>([])

  function begin(action: Action, proposed?: Values) {
    forget()
    given.value = proposed
    open.value = action
  }

  function cancel() {
    forget()
    open.value = null
  }

  function forget() {
    refused.value = null
    done.value = null
    meanwhile.value = []
  }

  async function take(action: Action, inputs: Values) {
    const seen = one.value
    if (!seen || busy.value) {
      return
    }
    const body = { ...inputs, version: seen.version }
    busy.value = true
    forget()
    try {
      const after = await send([action.action, body], (key) => post(seen, action.action, body, key))
      open.value = null
      done.value = { action, after, next: nextAfter(items.value, seen.id) }
      await Promise.all([reread(), goOn()])
    } catch (thrown) {
      if (isStale(thrown) || isPast(thrown)) {
        const now = await reread()
        meanwhile.value = gained(seen.timeline, now.data?.timeline ?? [])
      }
      refused.value = thrown
    } finally {
      busy.value = false
    }
  }

  const goOn = () =>
    Promise.all([
      queries.refetchQueries({ queryKey: ['inbox'], type: 'all' }),
      queries.invalidateQueries({ queryKey: ['search'] }),
      queries.invalidateQueries({ queryKey: ['counts'] }),
    ])

  return { open, given, busy, refused, done, meanwhile, begin, cancel, take }
}

export type Step = ReturnType<typeof useStep>
