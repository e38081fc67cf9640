import type { aid } from '../../contract/aid'
import type { Output } from '../../contract/define'
import type { CHECK_RESULTS } from '../../domain/aid/case'
import type { Desk } from '../../domain/aid/desks'
import type { Command } from '../../domain/aid/matrix'
import { yuanText } from '../../domain/aid/money'
import type { CaseState, Level } from '../../domain/aid/words'

type CheckResult = (typeof CHECK_RESULTS)[number]
type Review = Output<typeof aid.review>
type Eligibility = Review['decision']['eligibility']

export const yuan = (fen: number): string => `${yuanText(fen).replace(/\.00$/, '')} 元`

export const DESK_WORD: Readonly<Record<Desk, string>> = {
  intake: '受理核实',
  l1: '基层审核',
  street: '街道审核',
  l2: '区级审核',
  l3: '集体研究',
  finance: '待发放',
  bank: '银行处理',
  followUp: '待回访',
  member: '等申请人',
  appeal: '申诉复核',
  none: '已办结',
}

export const LEVEL_WORD: Readonly<Record<Level, string>> = {
  l1: '基层工会',
  street: '街道（系统）工会',
  l2: '区总工会',
  l3: '集体研究',
}

export const STATE_TONE: Readonly<Record<CaseState, 'good' | 'wait' | 'stop' | 'info' | 'plain'>> = {
  draft: 'plain',
  submitted: 'wait',
  verifying: 'wait',
  l1: 'wait',
  street: 'wait',
  l2: 'wait',
  l3: 'wait',
  notice: 'info',
  objection: 'stop',
  payable: 'good',
  paying: 'info',
  payfail: 'stop',
  paid: 'good',
  follow: 'info',
  closed: 'plain',
  correction: 'info',
  held: 'stop',
  rejected: 'plain',
  appeal: 'wait',
  upheld: 'plain',
  withdrawn: 'plain',
  revoked: 'stop',
  expired: 'plain',
}

export const ELIGIBLE_WORD: Readonly<Record<Eligibility, string>> = {
  eligible: '规则算出：符合',
  staff: '规则算出：要由工会研究',
  not: '规则算出：不在范围',
  unknown: '规则算不出：还缺情况',
}

export const CHECK_WORD: Readonly<Record<CheckResult, string>> = {
  match: '一致',
  mismatch: '不一致',
  unavailable: '查不到（不当作不符）',
}

export const QUEUE_TEXT = {
  title: '帮扶办理',
  desks: '办理环节',
  none: '这一环节没有等着办的申请',
  noneNote: '新的申请会按期限排在这里。',
  choose: '从左边选一件申请',
  chooseNote: '上下键可以逐件查看',
  more: '更多',
  emergency: '急难',
  flags: (n: number) => `${n} 条提示`,
  notYours: '回避',
  due: (words: string) => `期限 ${words}`,
  visits: '等第二位确认的走访',
  noDesk: '没有分派给您的环节',
} as const

export const BARRED_WORD: Readonly<Record<NonNullable<Review['barred']>, string>> = {
  FORBIDDEN_SELF: '这是您本人、家人或您代办的申请，要由别人来办。',
  CONFLICT_DECLARED: '您已经申报回避，这件申请由别人来办。',
  ACTED_BEFORE: '您在前面的环节办过这件申请，这一步要由另一个人来办。',
}

