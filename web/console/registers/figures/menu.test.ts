import { expect, it } from 'vitest'
import { inMenu } from './menu'

const registers = ['here-list', 'here-fund', 'here-meeting'].map((register) => ({
  register,
  label: register,
  figures: [],
}))

it('figures stand in the order of the menu; what is in no menu comes last, and no group is empty', () => {
  const groups = [
    { label: '资金', registers: ['here-fund', 'here-nothing'] },
    { label: '空', registers: ['here-nothing'] },
    { label: '会议', registers: ['here-meeting'] },
  ]
  expect(
    inMenu(groups, registers).map(({ label, registers: some }) => [
      label,
      ...some.map((one) => one.register),
    ]),
  ).toEqual([
    ['资金', 'here-fund'],
    ['会议', 'here-meeting'],
    ['', 'here-list'],
  ])
})
