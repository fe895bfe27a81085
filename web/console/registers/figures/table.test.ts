import { describe, expect, it } from 'vitest'
import type { Definition } from '../register'
import { type Answer, type Row, said } from './figure'
import { lengthOf, ordered, textOf } from './table'

const row = (key: Record<string, string>, value: number | null, part = 0, whole = 0): Row => ({
  key,
  labels: Object.fromEntries(Object.entries(key).map(([name, code]) => [name, `“${code}”`])),
  value,
  part,
  whole,
  records: '',
})
const definition = {
  fields: [{ name: 'sort', choices: [{ value: 'ZOO' }, { value: 'ARK' }] }],
} as unknown as Definition
const answer = (kind: Answer['kind'], unit: string, rows: Row[]): Answer => ({
  name: 'used',
  label: '使用',
  kind,
  unit,
  by: [{ name: 'sort', label: '类型' }],
  rows,
  total: row({}, 3, 1, 3),
})

describe('a number', () => {
  it.each([
    [1_250_000.5, '元', '1,250,000.50 元'],
    [66.7, '%', '66.7 %'],
    [3, '', '3'],
    [2.5, '公里', '2.5 公里'],
    [null, '%', '—'],
  ])('%s %s is said as people read it', (value, unit, text) =>
    expect(said({ unit }, { value }, 'zh-CN')).toBe(text),
  )
})

describe('rows', () => {
  it('stand as the register names its choices and as the calendar goes, never by their number', () => {
    const rows = [
      row({ sort: '', period: '2026-01' }, 9),
      row({ sort: 'ARK', period: '2026-02' }, 8),
      row({ sort: 'ARK', period: '2026-01' }, 1),
      row({ sort: 'ZOO', period: '2026-03' }, 0),
    ]
    expect(ordered(rows, ['sort', 'period'], definition).map(({ value }) => value)).toEqual([0, 1, 8, 9])
  })

  it('have bars against the greatest, a share against the whole; what is less than nothing has none', () => {
    const rows = [row({}, 50), row({}, 25), row({}, -5), row({}, null)]
    expect(rows.map((one) => lengthOf({ kind: 'SUM', rows }, one))).toEqual([100, 50, 0, 0])
    expect(rows.map((one) => lengthOf({ kind: 'SHARE', rows }, one))).toEqual([50, 25, 0, 0])
    expect(lengthOf({ kind: 'COUNT', rows: [row({}, 0)] }, row({}, 0))).toBe(0)
  })

  it('are copied with their names and plain numbers', () => {
    const words = { value: '数值', part: '符合', whole: '全部', total: '合计' }
    const rows = [row({ sort: 'ZOO' }, 12_500.5, 1, 3)]
    expect(textOf(answer('SUM', '元', rows), rows, words)).toBe('类型\t数值（元）\n“ZOO”\t12500.5\n合计\t3')
    expect(textOf(answer('SHARE', '%', rows), rows, words).split('\n')[0]).toBe('类型\t数值（%）\t符合\t全部')
  })
})
