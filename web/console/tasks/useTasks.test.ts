import { expect, it } from 'vitest'
import { asked } from './useTasks'

const nothing = { state: '', heading: '', organization: null, open: false, overdue: false, gap: false }

it('asks for everything where nothing is set', () => {
  expect(Object.values(asked(nothing)).every((value) => value === undefined)).toBe(true)
})

it('asks for what is set and goes on where the last page ended', () => {
  expect(asked({ ...nothing, gap: true, heading: 'MORALS' }, 'next')).toMatchObject({
    gap: true,
    heading: 'MORALS',
    cursor: 'next',
  })
})
