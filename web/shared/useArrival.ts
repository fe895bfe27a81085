import { onMounted, useTemplateRef } from 'vue'

/**
 * A page's heading, `ref="arrival"` and `tabindex="-1"`: coming from another page of the app, focus moves there, so that
 * a reader begins with the new page.
 */
export function useArrival() {
  const heading = useTemplateRef<HTMLElement>('arrival')
  onMounted(() => {
    if (history.state?.back) {
      heading.value?.focus({ preventScroll: true })
    }
  })
  return heading
}
