import type { Middleware } from 'openapi-fetch'
import { reactive } from 'vue'
import { Refused } from '@/api/problem'

/**
 * What happens when a session ends while somebody is at work: the request that met it waits, a dialogue over the page
 * asks for the password, and then the same request is sent again. The page under it stays, with all that was typed.
 */
export const person = reactive({
  /** Who is signed in here; null before and after. */
  name: null as string | null,
  login: '',
  /** Whether they have to sign in again before anything goes on. */
  ended: false,
})

type Waiting = (again: boolean) => void
let waiting: Waiting[] = []

export function signedIn(name: string, login = person.login) {
  const other = person.ended && person.name !== name
  person.name = name
  person.login = login
  // what waited was somebody else's
  settle(!other)
}

export function signedOut() {
  person.name = null
  settle(false)
}

function settle(again: boolean) {
  person.ended = false
  const all = waiting
  waiting = []
  all.forEach((go) => go(again))
}

function signInAgain(): Promise<boolean> {
  person.ended = true
  return new Promise((go) => waiting.push(go))
}

const copies = new WeakMap<Request, Request>()

/** For the console's requests; signing in and out themselves are not asked again. */
export const waitForSession: Middleware = {
  onRequest({ request }) {
    copies.set(request, request.clone())
    return undefined
  },
  async onResponse({ request, response }) {
    const itself = new URL(request.url).pathname === '/api/session' && request.method !== 'GET'
    if (response.status !== 401 || itself || !person.name || !(await signInAgain())) {
      return undefined
    }
    return fetch(copies.get(request) ?? request).catch(() => {
      throw new Refused({ kind: 'unreachable' })
    })
  },
}
