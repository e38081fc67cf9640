import type { Outcome, ThreadEvent, ThreadState } from '../../domain/qa/threads/words'
import type { Tone } from '../../ui/status-tag'
import { momentText } from '../../ui/time-text'

export const STATE_WORDS: Record<ThreadState, { tone: Tone; word: string }> = {
  queued: { tone: 'info', word: '等待分配' },
  assigned: { tone: 'info', word: '正在办理' },
  waitingWorker: { tone: 'wait', word: '等您补充' },
  referred: { tone: 'good', word: '已转办' },
  resolved: { tone: 'good', word: '已办结' },
  closed: { tone: 'plain', word: '已办结' },
  withdrawn: { tone: 'plain', word: '已撤回' },
  merged: { tone: 'plain', word: '已合并' },
}

export const OUTCOME_WORDS: Record<Outcome, string> = {
  answered: '已解答',
  referred: '已转给有关部门',
  cannot: '暂时无法提供',
  duplicate: '和另一个问题重复',
  withdrawn: '您撤回了这个问题',
}

export const FORM_TEXT = {
  title: '向工会提问',
  label: '您的问题',
  placeholder: '把时间、经过、您希望怎么办写清楚，答复会更快',
  category: '属于哪一类',
  needCategory: '请选一个类别，方便分给合适的人',
  needText: '请写下您的问题',
  as: '用什么身份问',
  names: { named: '用我的姓名', anonymous: '匿名' },
  asNote: {
    named: '答复的人看得到您的姓名和单位，方便直接联系您。',
    anonymous: '答复的人看不到您的姓名和单位，只看到一个临时称呼。',
  },
  privacy: '只有您和答复问题的工会工作人员看得到。请不要写身份证号、银行卡号。',
  submit: '提交问题',
  done: '问题已提交',
  doneNote: (dueAtMs: number | null, nowMs: number) =>
    dueAtMs === null ? '有了答复会通知您。' : `最晚 ${momentText(dueAtMs, nowMs)} 前有首次答复，会通知您。`,
  open: '查看我的问题',
  same: '您有一个差不多的问题正在办理。',
  addThere: '补充到原来的问题',
  added: '已补充到原来的问题',
  disputeOn: '事情发生在哪一天',
  disputeHint: '劳动争议一般一年内申请仲裁，快到期的会优先办理。',
  barred: '离一年的仲裁时效到期不到两个月，会按紧急办理。可以先算一算最晚哪天，不用等答复就能申请仲裁。',
  barredOver: '从这天算已经超过一年的仲裁时效，会按紧急办理。中间要求过、投诉过的，时效会重新起算，可以先算一算。',
  toCome: '这一天还没有到，请看看是不是选错了。',
  count: '算一算仲裁时效',
  anyway: '这是另一件事，仍要提交',
  danger: '如果您或身边的人有危险，请马上拨打 110；心里难受也可以先打 12351，有人陪您说话。',
  police: '拨打 110',
} as const

export const THREADS_TEXT = {
  title: '我的提问',
  none: '还没有提过问',
  noneNote: '遇到劳动权益、工会服务方面的事，都可以问',
  ask: '去问工会',
  unread: '有新答复',
  asked: (atMs: number, nowMs: number) => `${momentText(atMs, nowMs)} 提交`,
  complaint: '投诉建议 · ',
} as const

export const THREAD_TEXT = {
  title: '我的问题',
  next: {
    queued: '正在分给工作人员。',
    assigned: '工作人员正在办理。',
    waitingWorker: '请您补充，收到后继续办理；这段时间不计时。',
  } as Partial<Record<ThreadState, string>>,
  due: (atMs: number, nowMs: number) => `最晚 ${momentText(atMs, nowMs)} 前答复。`,
  late: '已经超过约定的时间，我们会催办。您也可以打 12351。',
  outcome: (words: string) => `办理结果：${words}`,
  reopen: '七个工作日内有新情况，可以在下面接着写。',
  as: (pseudonym: string) => `您以“${pseudonym}”的称呼匿名提问。`,
  write: '补充说明',
  send: '发送',
  attach: '照片或 PDF',
  files: (count: number) => `附件 ${count} 个`,
  file: '附件',
  onHold: (sinceMs: number, nowMs: number) =>
    `工会从 ${momentText(sinceMs, nowMs)} 起保留这个问题，到期先不删除，解除后会告诉您。`,
  goesOn: '这个问题办结已久，您写的会作为新的问题提交，和它连在一起。',
  linked: '看看接着的是哪个问题',
  mergedInto: '到合并后的问题里看答复',
  barred: '这件事离一年的仲裁时效到期很近，或者已经超过，已按紧急办理。不用等答复，可以先去劳动仲裁委申请。',
  withdraw: '撤回这个问题',
  withdrawTitle: '撤回这个问题？',
  withdrawText: '撤回后不再办理，也不能再写。以后可以重新提问。',
} as const

export const SAID_TEXT = {
  worker: '我',
  staff: '工会',
  lawyer: '值班律师',
  note: '工会',
  event: '办理进展',
  held: '平台检查中，先只有您和工会看得到',
} as const

/** What the asker reads of the office's acts, before the reason. */
export const EVENT_TEXT: Partial<Record<ThreadEvent, string>> = {
  complex: '这个问题比较复杂，办理时限延长到 15 个工作日。原因：',
  referred: '已转给：',
  lawyer: '工会请值班律师一起看这个问题。',
  handedOver: '您的问题换了一位工作人员继续办理，时限不变。',
  onHold: '工会把这个问题的内容留了下来，到期先不删除。原因：',
  offHold: '这个问题的内容不再多留，按期删除。原因：',
}

export const LAWYER_TEXT = {
  agree: '同意律师看全文',
  refuse: '不同意，只看隐去后的',
  given: '您同意值班律师看这个问题的全文。',
  taken: '律师只看隐去个人信息的内容。',
  takeBack: '撤回同意',
} as const

const SATISFIED: Readonly<Record<string, string>> = { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' }

export const RATE_TEXT = {
  comment: '想说的话',
  low: '1、2 分会重新打开这个问题，由组长安排别人办理。',
  send: '提交评分',
  change: '修改评分',
  rated: (stars: string) =>
    `您评了 ${stars} 分${SATISFIED[stars] ? `，${SATISFIED[stars]}` : ''}。办结后七天内可以修改。`,

  title: '这次办得怎么样',
  stars: (stars: string) => `${stars} 分 ${SATISFIED[stars] ?? ''}`,
  thanks: '谢谢您的评分',
} as const
