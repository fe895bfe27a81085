import type { LocationQuery } from 'vue-router'
import type { Asked } from './useOpen'

const one = (value: LocationQuery[string] | undefined) => (Array.isArray(value) ? value[0] : value) ?? ''

/** What an address asks for; an area that is no code asks for the whole county. */
export function askedOf({ q, area }: LocationQuery): Asked {
  return { q: one(q), area: /^\d{9}(\d{3}){1,2}$/.test(one(area)) ? one(area) : null }
}

/** The same as an address says it: nothing of what is not asked for. */
export function queryOf({ q, area }: Asked) {
  return { ...(q && { q }), ...(area && { area }) }
}
