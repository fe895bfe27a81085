import { effectScope } from 'vue'
import { MOST_PHOTOS } from '@/shared/sendPhoto'
import { type Photos, usePhotos } from '@/shared/usePhotos'

/** The photos picked on the form; they outlive it, since they are sent after the matter itself. */
export const photosOfMatter = effectScope(true).run(() => usePhotos(MOST_PHOTOS)) as Photos

let of: string | null = null

/** From now on they belong to the matter with this code. */
export function photosBelongTo(code: string) {
  of = code
}

export const photosOf = (code: string) => (of === code ? photosOfMatter : null)

/** A form that opens anew begins without the photos of the last matter. */
export function photosForNext() {
  if (of) {
    photosOfMatter.clear()
    of = null
  }
  return photosOfMatter
}
