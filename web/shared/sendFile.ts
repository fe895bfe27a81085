import { problemOf, Refused } from '@/api/problem'
import { preferences } from './preferences'

export interface FileToSend {
  path: string
  file: Blob
  name: string
  /** The same one when it is tried again. */
  key: string
  /** Told how much has gone, from 0 to 1. */
  gone: (part: number) => void
  stop: AbortSignal
}

/** Sends a file; not by `fetch`, which can't tell how much has gone. What the server refuses is thrown as by the API. */
export function sendFile<T>({ path, file, name, key, gone, stop }: FileToSend): Promise<T> {
  const form = new FormData()
  form.append('file', file, name)
  return new Promise((done, refused) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('Accept-Language', preferences.locale)
    request.setRequestHeader('Idempotency-Key', key)
    request.upload.onprogress = ({ loaded, total }) => gone(total ? loaded / total : 0)
    request.onload = async () => {
      const { status, responseText } = request
      if (status >= 200 && status < 300) {
        done(JSON.parse(responseText) as T)
      } else {
        refused(new Refused(await problemOf(new Response(responseText, { status: Math.max(status, 400) }))))
      }
    }
    request.onerror = request.onabort = () => refused(new Refused({ kind: 'unreachable' }))
    stop.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
