import { defineWords } from '../words'

export const petitionFormWords = defineWords(
  {
    kind: '类别',
    kinds: { APPEAL: '申诉求决类', SUGGESTION: '建议意见类', ACCUSATION: '检举控告类' },
    description: '反映内容和请求',
    name: '姓名（可不填）',
    phone: '电话（可不填）',
    registered: '已登记，编号 {number}。查询码：',
  },
  {
    kind: 'Kind',
    kinds: { APPEAL: 'Appeal for a decision', SUGGESTION: 'Suggestion', ACCUSATION: 'Accusation' },
    description: 'What it is about and what is asked for',
    name: 'Name (optional)',
    phone: 'Phone (optional)',
    registered: 'Registered under number {number}. The code:',
  },
)
