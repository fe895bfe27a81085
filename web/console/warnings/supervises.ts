import { computed } from 'vue'
import { useSession } from '../session/useSession'

/** Whether the reader supervises; the server decides again. */
export function useSupervises() {
  const { session } = useSession()
  return computed(
    () => session.value?.roles.some((role) => role === 'LEADER' || role === 'COUNTY_DESK') ?? false,
  )
}
