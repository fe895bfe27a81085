import { describe, expect, it } from 'vitest'
import { searchable } from './searchable'

describe('what is looked up while somebody writes', () => {
  it('has no numbers of people in it', () => {
    expect(searchable('路灯不亮，电话13812345678')).toBe('路灯不亮，电话')
  })

  it('is nothing before there is something to go by, and only the beginning of a long text', () => {
    expect(searchable('路灯')).toBe('')
    expect(searchable('路'.repeat(500))).toHaveLength(100)
  })
})
