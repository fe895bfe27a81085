import { describe, expect, it } from 'vitest'
import { useRecent } from './useRecent'

describe('codes that this phone remembers', () => {
  it('are the ones a person asked for, the newest first, and are gone when they say so', () => {
    const { recent, remember, forget, has } = useRecent()
    expect(localStorage.getItem('liuchi.recent')).toBeNull()
    remember({ code: 'A' })
    remember({ code: 'B', number: '1' })
    remember({ code: 'A' })
    expect(recent.codes.map(({ code }) => code)).toEqual(['A', 'B'])
    expect(has('B')).toBe(true)
    forget('A')
    forget('B')
    expect(localStorage.getItem('liuchi.recent')).toBeNull()
  })
})
