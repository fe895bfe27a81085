import { defineWords } from './words'

/** What each kind of work is called. */
export const roleWords = defineWords(
  {
    COUNTY_DESK: "@:{'term.COUNTY_DESK'}",
    DEPARTMENT_HANDLER: "@:{'term.DEPARTMENT_HANDLER'}",
    TOWN_DISPATCHER: "@:{'term.TOWN_DISPATCHER'}",
    VILLAGE_STAFF: "@:{'term.VILLAGE_STAFF'}",
    GRID_WORKER: "@:{'term.GRID_WORKER'}",
    PETITION_OFFICE: "@:{'term.PETITION_OFFICE'}",
    LEADER: "@:{'term.LEADER'}",
    SYSTEM_ADMIN: '系统管理员',
    SECURITY_ADMIN: '安全管理员',
    AUDITOR: '审计员',
  },
  {
    COUNTY_DESK: "@.capitalize:{'term.COUNTY_DESK'}",
    DEPARTMENT_HANDLER: "@.capitalize:{'term.DEPARTMENT_HANDLER'}",
    TOWN_DISPATCHER: "@.capitalize:{'term.TOWN_DISPATCHER'}",
    VILLAGE_STAFF: "@.capitalize:{'term.VILLAGE_STAFF'}",
    GRID_WORKER: "@.capitalize:{'term.GRID_WORKER'}",
    PETITION_OFFICE: "@.capitalize:{'term.PETITION_OFFICE'}",
    LEADER: "@.capitalize:{'term.LEADER'}",
    SYSTEM_ADMIN: 'System administrator',
    SECURITY_ADMIN: 'Security administrator',
    AUDITOR: 'Auditor',
  },
)
