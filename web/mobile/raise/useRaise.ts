import { computed, nextTick, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRouter } from 'vue-router'
import { answer, api, type Schemas } from '@/api/client'
import { fieldErrors } from '@/shared/fieldErrors'
import { preferences } from '@/shared/preferences'
import { useIntent } from '@/shared/useIntent'
import { type Draft, useDraft } from './draft'
import { photosBelongTo, photosForNext } from './photosOfMatter'

export type NewCase = Schemas['NewCase']

/** The server's fields, in the order of the form, and the control that each is about. */
const CONTROLS: [string, string][] = [
  ['description', 'description'],
  ['place', 'place-by'],
  ['contact.name', 'name'],
  ['contact.phone', 'phone'],
  ['contact.mail', 'mail'],
  ['category', 'category'],
]

/** Raising a matter: what is written is kept until the server has it, and goes there once however often it is tried. */
export function useRaise() {
  const { t } = useI18n()
  const router = useRouter()
  const { draft, restored, clear } = useDraft()
  const photos = photosForNext()
  const send = useIntent(draft.intent, (intent) => (draft.intent = intent))
  const busy = ref(false)
  const thrown = ref<unknown>(null)
  const missing = ref<Record<string, string>>({})

  const wrong = computed<Record<string, string>>(() => {
    const said = fieldErrors(thrown.value)
    const place = Object.keys(said).find((field) => field.startsWith('place'))
    return { ...said, ...(place ? { place: said[place] ?? '' } : {}), ...missing.value }
  })

  async function submit() {
    thrown.value = null
    missing.value = lacks()
    if (Object.keys(missing.value).length) {
      return focusFirstWrong()
    }
    busy.value = true
    try {
      const body = bodyOf(draft)
      const raised = await send(body, (key) =>
        answer<Schemas['AcceptedReport']>(
          api.POST('/api/public/cases', { params: { header: { 'Idempotency-Key': key } }, body }),
        ),
      )
      clear()
      photosBelongTo(raised.publicCode)
      await router.push({
        name: 'raised',
        params: { code: raised.publicCode },
        state: {
          number: raised.number,
          dueAt: raised.dueAt ?? null,
          // a plain copy: the history keeps no proxies
          emergency: raised.emergency ? JSON.stringify(raised.emergency) : null,
        },
      })
    } catch (failure) {
      thrown.value = failure
      await focusFirstWrong()
    } finally {
      busy.value = false
    }
  }

  function lacks(): Record<string, string> {
    return {
      ...(draft.description.trim() ? {} : { description: t('raise.descriptionMissing') }),
      ...(bodyOf(draft).place ? {} : { place: t(`raise.placeMissing.${draft.placeBy}`) }),
    }
  }

  async function focusFirstWrong() {
    await nextTick()
    const [, control] = CONTROLS.find(([field]) => wrong.value[field]) ?? []
    if (control) {
      document.getElementById(control)?.focus()
    }
  }

  function startAnew() {
    clear()
    photos.clear()
    thrown.value = null
    missing.value = {}
  }

  return { draft, restored, photos, busy, thrown, wrong, submit, startAnew }
}

/** What is sent of a draft; a place only when there is one. */
export function bodyOf(draft: Draft): NewCase {
  const address = draft.address.trim() || null
  const name = draft.name.trim() || null
  const phone = draft.phone.trim() || null
  const mail = (draft.wish.way === 'MAIL' && draft.wish.mail.trim()) || null
  const here = ['here', 'map'].includes(draft.placeBy) && draft.latitude !== null
  const areaCode = draft.placeBy === 'area' ? draft.areaCode : null
  return {
    description: draft.description.trim(),
    place:
      here || areaCode || address
        ? {
            address,
            areaCode: areaCode || null,
            latitude: here ? draft.latitude : null,
            longitude: here ? draft.longitude : null,
          }
        : null,
    contact: name || phone || mail ? { name, phone, mail, wish: wishOf(draft) } : null,
    category: draft.category || null,
  }
}

/** In the language that the person reads the page in. */
function wishOf({ wish: { way, amount } }: Draft): NonNullable<NewCase['contact']>['wish'] {
  return { way, amount, language: preferences.locale === 'en' ? 'EN' : 'ZH' }
}
