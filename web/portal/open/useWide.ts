import { onScopeDispose, readonly, ref } from 'vue'

/** Whether a table has room on this screen. */
export function useWide() {
  const media = matchMedia('(min-width: 60rem)')
  const wide = ref(media.matches)
  const follow = () => (wide.value = media.matches)
  media.addEventListener('change', follow)
  onScopeDispose(() => media.removeEventListener('change', follow))
  return readonly(wide)
}
