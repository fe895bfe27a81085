import { type Ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Session } from './useSession'

/** Leads to the sign-in page or to a new password first, and from there back to where a person wanted to go. */
export function useGate(session: Ref<Session | null | undefined>) {
  const route = useRoute()
  const router = useRouter()
  watch(
    [session, () => route.name],
    () => {
      if (!route.name || route.meta.open) {
        return
      }
      const query = { to: route.fullPath }
      if (session.value === null) {
        void router.replace({ name: 'sign-in', query })
      } else if (session.value?.mustChangePassword && route.name !== 'password') {
        void router.replace({ name: 'password', query })
      }
    },
    { immediate: true },
  )
}
