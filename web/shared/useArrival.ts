import { onMounted, useTemplateRef } from 'vue'

/** A page's heading, `ref="arrival"` and `tabindex="-1"`: focus moves there, so that a reader begins with the new page. */
export function useArrival() {
  const heading = useTemplateRef<HTMLElement>('arrival')
  onMounted(() => heading.value?.focus({ preventScroll: true }))
  return heading
}
