import type { JobWords } from '../job-words'

export const MEMBERS_JOB_NAMES = [
  'members.clear',
  'members.spread',
  'members.tellOfficers',
  'members.endMoves',
  'members.tellOfMoves',
] as const

export const MEMBERS_JOBS: Readonly<Record<(typeof MEMBERS_JOB_NAMES)[number], JobWords>> = {
  'members.clear': {
    title: '清理导入导出的名册',
    what: '一小时后删除导入的名册和导出的文件。停着时，含个人信息的文件会多留一些时间。',
    counts: { removed: '清理的文件' },
  },
  'members.spread': {
    title: '更新工会名称',
    what: '工会改名或换上级后，更新会员卡上的名称。停着时，有的会员还看到旧名称。',
    counts: { spread: '更新的工会' },
  },
  'members.tellOfficers': {
    title: '提醒核对会籍申请',
    what: '有会籍申请等着时，在干部的首页上放一条待办。停着时，干部要自己去看有没有申请。',
    counts: { told: '放上的待办' },
  },
  'members.tellOfMoves': {
    title: '提醒处理转会和退会',
    what: '有转会、退会申请等着时，在干部的首页上放一条待办。停着时，干部要自己去看有没有申请。',
    counts: { told: '放上的待办' },
  },
  'members.endMoves': {
    title: '转会和退会收尾',
    what: '办完转会、退会后处理材料和未参加的名额。停着时，这些材料和名额会多留一会儿。',
    counts: { ended: '收尾的申请' },
  },
}
