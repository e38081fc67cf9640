import type { Output } from '../../contract/define'
import type { events } from '../../contract/events'
import { errorText } from '../../ui/error-text'

type Bad = Output<typeof events.importSignUps>['bad'][number]

const OWN = {
  NAME_MISSING: '没有写姓名',
  PHONE_WRONG: '手机号不是 11 位',
  PLACES_WRONG: '位数要写 1 到 10',
  TWICE_IN_FILE: '前面已有这个人',
  NO_SUCH_MEMBER: '名册里没有这个姓名和手机号',
  NOT_BOUND: '还没有在小程序里绑定会籍',
  CANCELLED_BY_MEMBER: '本人取消过报名',
  BUSY: '这一行没有办完，请再导一次',
} as const

const isOwn = (reason: string): reason is keyof typeof OWN => reason in OWN

/** Why a row was not taken; a sign-up's own refusal in the words a member reads. */
export const badText = ({ row, reason }: Bad): string =>
  `第 ${row} 行：${isOwn(reason) ? OWN[reason] : errorText('events', reason)}`

/** What the desk says about lists that go out and come in, and about guests in clear. */
export const text = {
  exportAll: '导出名单',
  exportTitle: '导出名单和回答',
  exportNote: '姓名隐去一部分；回答和代领人是完整的。会记下谁、什么时候、因为什么导出。',
  exportReasons: ['现场核对', '准备物料', '活动总结'],
  exported: (n: number) => `已导出 ${n} 行`,
  exportFailed: '文件没有取到，请再试一次。',
  why: '用来做什么',
  whyMissing: '请选一个用途，或写一句。',
  other: '其他',
  download: '导出表格',

  importList: '导入名单',
  listTitle: '按名单报名',
  listNote:
    '替在别处报过名的会员报名。名额和条件与本人报名一样，按表里的先后给；报上的会员会收到消息，来不了可以自己取消。',
  listHeadings: 'Excel 第一行写列名：姓名、手机号、位数。位数可以不写，算 1 位。最多 2000 行。',
  pick: '选择 Excel 文件',
  uploadFailed: '文件没有传上去，请检查网络再试一次。',
  progress: (done: number, rows: number) => `正在报名：${done} / ${rows} 行`,
  doneHead: (taken: number) => `已替 ${taken} 人报名`,
  standing: (n: number) => `${n} 人原来就报了名，没有改动。`,
  badHead: (n: number) => `有 ${n} 行没有报上：`,
  again: '同一份名单再导一次，不会重复报名。',
  toSession: '回到这一场',

  more: '备注',
  hasAnswers: '有回答',
  pickedUp: '代领',
  answerAt: { sign_up: '报名时', door: '入场时' },
  pickup: (moment: string, door: string) => `${moment} ${door}代领`,
  nothing: '没有可以显示的资料。',

  walkIns: '现场登记',
  noWalkIns: '没有现场登记',
  noWalkInsNote: '守门的同事登记的来宾会列在这里。',
  walkInsNote: '没有报名、在门口登记进场的人。姓名保留 30 天，人数留在统计里。',
  noName: '没有留姓名',
  people: (n: number) => `${n} 位`,
  walkInTitle: '现场登记的来宾',
  walkInReasons: ['现场找人', '核对人数', '失物招领'],
  name: '姓名',
  walkInTrace: { before: '会记下：谁、什么时候、因为什么看了这个姓名。', after: '已经记下这次查看。关上后不再显示。' },
  nameGone: '姓名已过保留期，不再留存。',

  settle: '标为已核对',
  settleTitle: '这次重复放行是怎么回事',
  settleNote: '写一句核对的结果。记录都还在；如果又有新的扫码传上来，会重新列出。',
  settleReasons: ['一家人分两次进', '守门误扫，已说明', '转借入场码，已提醒'],
  settled: '已核对',
  settledBy: (note: string, name: string, moment: string) => [note, name, moment].filter(Boolean).join(' · '),
} as const
