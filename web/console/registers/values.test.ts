import { describe, expect, it } from 'vitest'
import { faultOf } from './faults'
import { fenOf, yuanOf } from './money'
import type { Chosen, Field, Values } from './register'
import { askedNow, changesOf, typedOf } from './values'

const field = (name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  name,
  label: name,
  kind,
  required: false,
  many: false,
  filter: false,
  sort: false,
  list: false,
  max: 20,
  lines: false,
  whole: false,
  choices: [],
  level: '',
  bodies: [],
  to: '',
  when: [],
  ...more,
})

const test = (path: string, more: object) => [{ path, values: [], ...more }]

describe('money', () => {
  it.each([
    ['12500', 1_250_000],
    ['12,500.5', 1_250_050],
    ['0.07', 7],
    ['1.15', 115],
    ['-3.20', -320],
  ])('%s yuan are so many fen', (typed, fen) => expect(fenOf(typed)).toBe(fen))

  it.each(['', '1.234', '一百', '1e5', '12元', '99999999999999999'])('“%s” is no amount', (typed) =>
    expect(fenOf(typed)).toBeUndefined(),
  )

  it.each([
    [1_250_050, '12500.50'],
    [7, '0.07'],
    [-320, '-3.20'],
  ])('%d fen are written as yuan', (fen, text) => expect(yuanOf(fen)).toBe(text))
})

describe('what a form asks', () => {
  const sort = field('sort', 'CHOICE')
  const names = (all: Field[], values: Values) =>
    askedNow(
      all,
      all.map(({ name }) => name),
      values,
    ).map(({ name }) => name)

  it('leaves out what is asked only under a condition that does not hold', () => {
    const all = [sort, field('other', 'TEXT', { when: test('sort', { values: ['OTHER'] }) })]
    expect(names(all, { sort: 'JOINT' })).toEqual(['sort'])
    expect(names(all, { sort: 'OTHER' })).toEqual(['sort', 'other'])
  })

  it('never asks what is counted', () => {
    expect(names([sort, field('n', 'COUNT')], {})).toEqual(['sort'])
  })

  it('compares amounts in fen, and days as days', () => {
    const all = [
      field('cost', 'MONEY'),
      field('held', 'DATE'),
      field('why', 'TEXT', { when: test('cost', { from: '10000' }) }),
      field('late', 'TEXT', { when: test('held', { from: '2026-03-01', until: '2026-03-31' }) }),
    ]
    expect(names(all, { cost: '99.99', held: '2026-02-28' })).toEqual(['cost', 'held'])
    expect(names(all, { cost: '100', held: '2026-03-31' })).toEqual(['cost', 'held', 'why', 'late'])
  })

  it('knows what is filled in, and a period by its end', () => {
    const all = [
      field('term', 'PERIOD'),
      field('end', 'TEXT', { when: test('term.until', { from: '2027-01-01' }) }),
      field('none', 'TEXT', { when: test('term', { present: false }) }),
    ]
    expect(names(all, {})).toEqual(['term', 'none'])
    expect(names(all, { term: { from: '2026-01-01', until: '2026-12-31' } })).toEqual(['term'])
    expect(names(all, { term: { from: '2026-01-01' } })).toEqual(['term', 'end'])
  })
})

describe('what is sent', () => {
  const cost = field('cost', 'MONEY')
  const person = field('who', 'PERSON')
  const cells = {
    cost: { value: 1_250_050 as unknown as null, text: '12,500.50 元', links: [], files: [] },
    who: { value: { name: '李*', sealed: true } as unknown as null, text: '李*', links: [], files: [] },
  }

  it('is nothing while nothing was changed, not even a masked person', () => {
    const before = typedOf([cost, person], cells)
    expect(before.cost).toBe('12500.50')
    expect(changesOf([cost, person], before, { ...before })).toEqual({})
  })

  it('is what was changed, and null for what was emptied', () => {
    const before = typedOf([cost], cells)
    expect(changesOf([cost], before, { cost: '3' })).toEqual({ cost: 300 })
    expect(changesOf([cost], before, { cost: ' ' })).toEqual({ cost: null })
  })

  it('is a person with what was filled in', () => {
    const who = { name: '李建国', consent: 'PAPER', consented: '2026-03-01', phone: '', display: false }
    expect(changesOf([person], {}, { who })).toEqual({
      who: { name: '李建国', consent: 'PAPER', consented: '2026-03-01', display: false },
    })
  })
})

describe('what is wrong', () => {
  const key = (one: Field, value: unknown, required = false) =>
    faultOf(one, required, { [one.name]: value })?.key

  it('is said by field before anything is sent', () => {
    expect(key(field('name', 'TEXT'), ' ', true)).toBe('missing')
    expect(key(field('day', 'DATE'), undefined, true)).toBe('choose')
    expect(key(field('name', 'TEXT', { max: 2 }), '共建协议')).toBe('tooLong')
    expect(key(field('cost', 'MONEY'), '1.234')).toBe('noMoney')
    expect(key(field('cost', 'MONEY', { min: 0 }), '-1')).toBe('tooSmall')
    expect(key(field('n', 'NUMBER', { whole: true }), '1.5')).toBe('notWhole')
    expect(key(field('term', 'PERIOD'), { from: '2026-03-02', until: '2026-03-01' })).toBe('endsFirst')
    expect(key(field('area', 'AREA', { level: 'VILLAGE' }), '341181101000')).toBe('level.VILLAGE')
    expect(key(field('area', 'AREA', { level: 'VILLAGE' }), '341181101003')).toBeUndefined()
  })

  it('is a person without consent', () => {
    expect(key(field('who', 'PERSON'), { name: '李建国' })).toBe('noConsent')
    expect(key(field('who', 'PERSON'), { name: '李*', sealed: true })).toBeUndefined()
  })
})

describe('files', () => {
  const papers = field('papers', 'FILES', { max: 2 })
  const chosen = (state: Chosen['state'], id?: string): Chosen => ({
    key: `${id}`,
    name: 'a.pdf',
    bytes: 9,
    state,
    id,
  })
  const cell = {
    value: null,
    text: '1 个文件：a.pdf',
    links: [],
    files: [{ id: '1', name: 'a.pdf', mediaType: 'application/pdf', bytes: 9, href: '/a', small: null }],
  }

  it('are known to the server by their ids, and unchanged are not sent', () => {
    const before = typedOf([papers], { papers: cell })
    expect(changesOf([papers], before, { ...before })).toEqual({})
    const more = [...(before['papers'] as Chosen[]), chosen('kept', '2')]
    expect(changesOf([papers], before, { papers: more })).toEqual({ papers: ['1', '2'] })
    expect(changesOf([papers], before, { papers: [] })).toEqual({ papers: null })
  })

  it.each([
    ['sending', 'uploading'],
    ['failed', 'notUploaded'],
    ['kept', undefined],
  ] as const)('that are %s: %s', (state, fault) =>
    expect(faultOf(papers, false, { papers: [chosen(state, '3')] })?.key).toBe(fault),
  )

  it('are chosen where the register asks for them', () =>
    expect(faultOf(papers, true, {})?.key).toBe('choose'))
})
