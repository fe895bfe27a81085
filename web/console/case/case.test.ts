import { describe, expect, it } from 'vitest'
import type { Action } from '@/shared/actions/action'
import { mainFirst } from './mainFirst'
import { gained } from './useStep'

const action = (name: string, meaning: string): Action => ({ action: name, label: name, meaning, inputs: [] })

describe('the buttons of a case', () => {
  it('begin with the usual next step, the rest as the server orders them', () => {
    const some = [action('takeUp', 'TAKE_UP'), action('refuse', 'REFUSE'), action('dispatch', 'DISPATCH')]
    expect(mainFirst(some).map((one) => one.action)).toEqual(['dispatch', 'takeUp', 'refuse'])
  })

  it('stay as they are when none of them is usual', () => {
    const some = [action('comment', 'COMMENT'), action('recall', 'RECALL')]
    expect(mainFirst(some)).toEqual(some)
  })
})

describe('what others did meanwhile', () => {
  it('is what the history has gained', () => {
    const lines = ['report', 'dispatch', 'accept'].map((name) => ({ action: name }) as never)
    expect(gained(lines.slice(0, 1), lines)).toEqual(lines.slice(1))
  })
})
