import { describe, expect, it } from 'vitest'
import { begun, bodyOf, said } from './useContact'

describe('a call that is written down', () => {
  it('sends nothing for what was left open', () => {
    const one = { ...said('341181100001'), description: '路灯不亮' }
    const contact = { ...begun('VISIT'), matters: [one] }
    expect(JSON.parse(JSON.stringify(bodyOf(contact)))).toEqual({
      channel: 'VISIT',
      matters: [{ description: '路灯不亮', place: { areaCode: '341181100001' } }],
    })
  })

  it('sends the point that was shown on the map in place of the area around it', () => {
    const one = { ...said('341181100001'), point: { longitude: 118.5, latitude: 32.6 }, address: '桥头' }
    expect(bodyOf({ ...begun(), matters: [one] }).matters?.[0]?.place).toEqual({
      longitude: 118.5,
      latitude: 32.6,
      address: '桥头',
    })
  })

  it('sends the time only where it was on paper first', () => {
    const contact = { ...begun(), receivedAt: '2026-11-20T09:00' }
    expect(bodyOf(contact).receivedAt).toBeUndefined()
    expect(bodyOf({ ...contact, onPaper: true }).receivedAt).toBe(new Date('2026-11-20T09:00').toISOString())
  })

  it('reports a danger whatever was written about putting it right, and settles only what was found on a round', () => {
    const one = { ...said(), description: '树倒了', solved: '已清走' }
    expect(bodyOf({ ...begun('GRID'), matters: [one] }).matters?.[0]?.solved).toBe('已清走')
    expect(
      bodyOf({ ...begun('GRID'), matters: [{ ...one, danger: true }] }).matters?.[0]?.solved,
    ).toBeUndefined()
    expect(bodyOf({ ...begun('PHONE'), matters: [one] }).matters?.[0]?.solved).toBeUndefined()
  })

  it('has an order only with its system', () => {
    const one = { ...said(), order: 'DH-1' }
    expect(bodyOf({ ...begun(), matters: [one] }).matters?.[0]?.order).toBeUndefined()
    expect(bodyOf({ ...begun(), matters: [{ ...one, system: 'CITY_12345' }] }).matters?.[0]?.order).toEqual({
      system: 'CITY_12345',
      number: 'DH-1',
      dueOn: undefined,
    })
  })
})
