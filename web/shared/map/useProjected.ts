import { inject, type Ref, shallowRef, watch } from 'vue'
import type { Point } from './extent'
import { MAP } from './useMap'

/** Pixels beyond the edge from which on nothing can be seen of what stands there. */
const MARGIN = 24

export interface Spot {
  x: number
  y: number
}

/** Where points are on the map just now, in pixels; `null` for those out of sight. */
export function useProjected(points: Ref<Point[]>) {
  const map = inject(MAP, shallowRef(null))
  const spots = shallowRef<(Spot | null)[]>([])

  function project() {
    const opened = map.value
    if (!opened) {
      return
    }
    const { clientWidth, clientHeight } = opened.getContainer()
    spots.value = points.value.map(({ longitude, latitude }) => {
      const { x, y } = opened.project([longitude, latitude])
      const seen = x > -MARGIN && y > -MARGIN && x < clientWidth + MARGIN && y < clientHeight + MARGIN
      return seen ? { x: Math.round(x), y: Math.round(y) } : null
    })
  }

  watch(
    map,
    (opened, _before, cleanUp) => {
      const heard = opened && [opened.on('move', project), opened.on('resize', project)]
      cleanUp(() => heard?.forEach((one) => one.unsubscribe()))
      project()
    },
    { immediate: true },
  )
  watch(points, project)
  return spots
}
