import { defineWords } from '@/shared/words'

export const words = defineWords(
  {
    menu: '吹哨',
    title: '吹哨，请部门到现场',
    lead: '乡镇（街道）解决不了的事，请县级部门到现场一起办。部门 30 分钟内应哨；拒绝要写理由，由县里裁定；没有应答的，到时自动报县里。',
    blow: '吹哨',
    ground: '吹哨情形',
    grounds: {
      EMERGENCY: '突发紧急情况（30 分钟到场）',
      JOINT_ENFORCEMENT: '需要联合执法（1 个工作日到场）',
      HARD_MATTER: '反映强烈、乡镇解决不了（3 个工作日到场）',
    },
    reason: '吹哨原因（请勿写居民姓名电话）',
    areaCode: '在哪里',
    spot: '到场地点',
    organizations: '请哪些部门到场',
    arriveBy: '最迟到场日期（不填则按情形的时限）',
  },
  {
    menu: 'Whistle',
    title: 'Whistle for departments',
    lead: 'Call county departments to the place for what a town can’t solve alone. They accept within 30 minutes; a refusal needs a reason and the county decides; silence goes to the county by itself.',
    blow: 'Blow the whistle',
    ground: 'Ground',
    grounds: {
      EMERGENCY: 'Emergency (come within 30 minutes)',
      JOINT_ENFORCEMENT: 'Joint enforcement (1 working day)',
      HARD_MATTER: 'Strongly felt and beyond the town (3 working days)',
    },
    reason: 'Reason (no names or numbers of residents)',
    areaCode: 'Where',
    spot: 'Spot to come to',
    organizations: 'Departments to come',
    arriveBy: 'To arrive by (else the limit of the ground)',
  },
)
