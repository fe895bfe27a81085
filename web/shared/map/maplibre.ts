import type { Map as MapLibreMap, MapOptions } from 'maplibre-gl'

/** The map's own code comes only with the first page that shows a map. Throws where it can't be had or can't draw. */
export async function openMap(options: MapOptions): Promise<MapLibreMap> {
  if (!drawable()) {
    throw new Error('no WebGL')
  }
  const [{ Map, setWorkerUrl }, { default: workerUrl }] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'),
    import('maplibre-gl/dist/maplibre-gl.css'),
  ])
  setWorkerUrl(workerUrl)
  return new Map({
    attributionControl: false,
    // north is up: a map that has been turned by mistake is hard to read and hard to turn back
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    ...options,
  })
}

function drawable(): boolean {
  try {
    const canvas = document.createElement('canvas')
    return canvas.getContext('webgl2') !== null
  } catch {
    return false
  }
}
