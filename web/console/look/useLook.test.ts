import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { type Looked, useLook } from './useLook'

const answers: Record<string, unknown> = {
  'GET /api/cases/{id}/looks': { may: true, until: null, purposes: [] },
  'POST /api/cases/{id}/looks': { until: '2026-03-02T01:15:00Z' },
  'GET /api/cases/{id}/unmasked': {
    until: '2026-03-02T01:15:00Z',
    secondsLeft: 900,
    contact: { name: '王女士', phone: '13855501234' },
    timeline: [],
  },
}
const asked: string[] = []

vi.mock('@/api/client', () => {
  const call = (method: string) => (path: string) => {
    asked.push(`${method} ${path}`)
    const data = answers[`${method} ${path}`]
    return data instanceof Error ? Promise.reject(data) : Promise.resolve({ data })
  }
  return {
    api: { GET: call('GET'), POST: call('POST') },
    answer: async (sent: Promise<{ data: unknown }>) => (await sent).data,
    newKey: () => 'key',
  }
})

beforeEach(() => {
  asked.length = 0
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => vi.useRealTimers())

function looking(kind?: Looked) {
  let look!: ReturnType<typeof useLook>
  const page = mount(
    defineComponent({
      setup() {
        look = useLook('1', kind)
        return () => h('div')
      },
    }),
    { global: { plugins: [[VueQueryPlugin, { queryClient: new QueryClient() }]] } },
  )
  return { look, page }
}

describe('a look behind the mask', () => {
  it('at a petition goes through the door of petitions', async () => {
    answers['GET /api/petitions/{id}/looks'] = { may: true, until: null, purposes: [] }
    answers['GET /api/petitions/{id}/unmasked'] = answers['GET /api/cases/{id}/unmasked']
    const { look } = looking('petition')
    await look.look({ purpose: 'TELL', reason: '短信没发出去' })

    expect(look.original.value?.contact?.phone).toBe('13855501234')
    expect(asked.filter((name) => !name.includes('/api/petitions/'))).toEqual([])
  })

  it('shows nothing before a purpose was sent, and hides it by itself when the time is over', async () => {
    const { look } = looking()
    await flushPromises()
    expect(asked).toEqual(['GET /api/cases/{id}/looks'])
    await look.look({ purpose: 'CONTACT', reason: '问路' })
    expect(look.original.value?.contact?.phone).toBe('13855501234')

    vi.advanceTimersByTime(60_000)
    expect(look.left.value).toBe(840)
    vi.advanceTimersByTime(840_000)
    expect(look.original.value).toBeNull()
    expect(look.over.value).toBe(true)
  })

  it('is shown again without another look, and forgotten with the page', async () => {
    const { look, page } = looking()
    await look.look({ purpose: 'CONTACT', reason: '问路' })
    look.hide()
    expect(look.original.value).toBeNull()
    await look.show()
    expect(asked.filter((name) => name.startsWith('POST'))).toHaveLength(1)

    page.unmount()
    expect(look.original.value).toBeNull()
  })

  it('asks for a purpose again when it was hidden and the time is over meanwhile', async () => {
    const { look } = looking()
    await flushPromises()
    const open = answers['GET /api/cases/{id}/unmasked']
    answers['GET /api/cases/{id}/looks'] = { may: true, until: '2026-03-02T01:15:00Z', purposes: [] }
    await look.look({ purpose: 'CONTACT', reason: '问路' })
    look.hide()
    expect(look.offer.value?.until).toBe('2026-03-02T01:15:00Z')

    answers['GET /api/cases/{id}/looks'] = { may: true, until: null, purposes: [] }
    answers['GET /api/cases/{id}/unmasked'] = new Error('look-ended')
    await look.show()
    answers['GET /api/cases/{id}/unmasked'] = open
    await flushPromises()

    expect(look.refused.value).toBeInstanceOf(Error)
    expect(look.offer.value?.until).toBeNull()
  })
})
