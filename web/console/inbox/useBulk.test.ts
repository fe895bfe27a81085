import { describe, expect, it } from 'vitest'
import type { Listed } from './groups'
import { outcomeOf } from './useBulk'
import { titled } from './useCountInTitle'

describe('the outcome of a step for many', () => {
  it('says for each that failed why, in the server’s words', () => {
    const asked = [{ id: 'a' }, { id: 'b' }] as Listed[]
    const problem = { title: '目前不能这样操作', detail: '还没有到可以这样办理的时候' }
    const { done, failed } = outcomeOf(asked, [
      { id: 'a', done: true },
      { id: 'b', done: false, problem },
    ])
    expect(done).toBe(1)
    expect(failed).toEqual([{ item: asked[1], why: '目前不能这样操作：还没有到可以这样办理的时候' }])
  })
})

describe('the count in the title', () => {
  it('replaces the one before and goes when nothing waits', () => {
    expect(titled('我的待办 · 六尺', 12)).toBe('(12) 我的待办 · 六尺')
    expect(titled('(12) 我的待办 · 六尺', 3)).toBe('(3) 我的待办 · 六尺')
    expect(titled('(3) 我的待办 · 六尺', 0)).toBe('我的待办 · 六尺')
  })
})
