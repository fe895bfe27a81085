import { describe, expect, it } from 'vitest'
import type { Draft } from './draft'
import { bodyOf } from './useRaise'

const draft: Draft = {
  description: ' 路灯坏了 ',
  placeBy: 'here',
  latitude: 32.69,
  longitude: 119,
  areaCode: '341181003005',
  address: '',
  name: '',
  phone: '',
  wish: { way: 'SMS', amount: 'RESULT', mail: '' },
  category: '',
  intent: null,
}

describe('what is sent', () => {
  it('is the place in the one way that was chosen', () => {
    expect(bodyOf(draft).place).toMatchObject({ latitude: 32.69, longitude: 119, areaCode: null })
    expect(bodyOf({ ...draft, placeBy: 'area' }).place).toMatchObject({
      latitude: null,
      areaCode: '341181003005',
    })
    expect(bodyOf({ ...draft, placeBy: 'map', latitude: 32.7, longitude: 119 }).place).toMatchObject({
      latitude: 32.7,
      longitude: 119,
      areaCode: null,
    })
    expect(bodyOf({ ...draft, placeBy: 'words', address: ' 仁和路 ' }).place).toMatchObject({
      address: '仁和路',
      areaCode: null,
      latitude: null,
    })
  })

  it('is nothing where nothing was said', () => {
    const body = bodyOf({ ...draft, placeBy: 'words' })
    expect(body).toEqual({ description: '路灯坏了', place: null, contact: null, category: null })
  })

  it('says how the person wants to be told, and gives the address only to be told by mail', () => {
    const wish: Draft['wish'] = { way: 'NOTHING', amount: 'RESULT', mail: 'a@example.com' }
    expect(bodyOf({ ...draft, phone: '13800001234', wish }).contact).toEqual({
      name: null,
      phone: '13800001234',
      mail: null,
      wish: { way: 'NOTHING', amount: 'RESULT', language: 'ZH' },
    })
    expect(bodyOf({ ...draft, wish: { ...wish, way: 'MAIL' } }).contact?.mail).toBe('a@example.com')
  })
})
