import { inject, type InjectionKey, reactive, type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { newKey, type Schemas } from '@/api/client'
import { sendFile } from '@/shared/sendFile'
import { shrunk } from '@/shared/shrink'
import type { Chosen } from '../register'

/** The register whose form it is. */
export const REGISTER: InjectionKey<string> = Symbol('register')

/** Enough to read a page of print that somebody has photographed. */
const LONGEST = 2560

/**
 * Files that somebody chooses for a field. Each is sent as soon as it is chosen, one after the other, also while the form
 * is out of sight; one that fails holds up no other.
 */
export function useChosenFiles(chosen: Ref<Chosen[] | undefined>, most: number) {
  const register = inject(REGISTER, '')
  const { t } = useI18n()
  /** What came of the last one, said aloud. */
  const said = ref('')
  const tooMany = ref(false)
  const sending = new Map<string, AbortController>()
  let queue = Promise.resolve()

  function add(files: File[]) {
    const room = most - (chosen.value?.length ?? 0)
    tooMany.value = files.length > room
    const added = files.slice(0, room).map((file) =>
      reactive<Chosen>({
        key: newKey(),
        name: file.name,
        bytes: file.size,
        state: 'waiting',
        part: 0,
        file,
      }),
    )
    chosen.value = [...(chosen.value ?? []), ...added]
    added.forEach(send)
  }

  function send(one: Chosen) {
    one.state = 'waiting'
    queue = queue.then(() => (one.state === 'waiting' ? sent(one) : undefined))
  }

  async function sent(one: Chosen) {
    const stop = new AbortController()
    sending.set(one.key, stop)
    Object.assign(one, { state: 'sending', part: 0, thrown: undefined })
    try {
      const file = one.file as File
      const kept = await sendFile<Schemas['UploadedFile']>({
        path: `/api/registers/${register}/files`,
        file: file.type.startsWith('image/') ? await shrunk(file, LONGEST) : file,
        name: one.name,
        key: one.key,
        gone: (part) => (one.part = part),
        stop: stop.signal,
      })
      Object.assign(one, { id: kept.id, name: kept.name, bytes: kept.bytes, state: 'kept' })
      said.value = t('registers.file.sent', { name: one.name })
    } catch (thrown) {
      Object.assign(one, { state: 'failed', thrown })
    } finally {
      sending.delete(one.key)
    }
  }

  function remove(one: Chosen) {
    one.state = 'removed'
    sending.get(one.key)?.abort()
    tooMany.value = false
    chosen.value = chosen.value?.filter(({ key }) => key !== one.key)
    said.value = t('registers.file.removed', { name: one.name })
  }

  return { said, tooMany, add, send, remove }
}
