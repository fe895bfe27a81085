import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Looking, lookingOf, queryOf } from './looking'

/** What the page shows, read from the address and changed by changing it. */
export function useLooking() {
  const route = useRoute()
  const router = useRouter()
  const looking = computed(() => lookingOf(route.query))

  /** Where a link to this change leads. */
  const linkTo = (change: Partial<Looking>) => ({ query: queryOf({ ...looking.value, ...change }) })
  /** An area opened is a step that "back" takes back. */
  const enter = (within: string | undefined) => linkTo({ within, level: undefined })
  const open = (within: string) => router.push(enter(within))
  const change = (changed: Partial<Looking>) => router.replace(linkTo(changed))

  return { looking, linkTo, enter, open, change }
}
