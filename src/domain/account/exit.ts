export const EXIT_KINDS = ['unbind', 'delete'] as const
/** `unbind`: this WeChat identity is a guest again, the membership stays with the union; `delete`: all of the account goes. */
export type ExitKind = (typeof EXIT_KINDS)[number]

/** What is counted and removed; a count of 0 afterwards is what makes an exit done. */
export const ERASED_WORDS = {
  binding: '会籍绑定',
  roles: '工作权限',
  requests: '等待办理的申请',
  doors: '验票权限',
  stamps: '驿站和路线的纪念章',
  upcoming: '还没参加的报名',
  signUps: '报名记录里的姓名和手机号',
  meetings: '联谊的报名和卡片',
  consents: '同意记录',
  opened: '看过的问答',
  asked: '问工会的问题',
  same: '点过的“我也遇到”',
  files: '上传的文件',
  messages: '消息',
  aidDrafts: '没有提交的帮扶申请',
  drafts: '草稿',
  grants: '微信提醒的授权',
} as const
export type Erased = keyof typeof ERASED_WORDS

/** What the law or the union's order keeps, and why. */
export const KEPT_WORDS = {
  roster: { what: '会员名册里的登记资料', law: '由您所在的工会按《中国工会章程》的会籍管理规定保存；想更正请联系工会' },
  signUps: {
    what: '报名和到场的数字',
    law: '去掉姓名和手机号，只作活动人次统计；活动开始满一个月后，连会员编号也换成无人知道的代号',
  },
  aid: { what: '提交过的困难帮扶档案（如有）', law: '按困难职工档案的保存要求，结案十年后清除；没有通过的保存两年' },
  reports: { what: '联谊里向红娘反映过的情况（如有）', law: '加密保存三年，只用来处理投诉，到期删除' },
  audit: { what: '办理过程的编号记录', law: '按《数据安全法》《个人信息保护法》留作核查，不含姓名和号码' },
  receipt: { what: '这张办理回执', law: '保存三年，作为已经办理的凭证' },
} as const
export type Kept = keyof typeof KEPT_WORDS

export const EXIT_REFUSALS = ['ADMIN_FIRST', 'NOTHING_TO_UNBIND', 'PLAN_CHANGED', 'TOO_OFTEN'] as const

/** The sum that the person confirmed. Pure. */
export const sumOf = (counts: Readonly<Partial<Record<Erased, number>>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

/** Why an exit cannot begin, null where it can: an administrator hands over first. Pure. */
export const exitRefusal = (asked: {
  readonly kind: ExitKind
  readonly isAdmin: boolean
  readonly isBound: boolean
}): 'ADMIN_FIRST' | 'NOTHING_TO_UNBIND' | null => {
  if (asked.isAdmin) return 'ADMIN_FIRST'
  return asked.kind === 'unbind' && !asked.isBound ? 'NOTHING_TO_UNBIND' : null
}
