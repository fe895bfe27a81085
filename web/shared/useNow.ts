import { onScopeDispose, ref } from 'vue'

/** The time, moving on twice a minute, so that what is left of a deadline stays true on a page that stays open. */
export function useNow() {
  const now = ref(new Date())
  const timer = setInterval(() => (now.value = new Date()), 30_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
