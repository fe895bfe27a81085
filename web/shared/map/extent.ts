/** A point of the land, degrees in WGS 84. */
export interface Point {
  longitude: number
  latitude: number
}

/** West, south, east, north in degrees. */
export type Extent = [west: number, south: number, east: number, north: number]

/** About half a kilometre: how much of the land is seen at least. */
const LEAST = 0.005

/** What holds all of these points, with some land around each; nothing where there are none. */
export function extentOf(points: Partial<{ longitude: number | null; latitude: number | null }>[]) {
  const known = points.filter((point): point is Point => point.longitude != null && point.latitude != null)
  if (!known.length) {
    return null
  }
  const longitudes = known.map(({ longitude }) => longitude)
  const latitudes = known.map(({ latitude }) => latitude)
  return [
    Math.min(...longitudes) - LEAST,
    Math.min(...latitudes) - LEAST,
    Math.max(...longitudes) + LEAST,
    Math.max(...latitudes) + LEAST,
  ] satisfies Extent
}

/** Half as much again on every side: how far a map may be moved. */
export function roomAround([west, south, east, north]: Extent): Extent {
  const [wide, high] = [(east - west) / 2, (north - south) / 2]
  return [west - wide, south - high, east + wide, north + high]
}
