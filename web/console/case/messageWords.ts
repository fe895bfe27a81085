import { defineWords } from '@/shared/words'

/** What the reporter was sent about a case. */
export const messageWords = defineWords(
  {
    messages: '发给反映人的消息',
    messageWay: { SMS: '短信', MAIL: '邮件', NOTHING: '不要消息' },
    messageState: {
      PENDING: '待发',
      SENT: '已发出',
      FAILED: '没发出去，需打电话',
      NO_CHANNEL: '没有通道，需打电话',
      TOLD: '已电话告知',
      UNWANTED: '本人不要了，没有发',
      UNREAD: '未读',
      READ: '已读',
    },
    messageToldBy: '{by}，{at}',
    messageTries: '发送记录（{n} 次）',
    messageResult: { TAKEN: '已接收', NOT_NOW: '暂未成功', NEVER: '被拒收' },
  },
  {
    messages: 'Messages to the reporter',
    messageWay: { SMS: 'SMS', MAIL: 'mail', NOTHING: 'none wanted' },
    messageState: {
      PENDING: 'waits to be sent',
      SENT: 'sent',
      FAILED: 'failed: please call',
      NO_CHANNEL: 'no way to send it: please call',
      TOLD: 'told by phone',
      UNWANTED: 'not wanted any more, not sent',
      UNREAD: 'unread',
      READ: 'read',
    },
    messageToldBy: '{by}, {at}',
    messageTries: 'Tries ({n})',
    messageResult: { TAKEN: 'taken', NOT_NOW: 'not now', NEVER: 'refused' },
  },
)
