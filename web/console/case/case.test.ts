import { describe, expect, it } from 'vitest'
import type { Action } from '@/shared/actions/action'
import { mainFirst } from './mainFirst'
import { decides, objection } from './useResponsible'
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

describe('the tap against the lists', () => {
  const asks = (name: string, ...inputs: [name: string, ...choices: string[]][]): Action => ({
    ...action(name, 'OBJECT'),
    inputs: inputs.map(([field, ...choices]) => ({
      name: field,
      label: field,
      kind: choices.length ? 'CHOICE' : 'TEXT',
      required: true,
      max: 0,
      choices: choices.map((value) => ({ value, label: value })),
    })),
  })
  const giveBack = asks('giveBack', ['note'])

  it('is the step that takes it for a ground', () => {
    const object = asks('object', ['ground', 'NOT_OURS', 'NOT_ON_LIST'], ['note'])
    expect(objection({ actions: [giveBack, object] })).toEqual(object)
  })

  it('is not offered where a case is only given back with a note', () => {
    expect(objection({ actions: [giveBack] })).toBeUndefined()
  })

  it('has nothing to say when the case is neither handed on nor just come', () => {
    expect(decides({ actions: [giveBack] })).toBe(true)
    expect(decides({ actions: [action('comment', 'COMMENT')] })).toBe(false)
  })
})

describe('what others did meanwhile', () => {
  it('is what the history has gained', () => {
    const lines = ['report', 'dispatch', 'accept'].map((name) => ({ action: name }) as never)
    expect(gained(lines.slice(0, 1), lines)).toEqual(lines.slice(1))
  })
})
