import { defineWords } from '@/shared/words'

export const words = defineWords(
  {
    signIn: '登录',
    signOut: '退出',
    login: '帐号',
    password: '密码',
    lead: '网格、村社区、乡镇、部门和联动中心的工作人员在这里办理。居民反映问题不需要登录。',
  },
  {
    signIn: 'Sign in',
    signOut: 'Sign out',
    login: 'Account',
    password: 'Password',
    lead: 'For staff of grids, villages, towns, departments and the linkage centre. Residents need no account.',
  },
)
