import { answer, api, type Schemas } from '@/api/client'

/** As many as the server takes of one matter. */
export const MOST_PHOTOS = 9

/** One photo of what was raised, for the matter with this code; its id. */
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
