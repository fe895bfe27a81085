import type { Counts } from './useCounts'

interface Heard {
  counts(now: Counts): void
  /** Whether the server will tell of changes by itself. */
  open(is: boolean): void
}

/**
 * Listens to the counts while the page is in sight; a hidden page gives its connection back, since a browser has only
 * six of them for all its pages.
 */
export function streamCounts(heard: Heard): () => void {
  let source: EventSource | null = null

  function listen() {
    source = new EventSource('/api/inbox/stream')
    source.addEventListener('open', () => heard.open(true))
    source.addEventListener('counts', ({ data }) => heard.counts(JSON.parse(data as string) as Counts))
    // it tries again by itself, unless the server refused
    source.addEventListener('error', () => heard.open(false))
  }

  function close() {
    source?.close()
    source = null
    heard.open(false)
  }

  function follow() {
    if (document.visibilityState === 'hidden') {
      close()
    } else if (!source || source.readyState === EventSource.CLOSED) {
      listen()
    }
  }

  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    close()
  }
}
