import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { answer, api, type Schemas } from '@/api/client'
import { Refused } from '@/api/problem'

export type Session = Schemas['Session']

const KEY = ['session']

/** Who is signed in: `null` when nobody is, `undefined` until the server has said so. */
export function useSession() {
  const queries = useQueryClient()
  const { data: session, error } = useQuery({ queryKey: KEY, queryFn: whoAmI, staleTime: 60_000 })

  async function signIn(login: string, password: string) {
    queries.setQueryData(KEY, await answer(api.POST('/api/session', { body: { login, password } })))
  }

  async function signOut() {
    await api.DELETE('/api/session')
    queries.clear()
    queries.setQueryData(KEY, null)
  }

  return { session, error, signIn, signOut }
}

async function whoAmI(): Promise<Session | null> {
  try {
    return (await answer(api.GET('/api/session'))) ?? null
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.signedOut) {
      return null
    }
    throw thrown
  }
}
