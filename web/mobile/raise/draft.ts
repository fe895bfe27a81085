import { computed, reactive, ref, watch } from 'vue'
import type { Intent } from '@/shared/useIntent'
import type { Wish } from '../wish/wish'

export type PlaceBy = 'here' | 'map' | 'area' | 'words'

export interface Draft {
  description: string
  placeBy: PlaceBy
  latitude: number | null
  longitude: number | null
  areaCode: string | null
  address: string
  name: string
  phone: string
  wish: Wish
  category: string
  /** What was being sent when the page went away, so that sending it again is the same sending. */
  intent: Intent | null
}

const NAME = 'liuchi.draft'
const LIFE = 24 * 3_600_000

const empty = (): Draft => ({
  description: '',
  placeBy: 'here',
  latitude: null,
  longitude: null,
  areaCode: null,
  address: '',
  name: '',
  phone: '',
  wish: { way: 'SMS', amount: 'RESULT', mail: '' },
  category: '',
  intent: null,
})

/** What was written and not yet sent; after a day it is nobody's business any more. */
export function storedDraft(now = Date.now()): Draft | null {
  try {
    const { savedAt, draft } = JSON.parse(localStorage.getItem(NAME) ?? 'null') ?? {}
    if (draft && now - savedAt < LIFE) {
      return { ...empty(), ...draft }
    }
    localStorage.removeItem(NAME)
  } catch {
    // storage is switched off, or holds something else
  }
  return null
}

export function storeDraft(draft: Draft, now = Date.now()) {
  try {
    if (isBlank(draft)) {
      localStorage.removeItem(NAME)
    } else {
      localStorage.setItem(NAME, JSON.stringify({ savedAt: now, draft }))
    }
  } catch {
    // storage is switched off or full: what is written lasts as long as the page
  }
}

/** Where and by which way alone is nothing to keep. */
function isBlank({ description, address, name, phone, areaCode, wish }: Draft) {
  return ![description, address, name, phone, areaCode, wish.mail].some((text) => text?.trim())
}

/** The form's contents, kept on this phone while they are being written. */
export function useDraft() {
  const stored = storedDraft()
  const draft = reactive(stored ?? empty())
  const restored = ref(stored !== null)
  watch(draft, (changed) => storeDraft(changed), { flush: 'sync' })

  function clear() {
    Object.assign(draft, empty())
    restored.value = false
  }

  return { draft, restored: computed(() => restored.value), clear }
}
