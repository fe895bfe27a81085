import type { Middleware } from 'openapi-fetch'
import { afterEach, describe, expect, it } from 'vitest'
import { api } from '@/api/client'
import { useRegister } from './useRegister'

const sent: unknown[] = []
const server: Middleware = {
  async onRequest({ request }) {
    sent.push(await request.json())
    return Response.json({ id: '1' }, { status: 201 })
  },
}
afterEach(() => api.eject(server))

describe('registering a petition', () => {
  it('sends nothing that is no longer in sight', async () => {
    api.use(server)
    const { office, register } = useRegister()
    office.representatives = 3
    office.concerned = 'body'
    office.channel = 'LETTER'

    await register({ kind: 'APPEAL', description: '补偿款没有发到' })

    expect(sent).toEqual([{ channel: 'LETTER', petition: { kind: 'APPEAL', description: '补偿款没有发到' } }])
  })
})
