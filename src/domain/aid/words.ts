/** What is helped with; a programme names one of them. Source: the union's own kinds; further kinds (quota benefits) join here. */
export const AID_KINDS = ['schooling', 'illness', 'living', 'work', 'legal'] as const
/** 助学 · 助医 · 生活救助 · 助业/助能/助志 · 法律援助. */
export type AidKind = (typeof AID_KINDS)[number]

export const AID_KIND_WORDS: Readonly<Record<AidKind, string>> = {
  schooling: '助学',
  illness: '助医',
  living: '生活救助',
  work: '助业助能助志',
  legal: '法律援助',
}

/** Where a case stands, from the first typed word to the closed file. */
export const CASE_STATES = [
  'draft',
  'submitted',
  'verifying',
  'l1',
  'street',
  'l2',
  'l3',
  'notice',
  'objection',
  'payable',
  'paying',
  'payfail',
  'paid',
  'follow',
  'closed',
  'correction',
  'held',
  'rejected',
  'appeal',
  'upheld',
  'withdrawn',
  'revoked',
  'expired',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** The reason code of an approval that was taken back. */
export const REVOKED = 'REVOKED'

/** What the applicant and the public read; offices never show their own words. */
export const PUBLIC_WORDS: Readonly<Record<CaseState, string>> = {
  draft: '还没提交',
  submitted: '已收到，等待受理',
  verifying: '正在核实',
  l1: '基层工会审核中',
  street: '街道（系统）工会审核中',
  l2: '区总工会审核中',
  l3: '区总工会集体研究中',
  notice: '公示中',
  objection: '公示有异议，正在核查',
  payable: '已批准，等待发放',
  paying: '正在发放',
  payfail: '银行没有转成，请核对账户',
  paid: '已发放',
  follow: '回访中',
  closed: '已办结',
  correction: '请您补充材料',
  held: '暂缓办理',
  rejected: '未通过',
  appeal: '申诉处理中',
  upheld: '申诉已答复，维持原决定',
  withdrawn: '已撤回',
  revoked: '已撤销',
  expired: '超过期限，已关闭',
}

/** Who acts on a case. A person may hold several roles; each case is acted on in one part only (invariant I3). */
export const PARTS = [
  'member',
  'agent',
  'intake',
  'visitor',
  'l1',
  'street',
  'l2',
  'l3',
  'maker',
  'checker',
  'auditor',
  'admin',
  'anyone',
  'system',
] as const
export type Part = (typeof PARTS)[number]

/** The levels that approve, in their order; `street` by configuration, `l3` above a threshold. */
export const LEVELS = ['l1', 'street', 'l2', 'l3'] as const
export type Level = (typeof LEVELS)[number]

/** What a public notice says of a kind: illness is never told from the others. */
export const noticeWord = (kind: AidKind): string =>
  kind === 'illness' || kind === 'living' ? '困难帮扶' : AID_KIND_WORDS[kind]
