import { describe, expect, it } from 'vitest'
import { filled, inserted } from './fill'

describe('a template', () => {
  it('is filled with what is known of the case, and leaves the rest open', () => {
    expect(filled('{date}到{address}，{organization}。', { date: '3月2日', organization: '城管局' })).toBe(
      '3月2日到{address}，城管局。',
    )
  })

  it('goes where the cursor is, on lines of its own', () => {
    expect(inserted('', '已修好。', 0)).toBe('已修好。')
    expect(inserted('您好！谢谢。', '已修好。', 3)).toBe('您好！\n已修好。\n谢谢。')
    expect(inserted('您好！', '已修好。', 3)).toBe('您好！\n已修好。')
  })
})
