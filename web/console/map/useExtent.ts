import { type Ref, shallowRef, watch } from 'vue'
import { type Extent, extentOf } from '@/shared/map/extent'
import { kindOf } from './areaCode'
import type { Clusters } from './sorted'

/** What of the land to look at: where the cases are. Changes once for each area opened, never because numbers do. */
export function useExtent(
  within: Ref<string | undefined>,
  clusters: Ref<Clusters | undefined>,
  waiting: Ref<boolean>,
) {
  const extent = shallowRef<Extent | null>(null)
  let seen: string | undefined
  watch(
    [within, waiting, clusters],
    ([code, isOld, found]) => {
      if (isOld || !found || seen === (code ?? '')) {
        return
      }
      seen = code ?? ''
      const items = found.items.filter(
        ({ areaCode }) => !code || kindOf(code) !== 'GRID' || areaCode === code,
      )
      extent.value = code ? (extentOf(items) ?? extent.value) : null
    },
    { immediate: true },
  )
  return extent
}