export const FILE_TEXT = {
  receipt: (no: string) => `回执号 ${no}`,
  agented: '代办申请',
  told: '申请人的情况',
  ask: '申请人',
  idNumber: '证件',
  phone: '电话',
  card: '账户尾号',
  people: '家里人',
  reveal: '看全',
  revealTitle: '查看完整信息',
  revealNote: '本人会看到谁在什么时候、因为什么看过。',
  fields: { name: '姓名', idNumber: '证件号', phone: '电话', address: '住址', card: '银行卡号' },
  revealWhat: '看哪一项',
  answers: '申请人的回答',
  story: '说明',
  suggested: '规则建议',
  upTo: (fen: number) => `最多 ${yuan(fen)}`,
  rulesVersion: (n: number) => `按第 ${n} 版规则`,
  missing: (labels: string) => `还缺：${labels}`,
  materials: '材料',
  noFiles: '没有交',
  files: (n: number) => `${n} 份`,
  takenBack: (titles: string) => `申请人收回了“${titles}”的授权，要用到它的步骤先停下来，请联系申请人。`,
  unlooked: (n: number, of: number) => `${of} 份，${n} 份还没检查`,
  unlookedNote: '这一份已经收到，还没检查完，检查完才能打开。系统会自己再试；它不算合格，也不算有问题。',
  checks: '信息核对',
  noChecks: '还没有核对',
  authorisation: (text: string) => `授权 ${text}`,
  visits: '走访',
  visitWaived: '经区总工会同意免走访',
  noVisits: '还没有走访',
  writeVisit: '写走访记录',
  clocks: (device: string, server: string) => `手机记录 ${device}，收到 ${server}`,
  confirmed: '两人已确认',
  waitsSecond: '等第二位同志确认',
  confirm: '我也到了现场，确认',
  flags: '要说明的提示',
  paper: '代办委托书',
  paperNote: '申请人签名的委托书，由代办人交上',
  flag: {
    SAME_PERSON: '同一个人有另一件申请',
    SAME_ACCOUNT: '同一个账户用在另一件申请',
    PASSBOOK: '存折账号，没有校验位',
  },
  other: (no: string) => `另一件：${no}`,
  resolved: '已说明',
  approvals: '审核意见',
  amount: '拟补助',
  reserved: '已占用资金',
  asked: '请申请人补充',
  reminded: (n: number, called: boolean) => `已提醒 ${n} 次，${called ? '打过电话' : '还没有打电话'}`,
  notice: '公示',
  noticeSpan: (from: string, to: string) => `${from} 至 ${to}`,
  objections: '异议',
  anonymous: '不署名',
  objection: { upheld: '异议成立', dismissed: '异议不成立' },
  refusal: '未通过的理由',
  appeals: '申诉',
  votes: (n: number) => `已有 ${n} 位复核人表态`,
  appeal: { upheld: '维持原决定', reopened: '重新审核' },
  emergency: (amount: string, until: string) => `急难救助 ${amount}，核实和公示须在 ${until} 前补齐`,
  revocationAsked: '有人提出撤销，等另一方确认',
  payments: '发放记录',
  progress: '办理经过',
} as const

/** What the button says; commands without a word are not given here. */
export const COMMAND_WORD: Readonly<Partial<Record<Command, string>>> = {
  accept: '受理',
  askCorrection: '请申请人补充',
  logCall: '记一次电话提醒',
  recordCheck: '记一次核对',
  waiveVisit: '同意免走访',
  resolveFlag: '说明提示',
  categorise: '认定困难类别',
  recordOutcome: '记一次帮助',
  borrow: '请区里派人办第一级',
  declareConflict: '我要回避',
  propose: '提出补助意见',
  approve: '同意',
  reject: '不同意',
  publishNotice: '开始公示',
  decideObjection: '处理异议',
  finishNotice: '公示结束',
  emergency: '急难先行救助',
  hold: '暂缓办理',
  unhold: '恢复办理',
  revoke: '撤销',
  followUp: '记一次回访',
  nextInstalment: '发下一期',
  decideAppeal: '复核申诉',
}

export const COMMAND_TEXT = {
  more: '其他办理',
  reason: '理由',
  reasonHint: '写清楚，经审和申请人可能会看到',
  note: '说明（给申请人看的话）',
  noteHint: '用平常话写：缺什么、怎么补',
  items: '要补什么',
  itemsHint: '上面点选，也可以写别的，用、隔开',
  code: '理由编号',
  clause: '依据的条款',
  amount: '补助金额（元）',
  amountWrong: '请填金额',
  source: '向哪里核对',
  authorisation: '授权编号',
  result: '核对结果',
  which: '哪一条',
  uphold: '异议是否成立',
  upholdOptions: { yes: '成立，不予帮扶（急难已发的，再走撤销）', no: '不成立，公示重新计时' },
  reopen: '复核结论',
  reopenOptions: { yes: '申诉成立，重新审核', no: '维持原决定' },
  how: '回访方式',
  howOptions: { visit: '上门', phone: '电话' },
  still: '是否仍有困难',
  stillOptions: { yes: '仍有困难', no: '已经缓解' },
  done: '已办理',
} as const

export const VISIT_TEXT = {
  title: '走访',
  lead: '走访记录',
  note: '没有信号也能写，连上网自动送出，只记一次。要另一位同志在自己的手机上确认。',
  place: '在哪里见的面',
  placeHint: '写到小区或单位，不写门牌',
  what: '看到和听到的',
  whatHint: '家里几口人、谁在治病或上学、现在最难的是什么',
  photos: '现场照片',
  photosHint: '有信号时可以加；不拍人脸和门牌',
  see: (n: number) => `看照片（${n} 张）`,
  save: '交上走访记录',
  kept: '已存在手机上，连上网会自动送出。',
  done: '走访已记下，请另一位同志确认',
  waiting: '等我确认的走访',
  none: '没有等您确认的走访',
  noneNote: '同事交上走访记录后，会出现在这里。',
} as const
