import { describe, expect, it } from 'vitest'
import { Refused } from '@/api/problem'
import { type Intent, useIntent } from './useIntent'

const away = () => Promise.reject(new Refused({ kind: 'unreachable' }))
const refused = () => Promise.reject(new Refused({ kind: 'invalid' }))

describe('an intent', () => {
  it('keeps its key while the server is away, and takes another for the next thing', async () => {
    const keys: string[] = []
    const call = (how: () => Promise<unknown>) => (key: string) => (keys.push(key), how())
    const send = useIntent()
    await expect(send({ a: 1 }, call(away))).rejects.toThrow()
    await send(
      { a: 1 },
      call(() => Promise.resolve('done')),
    )
    await send(
      { a: 1 },
      call(() => Promise.resolve('done')),
    )
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })

  it('is over when it was refused for good, or when the person changed what they want', async () => {
    const keys: string[] = []
    const call = (how: () => Promise<unknown>) => (key: string) => (keys.push(key), how())
    const send = useIntent()
    await expect(send({ a: 1 }, call(refused))).rejects.toThrow()
    await expect(send({ a: 1 }, call(away))).rejects.toThrow()
    await expect(send({ a: 2 }, call(away))).rejects.toThrow()
    expect(new Set(keys).size).toBe(3)
  })

  it('goes on under the key of a page that was closed meanwhile', async () => {
    let kept: Intent | null = null
    await useIntent(null, (intent) => (kept = intent))({ a: 1 }, away).catch(() => undefined)
    const before = (kept as Intent | null)?.key
    const key = await useIntent(kept, (intent) => (kept = intent))({ a: 1 }, (key) => Promise.resolve(key))
    expect(key).toBe(before)
    expect(kept).toBeNull()
  })
})
