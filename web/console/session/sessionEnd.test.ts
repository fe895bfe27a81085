import { afterEach, describe, expect, it, vi } from 'vitest'
import { person, signedIn, signedOut, waitForSession } from './sessionEnd'

const url = 'http://localhost/api/cases/1/actions/note'

/** Sends a request through the middleware as the API client does. */
async function send(request: Request, first: Response): Promise<Response> {
  const call = { request } as never
  await waitForSession.onRequest?.(call)
  return ((await waitForSession.onResponse?.({ request, response: first } as never)) as Response) ?? first
}

afterEach(() => {
  signedOut()
  vi.unstubAllGlobals()
})

describe('a session that ends under an open form', () => {
  it('lets the request wait until the same person has signed in, then sends what was typed again', async () => {
    const again = vi.fn(async (request: Request) => new Response(await request.text()))
    vi.stubGlobal('fetch', again)
    signedIn('赵立春', 'desk1')
    const answered = send(
      new Request(url, { method: 'POST', body: '写好的话' }),
      new Response('', { status: 401 }),
    )
    await vi.waitFor(() => expect(person.ended).toBe(true))
    signedIn('赵立春', 'desk1')
    expect(await (await answered).text()).toBe('写好的话')
    expect(person.ended).toBe(false)
  })

  it('never sends it in the name of somebody else', async () => {
    const again = vi.fn()
    vi.stubGlobal('fetch', again)
    signedIn('赵立春')
    const answered = send(new Request(url), new Response('', { status: 401 }))
    await vi.waitFor(() => expect(person.ended).toBe(true))
    signedIn('潘雨水')
    expect((await answered).status).toBe(401)
    expect(again).not.toHaveBeenCalled()
  })

  it('is nothing to wait for when nobody was signed in', async () => {
    expect((await send(new Request(url), new Response('', { status: 401 }))).status).toBe(401)
    expect(person.ended).toBe(false)
  })
})
