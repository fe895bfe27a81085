/** A point of the land, degrees in WGS 84. */
export interface Point {
  longitude: number
  latitude: number
}

/** West, south, east, north in degrees. */
export type Extent = [west: number, south: number, east: number, north: number]

/** About half a kilometre: how much land around is seen at least. */
const LEAST = 0.005
/** How much of what is wide. */
const SHARE = 0.12

/** What holds all of these points, with some land around each; nothing where there are none. */
export function extentOf(
  points: Partial<{ longitude: number | null; latitude: number | null }>[],
  least = LEAST,
) {
  const known = points.filter((point): point is Point => point.longitude != null && point.latitude != null)
  if (!known.length) {
    return null
  }
  const longitudes = known.map(({ longitude }) => longitude)
  const latitudes = known.map(({ latitude }) => latitude)
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const around = least + SHARE * Math.max(east - west, north - south)
  return [west - around, south - around, east + around, north + around] satisfies Extent
}

/** Half as much again on every side: how far a map may be moved. */
export function roomAround([west, south, east, north]: Extent): Extent {
  const [wide, high] = [(east - west) / 2, (north - south) / 2]
  return [west - wide, south - high, east + wide, north + high]
}
