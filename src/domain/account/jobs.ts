import type { JobWords } from '../job-words'

export const ACCOUNT_JOB_NAMES = [
  'account.send',
  'account.finishExits',
  'account.lookAgain',
  'account.clear',
  'account.purgeFiles',
] as const

export const ACCOUNT_JOBS: Readonly<Record<(typeof ACCOUNT_JOB_NAMES)[number], JobWords>> = {
  'account.send': {
    title: '发送微信提醒',
    what: '把新消息发成微信提醒。停着时，消息仍在小程序里，只是微信上没有提醒。',
    counts: { sent: '发出的提醒', notGranted: '对方没有订阅', retried: '待重发', lost: '不再重发' },
  },
  'account.finishExits': {
    title: '注销和解绑收尾',
    what: '把中途断开的注销、解绑办完。停着时，办到一半的会晚些完成，资料不会被别人看到。',
    counts: { ended: '办完的' },
  },
  'account.lookAgain': {
    title: '补查上传的文件',
    what: '把收到时没来得及检查的照片和文件再查一遍。停着时，这些文件谁也打不开，不会当作合格，也不会当作有问题。',
    counts: { looked: '补查的文件' },
  },
  'account.clear': {
    title: '清理旧消息和草稿',
    what: '删除两年前的消息、放了很久的草稿和过期的次数记录。停着时只是多占一点地方。',
    counts: { limits: '清掉的次数记录', messages: '清掉的消息', drafts: '清掉的草稿', receipts: '清掉的回执' },
  },
  'account.purgeFiles': {
    title: '清理到期的文件',
    what: '删除上传后一天没有提交的文件、导出的个人资料和到了保存期限的附件。停着时，这些文件会多留一些时间。',
    counts: { removed: '删除的文件' },
  },
}
