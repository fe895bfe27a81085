import { ref } from 'vue'

/** From here on a position is worth a warning: it may lie in the next street or the next grid. */
const ROUGH_METRES = 150

export interface Position {
  latitude: number
  longitude: number
}

/** Where the phone is, after its holder has asked for it. */
export function usePosition(found: (position: Position) => void) {
  const state = ref<'idle' | 'asking' | 'found' | 'refused' | 'unavailable' | 'unsupported'>('idle')
  /** How far off it may be, in metres, when that is far. */
  const rough = ref<number | null>(null)

  function ask() {
    // without TLS a browser doesn't even ask
    if (!('geolocation' in navigator) || !window.isSecureContext) {
      state.value = 'unsupported'
      return
    }
    state.value = 'asking'
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        state.value = 'found'
        rough.value = accuracy > ROUGH_METRES ? Math.round(accuracy / 10) * 10 : null
        found({ latitude: rounded(latitude), longitude: rounded(longitude) })
      },
      ({ code, PERMISSION_DENIED }) => {
        state.value = code === PERMISSION_DENIED ? 'refused' : 'unavailable'
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  }

  return { state, rough, ask }
}

/** To about a metre: more than that a phone doesn't know. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
