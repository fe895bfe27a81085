import { nextTick } from 'vue'
import { useRouter } from 'vue-router'

/** On another page the keyboard and a screen reader begin with its content, not with what has gone. */
export function useArrivals() {
  useRouter().afterEach(async (to, from) => {
    if (from.name && to.path !== from.path) {
      await nextTick()
      document.getElementById('main')?.focus({ preventScroll: true })
    }
  })
}
