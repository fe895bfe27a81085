import type { Role } from '@/shared/module'

/** Whose organisation has work of its own. */
export const HANDLING: Role[] = [
  'COUNTY_DESK',
  'LEADER',
  'TOWN_DISPATCHER',
  'DEPARTMENT_HANDLER',
  'VILLAGE_STAFF',
  'GRID_WORKER',
]
