import type { Outcome, ThreadState } from '../../domain/qa/threads/words'
import type { Tone } from '../../ui/status-tag'
import { momentText } from '../../ui/time-text'

export { CATEGORY_WORDS } from '../../domain/qa/category-words'

export const INBOX_TEXT = {
  title: '答复提问',
  filters: '看哪些',
  filter: {
    open: '全部',
    unassigned: '待认领',
    mine: '我的',
    today: '今天到期',
    overdue: '已超时',
    waiting: '等补充',
    done: '已办结',
  },
  none: '没有要处理的问题',
  noneNote: '有新问题时会出现在这里。',
  unchosen: '选一个问题，在这里办理',
  urgent: '紧急',
  complaint: '投诉建议',
  late: '已超时',
  due: (atMs: number, nowMs: number) => `${momentText(atMs, nowMs)} 前答复`,
  from: (asker: string, unionName: string) => (unionName === '' ? asker : `${asker} · ${unionName}`),
  claim: '认领',
  takenNote: '同事正在办理这个问题。',
  worker: '提问人',
  staff: '工会',
  lawyer: '值班律师',
  event: '办理记录',
  note: '内部备注（提问人看不到）',
  write: '写答复',
  kinds: { answer: '答复', askBack: '请对方补充', note: '内部备注' },
  kind: '这段话是',
  send: '发送',
  sent: '已发送',
  sentHeld: '已提交检查，通过后提问人才看得到',
  unread: '新',
  files: (count: number) => `附件 ${count} 个`,
  file: '附件',
  more: '再看一些',
  referTo: '转给哪个部门',
  useArticle: '引用这一条',
  suggested: '可以参考',
  useAnswer: '引用这条答案',
  articles: '相关条文',
  resolve: '办结',
  resolveTitle: '办结这个问题？',
  resolveText: '提问人会收到通知，七个工作日内可以接着写，问题会重新打开。',
  outcome: '办理结果',
  identity: '查看提问人是谁',
  identityNote: '提问人没有留姓名。查看会留下记录，提问人会收到通知，也看得到理由。',
  reason: '理由',
  guest: '没有绑定会籍的访客',
} as const

export const OUTCOME_WORDS: Record<Exclude<Outcome, 'withdrawn'>, string> = {
  answered: '已解答',
  referred: '已转有关部门',
  cannot: '无法提供',
  duplicate: '重复',
}

export const STATE_WORDS: Record<ThreadState, { tone: Tone; word: string }> = {
  queued: { tone: 'wait', word: '待认领' },
  assigned: { tone: 'info', word: '办理中' },
  waitingWorker: { tone: 'plain', word: '等补充' },
  referred: { tone: 'good', word: '已转办' },
  resolved: { tone: 'good', word: '已办结' },
  closed: { tone: 'plain', word: '已办结' },
  withdrawn: { tone: 'plain', word: '已撤回' },
  merged: { tone: 'plain', word: '已合并' },
}
