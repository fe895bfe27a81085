import { effectScope } from 'vue'
import { answer, api, type Schemas } from '@/api/client'
import { type Photos, usePhotos } from '@/shared/usePhotos'

/** As many as the server takes. */
const MOST = 9

/** The photos picked on the form; they outlive it, since they are sent after the matter itself. */
export const photosOfMatter = effectScope(true).run(() => usePhotos(MOST)) as Photos

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

export async function sendPhoto(code: string, file: Blob, key: string): Promise<string> {
  const form = new FormData()
  form.append('file', file, 'photo')
  const photo = await answer<Schemas['CasePhoto']>(
    api.POST('/api/public/cases/{code}/photos', {
      params: { path: { code }, header: { 'Idempotency-Key': key } },
      body: form as unknown as { file: string },
      bodySerializer: (body) => body as unknown as FormData,
    }),
  )
  return photo.id
}
