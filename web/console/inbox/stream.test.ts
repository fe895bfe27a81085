import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { streamCounts } from './stream'

class Source extends EventTarget {
  static CLOSED = 2
  static made: Source[] = []
  readyState = 1
  constructor(readonly url: string) {
    super()
    Source.made.push(this)
  }
  close() {
    this.readyState = Source.CLOSED
  }
}

const latest = () => Source.made.at(-1) as Source
const show = (state: string) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state as DocumentVisibilityState)
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  Source.made = []
  vi.stubGlobal('EventSource', Source)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the stream of counts', () => {
  it('tells each change', () => {
    const counts = vi.fn()
    const stop = streamCounts({ counts, open: vi.fn() })
    latest().dispatchEvent(new MessageEvent('counts', { data: '{"open":3}' }))
    expect(counts).toHaveBeenCalledWith({ open: 3 })
    stop()
    expect(latest().readyState).toBe(Source.CLOSED)
  })

  it('says when the server tells nothing any more, so that somebody asks', () => {
    const open = vi.fn()
    const stop = streamCounts({ counts: vi.fn(), open })
    latest().dispatchEvent(new Event('open'))
    expect(open).toHaveBeenLastCalledWith(true)
    latest().dispatchEvent(new Event('error'))
    expect(open).toHaveBeenLastCalledWith(false)
    stop()
  })

  it('rests while nobody looks at the page', () => {
    const stop = streamCounts({ counts: vi.fn(), open: vi.fn() })
    show('hidden')
    expect(latest().readyState).toBe(Source.CLOSED)
    show('visible')
    expect(Source.made).toHaveLength(2)
    stop()
  })
})
