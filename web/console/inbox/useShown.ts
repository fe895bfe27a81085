import { computed, ref, type Ref } from 'vue'
import type { Listed } from './groups'

export const STEP = 50
/** How far somebody had come in each group; kept while the console stays open, so that "back" finds the place again. */
const reached = new Map<string, Ref<number>>()

/** The first rows of a long list, and more of them when asked for. */
export function useShown(
  group: Ref<string>,
  items: Ref<Listed[]>,
  onServer: Ref<boolean>,
  fetchMore: () => Promise<unknown>,
) {
  const of = (key: string) => {
    const known = reached.get(key) ?? ref(STEP)
    reached.set(key, known)
    return known
  }
  const shown = computed(() => of(group.value).value)
  const rows = computed(() => items.value.slice(0, shown.value))

  async function showMore() {
    of(group.value).value += STEP
    if (shown.value > items.value.length && onServer.value) {
      await fetchMore()
    }
  }

  return { shown, rows, showMore, STEP }
}
