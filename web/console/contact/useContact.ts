import { computed, reactive, ref } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import type { Point } from '@/shared/map/extent'
import { fieldErrors } from '@/shared/fieldErrors'
import { useIntent } from '@/shared/useIntent'

export const CHANNELS = ['PHONE', 'VISIT', 'GRID', 'PAPER'] as const
export const WAYS = ['MESSAGE', 'PHONE', 'IN_PERSON', 'NEIGHBOUR'] as const
export const SYSTEMS = ['CITY_12345', 'PETITION', 'INTERNET_SUPERVISION'] as const
export const MOST = 10

/** A matter as it is being written down. */
export interface Said {
  key: number
  description: string
  areaCode: string | null
  /** Shown on the map; the area is then the one around it. */
  point: Point | null
  address: string
  category: string
  danger: boolean
  /** What was done about it on the spot; empty: it has yet to be handled. */
  solved: string
  /** Number of the case that it is merged into, chosen by the desk. */
  leading: string | null
  system: string
  order: string
  dueOn: string
}

export interface Contact {
  channel: (typeof CHANNELS)[number]
  onPaper: boolean
  receivedAt: string
  name: string
  phone: string
  answerWay: string
  matters: Said[]
}

let made = 0

export const said = (areaCode: string | null = null): Said => ({
  key: made++,
  description: '',
  areaCode,
  point: null,
  address: '',
  category: '',
  danger: false,
  solved: '',
  leading: null,
  system: '',
  order: '',
  dueOn: '',
})

export const begun = (channel: Contact['channel'] = 'PHONE', areaCode: string | null = null): Contact => ({
  channel,
  onPaper: false,
  receivedAt: '',
  name: '',
  phone: '',
  answerWay: '',
  matters: [said(areaCode)],
})

/** What is sent: nothing for what was left open. */
export function bodyOf(contact: Contact): Schemas['NewContact'] {
  return {
    channel: contact.channel,
    receivedAt:
      contact.onPaper && contact.receivedAt ? new Date(contact.receivedAt).toISOString() : undefined,
    contact:
      contact.name.trim() || contact.phone.trim()
        ? { name: contact.name.trim() || undefined, phone: contact.phone.trim() || undefined }
        : undefined,
    answerWay: (contact.answerWay || undefined) as Schemas['NewContact']['answerWay'],
    matters: contact.matters.map((one) => ({
      description: one.description,
      place: {
        ...(one.point ?? { areaCode: one.areaCode ?? undefined }),
        address: one.address.trim() || undefined,
      },
      category: one.category || undefined,
      urgency: one.danger ? ('DANGER' as const) : undefined,
      leading: one.leading ?? undefined,
      // what is out of sight is not sent: a danger is reported, whatever was written before
      solved: contact.channel === 'GRID' && !one.danger ? one.solved.trim() || undefined : undefined,
      order: one.system
        ? {
            system: one.system as (typeof SYSTEMS)[number],
            number: one.order.trim() || undefined,
            dueOn: one.dueOn || undefined,
          }
        : undefined,
    })),
  }
}

/** One call after the other: what is written down, what was wrong with it, and what came of it. */
export function useContact() {
  const contact = reactive(begun())
  const opened = ref<Schemas['OpenedContact'] | null>(null)
  const refused = ref<unknown>(null)
  const busy = ref(false)
  const send = useIntent()
  const wrong = computed(() => fieldErrors(refused.value))

  async function enter() {
    if (busy.value) {
      return
    }
    const body = bodyOf(contact)
    busy.value = true
    refused.value = null
    try {
      opened.value = await send(body, (key) =>
        answer(api.POST('/api/contacts', { params: { header: { 'Idempotency-Key': key } }, body })),
      )
    } catch (thrown) {
      refused.value = thrown
    } finally {
      busy.value = false
    }
  }

  /** The next one mostly comes the same way, from the same place. */
  function next() {
    Object.assign(contact, begun(contact.channel, contact.matters.at(-1)?.areaCode ?? null))
    opened.value = null
    refused.value = null
  }

  const add = () => contact.matters.push(said(contact.matters.at(-1)?.areaCode ?? null))
  const remove = (at: number) => contact.matters.splice(at, 1)

  return { contact, opened, refused, wrong, busy, enter, next, add, remove }
}
