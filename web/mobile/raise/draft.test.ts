import { beforeEach, describe, expect, it } from 'vitest'
import { storedDraft, storeDraft, useDraft } from './draft'

const HOUR = 3_600_000

describe('what was written and not yet sent', () => {
  beforeEach(() => localStorage.clear())

  it('is there again when the page is opened again', () => {
    const { draft, restored } = useDraft()
    expect(restored.value).toBe(false)
    draft.description = '路灯坏了'
    draft.intent = { key: 'k', body: '{}' }
    const again = useDraft()
    expect(again.restored.value).toBe(true)
    expect(again.draft).toMatchObject({ description: '路灯坏了', intent: { key: 'k' } })
  })

  it('leaves nothing on the phone once it is cleared', () => {
    const { draft, clear } = useDraft()
    draft.phone = '13800001234'
    expect(localStorage.length).toBe(1)
    clear()
    expect(localStorage.length).toBe(0)
  })

  it('is dropped after a day', () => {
    const { draft } = useDraft()
    storeDraft({ ...draft, description: '路灯坏了' }, 0)
    expect(storedDraft(23 * HOUR)?.description).toBe('路灯坏了')
    expect(storedDraft(25 * HOUR)).toBeNull()
    expect(localStorage.length).toBe(0)
  })

  it('does no harm when it can’t be read', () => {
    localStorage.setItem('liuchi.draft', '{broken')
    expect(useDraft().draft.description).toBe('')
  })
})
