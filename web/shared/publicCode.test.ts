import { describe, expect, it } from 'vitest'
import { readCode } from './publicCode'

describe('a code', () => {
  it.each([
    'MSJ9-TDZ7-1G85',
    'msj9tdz71g85',
    ' msj9 tdz7 ig85 ',
    'ＭＳＪ９－ＴＤＺ７－１Ｇ８５',
    'MSJ9TDZ7lG85',
  ])('is understood as people write it: %s', (typed) => expect(readCode(typed)).toBe('MSJ9-TDZ7-1G85'))

  it.each(['', 'MSJ9-TDZ7', 'MSJ9-TDZ7-1G855', 'MSJ9-TDZ7-1G8U', '341181-20261122-000031-7'])(
    'is not seen in anything else: %s',
    (typed) => expect(readCode(typed)).toBeNull(),
  )
})
