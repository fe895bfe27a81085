import { ref } from 'vue'
import type { useRun } from './useRun'

/** What such an upload needs beside its path: the form as it is, under the key of its intent. */
export interface FileCall {
  body: never
  bodySerializer: (form: unknown) => never
  header: { 'Idempotency-Key': string }
}

/**
 * Taking in a list from a file that somebody picks; the same file again, unchanged, is the same intent.
 *
 * @param run of the page, so that nothing else is done meanwhile
 * @param post the upload; its answer says how many lines are new or different
 */
export function useFileIntent(
  run: ReturnType<typeof useRun>['run'],
  post: (call: FileCall) => Promise<{ changed: number }>,
) {
  /** How many lines; `undefined` until a file was taken. */
  const changed = ref<number>()

  async function take(file: File) {
    changed.value = undefined
    const form = new FormData()
    form.append('file', file)
    const taken = await run([file.name, file.size, file.lastModified], (key) =>
      post({
        body: form as never,
        bodySerializer: (one) => one as never,
        header: { 'Idempotency-Key': key },
      }),
    )
    changed.value = taken?.changed
  }

  /** Of an `<input type="file">`, which can then be given the same file once more. */
  function pick(event: Event) {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    input.value = ''
    if (file) {
      void take(file)
    }
  }

  return { changed, pick }
}
