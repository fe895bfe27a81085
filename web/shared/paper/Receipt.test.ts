import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { dictionary } from '../words'
import Receipt from './Receipt.vue'
import { paperWords } from './words'

const shown = (props: object) =>
  mount(Receipt, {
    props: { accepted: { publicCode: 'AB12-CD34-EF56', number: '341181-20261122-000031-7' }, ...props },
    global: { plugins: [dictionary({ paper: paperWords })] },
  }).text()

describe('a receipt', () => {
  it('has the code, the number, and three ways to follow the matter', () => {
    const text = shown({ phone: '0550-0000000' })
    expect(text).toContain('AB12-CD34-EF56')
    expect(text).toContain('341181-20261122-000031-7')
    expect(text).toContain('/m/follow')
    expect(text).toContain('致电 0550-0000000')
    expect(text).toContain('窗口')
  })

  it('names no number where none is known', () => {
    expect(shown({})).toContain('致电当初受理您的联动中心')
  })
})
