import { defineWords } from '@/shared/words'

export const words = defineWords(
  {
    title: '身边的事，有人接、有人办、有回音',
    lead: '谁在办、何时办结，都看得见。',
    residents: '我是居民',
    raise: '反映问题',
    raiseWhy: '不用注册，一分钟说清楚，可拍照、可定位。',
    follow: '查询进度',
    followWhy: '凭查询码看谁在办、何时办结，可撤回、可评价。',
    staff: '我是工作人员',
    console: '进入工作台',
    consoleWhy: "@:{'term.GRID'}、村社区、乡镇、部门和@:{'term.LINKAGE_CENTRE'}在这里接单、办理、答复。",
    phone: "不方便上网？请拨打 12345，或告诉您的@:{'term.GRID_WORKER'}、村（社区）干部，由他们代为反映。",
    demo: '演示帐号',
    demoWhy: '选一个身份，进工作台看看。所有演示帐号的密码都是 {password}。',
    account: '帐号',
    who: '身份',
    organization: '单位',
    all: '全部 {n} 个演示帐号',
  },
  {
    title: 'What troubles you is taken up, handled and answered',
    lead: 'You see who has it and by when.',
    residents: 'I live here',
    raise: 'Raise a matter',
    raiseWhy: 'No account, one minute; with photos and place if you like.',
    follow: 'Follow a matter',
    followWhy: 'Your code shows who has it and by when; withdraw, dispute or rate.',
    staff: 'I work here',
    console: 'To the console',
    consoleWhy:
      "@.capitalize:{'term.GRID_WORKER'}s, villages, towns, departments and the @:{'term.LINKAGE_CENTRE'} accept, handle and answer here.",
    phone:
      "Rather not online? Call 12345, or tell your @:{'term.GRID_WORKER'} or village office; they raise it for you.",
    demo: 'Demo accounts',
    demoWhy:
      'Pick who you want to be and look around in the console. Every demo account has the password {password}.',
    account: 'Account',
    who: 'Person',
    organization: 'Organisation',
    all: 'All {n} demo accounts',
  },
)
