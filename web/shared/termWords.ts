import { defineWords } from './words'

/**
 * What a county may call by a name of its own (docs/registers.md, Packs). Other words speak of them by
 * `@:{'term.GRID'}`, so that a place's word is on every page; in English as in the middle of a sentence.
 */
export const termWords = defineWords(
  {
    PRODUCT: '六尺',
    LINKAGE_CENTRE: '联动中心',
    GRID: '网格',
    GRID_WORKER: '网格员',
    VILLAGE_STAFF: '村社区工作人员',
    TOWN_DISPATCHER: '镇街受理员',
    DEPARTMENT_HANDLER: '部门承办人',
    COUNTY_DESK: "@:{'term.LINKAGE_CENTRE'}席位",
    PETITION_OFFICE: '信访接待',
    LEADER: '分管领导',
  },
  {
    PRODUCT: 'Liuchi',
    LINKAGE_CENTRE: 'linkage centre',
    GRID: 'grid',
    GRID_WORKER: 'grid worker',
    VILLAGE_STAFF: 'village or community',
    TOWN_DISPATCHER: 'town',
    DEPARTMENT_HANDLER: 'department',
    COUNTY_DESK: 'county desk',
    PETITION_OFFICE: 'petition office',
    LEADER: 'leader',
  },
)
