import type { Map as MapLibreMap } from 'maplibre-gl'
import { type InjectionKey, onScopeDispose, type Ref, type ShallowRef, shallowRef, watch } from 'vue'
import { type Extent, roomAround } from './extent'
import { openMap } from './maplibre'
import { mapStyle } from './mapStyle'

/** The map that the things on it stand on. */
export const MAP: InjectionKey<ShallowRef<MapLibreMap | null>> = Symbol('map')

/** What a movement carries when a person asked for it by one of our own buttons. */
export const BY_PERSON = { originalEvent: true }

interface Wanted {
  container: Ref<HTMLElement | null>
  bounds: Ref<Extent | null>
  label: string
  still: boolean
  unavailable: () => void
}

/** Opens the map as soon as its boundaries are known; `null` before, and for good where it can't be drawn. */
export function useMap({ container, bounds, label, still, unavailable }: Wanted) {
  const map = shallowRef<MapLibreMap | null>(null)
  let gone = false

  async function open(element: HTMLElement, extent: Extent) {
    try {
      const style = getComputedStyle(document.documentElement)
      const opened = await openMap({
        container: element,
        style: mapStyle(extent, (name) => style.getPropertyValue(name).trim()),
        bounds: extent,
        fitBoundsOptions: { padding: 16 },
        maxBounds: roomAround(extent),
        maxZoom: 17,
        interactive: !still,
        locale: { 'Map.Title': label },
      })
      if (gone) {
        opened.remove()
        return
      }
      opened.touchZoomRotate.disableRotation()
      opened.keyboard.disableRotation()
      map.value = opened
    } catch {
      unavailable()
    }
  }

  const stop = watch(
    [container, bounds],
    ([element, extent]) => {
      if (element && extent) {
        stop()
        void open(element, extent)
      }
    },
    { flush: 'post' },
  )
  onScopeDispose(() => {
    gone = true
    map.value?.remove()
  })
  return map
}
