import { ref } from 'vue'
import { api, newKey } from '@/api/client'
import type { Schemas } from '@/api/client'

export type Format = Schemas['ExportRequest']['format']

/** Fetches a table and hands it to the browser as a file; what was refused can be said where the button is. */
export function useExport() {
  const busy = ref(false)
  const refused = ref<unknown>(null)

  async function save(call: () => Promise<{ data?: unknown; response: Response }>) {
    busy.value = true
    refused.value = null
    try {
      const { data, response } = await call()
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]
      const link = document.createElement('a')
      link.href = URL.createObjectURL(data as Blob)
      link.download = name ?? 'cases'
      link.click()
      URL.revokeObjectURL(link.href)
    } catch (thrown) {
      refused.value = thrown
    } finally {
      busy.value = false
    }
  }

  /** All that a search finds, at most 10,000. */
  const exportFound = (query: object, format: Format) =>
    save(() =>
      api.GET('/api/cases/export', { params: { query: { ...query, format } as never }, parseAs: 'blob' }),
    )

  const exportPicked = (ids: string[], format: Format) =>
    save(() =>
      api.POST('/api/cases/export', {
        params: { header: { 'Idempotency-Key': newKey() } },
        body: { ids, format },
        parseAs: 'blob',
      }),
    )

  return { busy, refused, exportFound, exportPicked }
}
