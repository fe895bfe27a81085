import createClient, { type Middleware } from 'openapi-fetch'
import { preferences } from '@/shared/preferences'
import { Refused, problemOf } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

const everyRequest: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', preferences.locale)
    return request
  },
  async onResponse({ response }) {
    if (!response.ok) {
      throw new Refused(await problemOf(response))
    }
  },
  onError() {
    return new Refused({ kind: 'unreachable' })
  },
}

/** The server's API as its document says it. What it refuses is thrown as {@link Refused}. */
export const api = createClient<paths>({ baseUrl: location.origin })
api.use(everyRequest)

/** The answer's body, for a call whose answer has one. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call
  return data as T
}

/** A key for one thing that a person does: the same key when they try again, another for the next thing. */
export function newKey(): string {
  // not crypto.randomUUID(): a county's own network may serve the pages without TLS
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
