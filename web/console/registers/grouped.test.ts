import { expect, it } from 'vitest'
import { grouped, type Listed } from './grouped'

const register = (name: string, label: string): Listed => ({
  name,
  label,
  pack: name.split('-')[0] ?? '',
  about: '',
  mechanisms: [],
  mayEnter: false,
})
const registers = [
  register('here-agreement', '共建协议'),
  register('here-meeting', '联席会议'),
  register('there-list', '清单'),
]
const packs = [
  {
    name: 'here',
    label: '此地',
    about: '',
    version: 1,
    groups: [{ label: '组织共建', registers: ['here-meeting'] }],
  },
]
const seen = (typed: string) =>
  grouped(registers, packs, typed).map(({ pack, label, registers: some }) => [
    pack,
    label,
    ...some.map((one) => one.label),
  ])

it('registers stand in the menu of their pack; those in no menu come last', () => {
  expect(seen('')).toEqual([
    ['此地', '组织共建', '联席会议'],
    ['此地', '', '共建协议'],
    ['there', '', '清单'],
  ])
})

it('a register is found by a part of its name', () => {
  expect(seen(' 协议 ')).toEqual([['此地', '', '共建协议']])
  expect(seen('没有')).toEqual([])
})
