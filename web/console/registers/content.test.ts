import { expect, it } from 'vitest'
import { contentOf, otherChildren, saysAlready } from './content'
import type { Definition, Whole } from './register'

const cell = (text: string) => ({ value: null, text, links: [] })
const whole = {
  cells: { name: cell('书记论坛'), community: cell('田庄社区'), note: cell('') },
  item: { areaName: '田庄社区', children: [{ id: 'a' }, { id: 'b' }] },
  related: [{ lines: [{ id: 'b' }] }],
} as unknown as Whole
const definition = {
  title: 'name',
  fields: [{ name: 'name' }, { name: 'community' }, { name: 'note' }, { name: 'cost' }],
} as Definition

it('what stands in the title, and what is empty, is no content', () => {
  expect(contentOf(definition, whole).map(({ name }) => name)).toEqual(['community'])
})

it('a place that a field names is not told a second time, another one is', () => {
  expect(saysAlready(whole, 'community', '田庄社区')).toBe(true)
  expect(saysAlready(whole, 'community', '广陵街道')).toBe(false)
  expect(saysAlready(whole, '', '')).toBe(false)
})

it('what a register lists already is not listed again', () => {
  expect(otherChildren(whole).map(({ id }) => id)).toEqual(['a'])
})
