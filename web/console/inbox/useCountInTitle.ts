import { type Ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { preferences } from '@/shared/preferences'

/** `(12) 我的待办 · 六尺`: seen in the tab while another one is open. */
export function useCountInTitle(count: Ref<number | undefined>) {
  const route = useRoute()
  watch(
    [count, () => route.fullPath, () => preferences.locale],
    () => setTimeout(() => (document.title = titled(document.title, count.value))),
    { immediate: true, flush: 'post' },
  )
}

export function titled(title: string, count?: number): string {
  const bare = title.replace(/^\(\d+\) /, '')
  return count ? `(${count}) ${bare}` : bare
}
