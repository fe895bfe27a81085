import { defineWords } from './words'

/** What each kind of work is called. */
export const roleWords = defineWords(
  {
    COUNTY_DESK: '联动中心席位',
    DEPARTMENT_HANDLER: '部门承办人',
    TOWN_DISPATCHER: '镇街受理员',
    VILLAGE_STAFF: '村社区工作人员',
    GRID_WORKER: '网格员',
    PETITION_OFFICE: '信访接待',
    LEADER: '分管领导',
    SYSTEM_ADMIN: '系统管理员',
    SECURITY_ADMIN: '安全管理员',
    AUDITOR: '审计员',
  },
  {
    COUNTY_DESK: 'County desk',
    DEPARTMENT_HANDLER: 'Department',
    TOWN_DISPATCHER: 'Town',
    VILLAGE_STAFF: 'Village or community',
    GRID_WORKER: 'Grid worker',
    PETITION_OFFICE: 'Petition office',
    LEADER: 'Leader',
    SYSTEM_ADMIN: 'System administrator',
    SECURITY_ADMIN: 'Security administrator',
    AUDITOR: 'Auditor',
  },
)
