import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { partWords } from '../components/words'
import { dictionary } from '../words'
import Receipt from './Receipt.vue'
import { paperWords } from './words'

const FIRST = { publicCode: 'AB12-CD34-EF56', number: '341181-20261122-000031-7' }
const SECOND = { publicCode: 'GH78-JK90-LM12', number: '341181-20261122-000032-5' }

const shown = (...matters: object[]) =>
  mount(Receipt, {
    props: { matters: matters as (typeof FIRST)[] },
    global: { plugins: [dictionary({ paper: paperWords, parts: partWords })] },
  }).text()

describe('a receipt', () => {
  it('has the code, the number, and three ways to follow the matter', () => {
    const text = shown(FIRST)
    expect(text).toContain(FIRST.publicCode)
    expect(text).toContain(FIRST.number)
    expect(text).toContain('/m/follow')
    expect(text).toContain('致电')
    expect(text).toContain('窗口')
  })

  it('has every matter of a call, and says which is handled with another', () => {
    const text = shown({ ...FIRST, title: '路灯' }, { ...SECOND, title: '积水', mergedInto: '341181-1' })
    expect(text).toContain(FIRST.publicCode)
    expect(text).toContain(SECOND.publicCode)
    expect(text).toContain('合并办理（编号 341181-1）')
  })
})
