import { effectScope, onScopeDispose } from 'vue'
import { MOST_PHOTOS } from '@/shared/sendPhoto'
import { type Photos, usePhotos } from '@/shared/usePhotos'

/** The photos picked for each matter of a call; they are sent once the matter has a code. */
export function useMatterPhotos() {
  const scope = effectScope()
  const picked = new Map<number, Photos>()
  onScopeDispose(() => scope.stop())

  function photosOf(key: number): Photos {
    const photos = picked.get(key) ?? (scope.run(() => usePhotos(MOST_PHOTOS)) as Photos)
    picked.set(key, photos)
    return photos
  }

  function forget(key: number | undefined) {
    if (key !== undefined) {
      picked.get(key)?.clear()
      picked.delete(key)
    }
  }

  return { photosOf, forget }
}
