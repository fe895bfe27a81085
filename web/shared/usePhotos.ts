import { onScopeDispose, ref } from 'vue'
import { newKey } from '@/api/client'
import { shrunk } from './shrink'

export interface PhotoToSend {
  key: string
  file: Blob
  /** To show it before it is sent; a picture the browser can't read stays blank there. */
  preview: string
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** What was thrown when it was tried. */
  thrown?: unknown
  /** What the server calls it. */
  id?: string
}

/** Photos that a person has picked and that go to the server one by one; one that fails holds up no other. */
export function usePhotos(most: number) {
  const photos = ref<PhotoToSend[]>([])

  async function add(files: Iterable<Blob>) {
    for (const file of [...files].slice(0, most - photos.value.length)) {
      const small = await shrunk(file)
      photos.value.push({ key: newKey(), file: small, preview: URL.createObjectURL(small), state: 'waiting' })
    }
  }

  function remove(photo: PhotoToSend) {
    URL.revokeObjectURL(photo.preview)
    photos.value = photos.value.filter(({ key }) => key !== photo.key)
  }

  /** Sends what has not arrived; true when all have. */
  async function send(upload: (file: Blob, key: string) => Promise<string>): Promise<boolean> {
    for (const photo of photos.value.filter(({ state }) => state === 'waiting' || state === 'failed')) {
      photo.state = 'sending'
      try {
        photo.id = await upload(photo.file, photo.key)
        photo.state = 'sent'
        photo.thrown = undefined
      } catch (thrown) {
        photo.state = 'failed'
        photo.thrown = thrown
      }
    }
    return photos.value.every(({ state }) => state === 'sent')
  }

  function clear() {
    photos.value.forEach(({ preview }) => URL.revokeObjectURL(preview))
    photos.value = []
  }
  onScopeDispose(clear)

  return { photos, most, add, remove, send, clear }
}

export type Photos = ReturnType<typeof usePhotos>
