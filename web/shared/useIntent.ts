import { newKey } from '@/api/client'
import { Refused } from '@/api/problem'

export interface Intent {
  key: string
  body: string
}

/**
 * One thing that a person wants done, sent under one key until it succeeded or was refused for good; so trying again
 * never does it twice. Something else (another body) is another intent.
 *
 * @param kept an intent that was begun before, on a page that has been closed since
 * @param keep told of each change, `null` when the intent is over
 */
export function useIntent(
  kept: Intent | null = null,
  keep: (intent: Intent | null) => void = () => undefined,
) {
  let open = kept

  function change(intent: Intent | null) {
    open = intent
    keep(intent)
  }

  return async function send<T>(body: unknown, call: (key: string) => Promise<T>): Promise<T> {
    const text = JSON.stringify(body)
    if (open?.body !== text) {
      change({ key: newKey(), body: text })
    }
    const { key } = open as Intent
    try {
      const answer = await call(key)
      change(null)
      return answer
    } catch (thrown) {
      if (thrown instanceof Refused && !thrown.mayPass) {
        change(null)
      }
      throw thrown
    }
  }
}
