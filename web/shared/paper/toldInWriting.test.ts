import { describe, expect, it } from 'vitest'
import { toldInWriting } from './toldInWriting'

describe('a notice', () => {
  it('is there when the right channel or a refusal was told', () => {
    expect(toldInWriting('REDIRECTED', [{ action: 'report' }, { action: 'redirect' }])).toBe(true)
    expect(toldInWriting('REFUSED', [{ action: 'refuse' }])).toBe(true)
  })

  it('is not there for whoever wanted no mediation', () => {
    expect(toldInWriting('REDIRECTED', [{ action: 'asFamily' }, { action: 'decline' }])).toBe(false)
  })

  it('is not there while the matter goes on again', () => {
    expect(toldInWriting('TAKEN_UP', [{ action: 'redirect' }, { action: 'reopen' }])).toBe(false)
  })
})
