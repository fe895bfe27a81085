import { defineWords } from '@/shared/words'

export const words = defineWords(
  {
    title: '怎么告诉您进展',
    way: '用什么告诉您',
    ways: { SMS: '短信', MAIL: '邮件', NOTHING: '不用告诉我，我自己查' },
    amount: '告诉您多少',
    amounts: { RESULT: '只告诉结果（登记、期限有变、答复、办结）', EACH_STEP: '每一步都告诉' },
    mail: '邮箱',
    mailNow: '现在发到 {mail}。要换就在这里填新的。',
    language: '用哪种文字',
    languages: { ZH: '中文', EN: 'English' },
    private: '短信和邮件里只有编号和到了哪一步，答复的内容凭查询码看。',
    change: '修改',
    changed: '已改好。',
    summary: {
      SMS: { RESULT: '短信告诉您结果', EACH_STEP: '每一步都发短信告诉您' },
      MAIL: { RESULT: '邮件告诉您结果', EACH_STEP: '每一步都发邮件告诉您' },
      NOTHING: { RESULT: '不发消息，您凭查询码自己看', EACH_STEP: '不发消息，您凭查询码自己看' },
    },
  },
  {
    title: 'How we tell you',
    way: 'Tell me by',
    ways: { SMS: 'SMS', MAIL: 'Mail', NOTHING: 'Nothing: I look myself' },
    amount: 'Tell me of',
    amounts: { RESULT: 'Results only (arrival, a changed promise, answer, end)', EACH_STEP: 'Each step' },
    mail: 'Mail address',
    mailNow: 'Goes to {mail} now. Write another one here to change it.',
    language: 'Language',
    languages: { ZH: '中文', EN: 'English' },
    private:
      'An SMS or mail holds only the number and where the matter is; the answer is read under the code.',
    change: 'Change',
    changed: 'Changed.',
    summary: {
      SMS: { RESULT: 'You are told of results by SMS', EACH_STEP: 'You are told of each step by SMS' },
      MAIL: { RESULT: 'You are told of results by mail', EACH_STEP: 'You are told of each step by mail' },
      NOTHING: {
        RESULT: 'You are sent nothing and look under the code',
        EACH_STEP: 'You are sent nothing and look under the code',
      },
    },
  },
)
