import { ref } from 'vue'
import { answer, api } from '@/api/client'
import { useRun } from '@/shared/useRun'

/** Entering records from a table: tried first, so that every fault of every row is told; then taken, all or none. */
export function useImport(register: string) {
  const { busy, refused, run } = useRun('records')
  const file = ref<File | null>(null)
  /** How many records the table would bring; nothing before it was tried. */
  const tried = ref<number>()
  const taken = ref<number>()

  async function send(dryRun: boolean) {
    const table = file.value
    if (!table) {
      return undefined
    }
    const form = new FormData()
    form.append('file', table)
    const answered = await run([table.name, table.size, table.lastModified, dryRun], (key) =>
      answer(
        api.POST('/api/registers/{register}/imports', {
          params: { path: { register }, query: { dryRun }, header: { 'Idempotency-Key': key } },
          body: form as never,
          bodySerializer: (one) => one as never,
        }),
      ),
    )
    return answered?.records
  }

  /** Of an `<input type="file">`, which can then be given the same file once more, when it was put right. */
  async function pick(event: Event) {
    const input = event.target as HTMLInputElement
    file.value = input.files?.[0] ?? null
    input.value = ''
    taken.value = undefined
    tried.value = await send(true)
  }

  async function take() {
    taken.value = await send(false)
    tried.value = undefined
  }

  return { busy, refused, file, tried, taken, pick, take }
}
