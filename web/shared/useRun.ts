import { useQueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import { useIntent } from './useIntent'

/**
 * What a page with buttons of its own needs: one thing is done at a time, what was refused is kept to be shown, and what
 * the page lists is read anew whatever came of it.
 *
 * @param keys first words of the queries to read anew
 */
export function useRun(...keys: string[]) {
  const queries = useQueryClient()
  const send = useIntent()
  const busy = ref(false)
  const refused = ref<unknown>(null)

  /** The answer; `undefined` when it was refused. */
  async function run<T>(body: unknown, call: (key: string) => Promise<T>): Promise<T | undefined> {
    busy.value = true
    refused.value = null
    try {
      return await send(body, call)
    } catch (thrown) {
      refused.value = thrown
      return undefined
    } finally {
      busy.value = false
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })))
    }
  }

  return { busy, refused, run }
}
