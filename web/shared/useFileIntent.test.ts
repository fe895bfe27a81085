import { describe, expect, it } from 'vitest'
import { type FileCall, useFileIntent } from './useFileIntent'

const run = async <T>(_body: unknown, call: (key: string) => Promise<T>) => call('key')

async function picked(file: File) {
  const calls: FileCall[] = []
  const { changed, pick } = useFileIntent(run, (call) => {
    calls.push(call)
    return Promise.resolve({ changed: 3 })
  })
  const input = { files: [file], value: 'C:\\fakepath\\roster.csv' }
  pick({ target: input } as unknown as Event)
  await new Promise((done) => setTimeout(done))
  return { changed, calls, input }
}

describe('a list from a file', () => {
  it('is sent as it is, and says how many lines are new', async () => {
    const file = new File(['organization,post\n'], 'roster.csv')
    const { changed, calls } = await picked(file)
    expect((calls[0]?.body as unknown as FormData).get('file')).toBeInstanceOf(File)
    expect(calls[0]?.header['Idempotency-Key']).toBe('key')
    expect(changed.value).toBe(3)
  })

  it('can be picked again after it was mended', async () => {
    const { input } = await picked(new File(['a'], 'roster.csv'))
    expect(input.value).toBe('')
  })
})
