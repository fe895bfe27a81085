import type { paths } from '@/api/schema'
import type { Sort } from './looking'

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } }
}
  ? T
  : never
export type Clusters = Answer<'/api/map/cases'>
export type Cluster = Clusters['items'][number]
export type OpenedArea = Answer<'/api/map/areas/{code}'>

/** By name upwards, by numbers downwards; what has most overdue and most open comes first among equals. */
export function sorted(items: Cluster[], sort: Sort): Cluster[] {
  return [...items].sort(
    (one, other) =>
      (sort === 'name'
        ? 0
        : other[sort] - one[sort] || other.overdue - one.overdue || other.open - one.open) ||
      one.areaCode.localeCompare(other.areaCode),
  )
}

/** All of these together, and what is known only to a coarser place. */
export function total({ items, elsewhere }: Clusters) {
  return items.reduce(
    (sum, { open, overdue, dueSoon }) => ({
      open: sum.open + open,
      overdue: sum.overdue + overdue,
      dueSoon: sum.dueSoon + dueSoon,
    }),
    elsewhere,
  )
}
