import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, api, type Schemas } from '@/api/client'
import { Refused } from '@/api/problem'
import { signedIn, signedOut } from './sessionEnd'

export type Session = Schemas['Session']

const KEY = ['session']

/** Who is signed in: `null` when nobody is, `undefined` until the server has said so. */
export function useSession() {
  const queries = useQueryClient()
  const { data: session, error, refetch } = useQuery({ queryKey: KEY, queryFn: whoAmI, staleTime: 60_000 })

  /** Nothing that one person has read stays for the next. */
  function begin(next: Session | null) {
    const notMine = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== KEY[0] }
    queries.removeQueries({ ...notMine, type: 'inactive' })
    queries.setQueryData(KEY, next)
  }

  async function signIn(login: string, password: string) {
    const next = await answer(api.POST('/api/session', { body: { login, password } }))
    begin(next)
    signedIn(next.name, login)
    return next
  }

  async function signOut() {
    signedOut()
    await api.DELETE('/api/session')
    begin(null)
  }

  /** Signs everybody else out who uses the account; this browser goes on. */
  async function changePassword(currentPassword: string, newPassword: string) {
    const body = { currentPassword, newPassword }
    queries.setQueryData(KEY, await answer(api.POST('/api/session/password', { body })))
  }

  return { session, error, refetch, signIn, signOut, changePassword }
}

async function whoAmI(): Promise<Session | null> {
  try {
    const session = (await answer(api.GET('/api/session'))) ?? null
    if (session) {
      signedIn(session.name)
    }
    return session
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.signedOut) {
      return null
    }
    throw thrown
  }
}
