import type { ApplicationState, MeetingState } from '../../domain/matchmaking/words'

interface Tag {
  tone: 'good' | 'wait' | 'stop' | 'info' | 'plain'
  word: string
}

/** A session's state as the host reads it. */
export const STATE_WORDS: Readonly<Record<MeetingState, Tag>> = {
  draft: { tone: 'plain', word: '草稿' },
  published: { tone: 'info', word: '已发布' },
  open: { tone: 'good', word: '报名中' },
  sealed: { tone: 'wait', word: '等公开号码' },
  drawn: { tone: 'wait', word: '已抽签' },
  confirming: { tone: 'wait', word: '确认中' },
  final: { tone: 'info', word: '名单已定' },
  running: { tone: 'good', word: '进行中' },
  choosing: { tone: 'good', word: '填心意卡' },
  revealed: { tone: 'good', word: '已揭晓' },
  closed: { tone: 'plain', word: '已结束' },
  purged: { tone: 'plain', word: '资料已删除' },
  cancelled: { tone: 'stop', word: '已取消' },
}

/** An application as the matchmaker reads it. */
export const APPLICANT_WORDS: Readonly<Record<ApplicationState, Tag>> = {
  applied: { tone: 'wait', word: '等单位核对' },
  verified: { tone: 'good', word: '已核对' },
  rejected: { tone: 'plain', word: '没有进入抽签' },
  sealed: { tone: 'wait', word: '已封存' },
  selected: { tone: 'wait', word: '抽中，等确认' },
  waitlisted: { tone: 'wait', word: '候补' },
  confirmed: { tone: 'good', word: '已确认' },
  declined: { tone: 'plain', word: '放弃' },
  expired: { tone: 'plain', word: '过期' },
  withdrawn: { tone: 'plain', word: '退出' },
  done: { tone: 'plain', word: '已参加' },
  no_show: { tone: 'stop', word: '没有到场' },
  purged: { tone: 'plain', word: '已删除' },
}

export const APPLICANT_TEXT = {
  title: '报名的人',
  note: '只显示昵称和状态',
  none: '还没有人报名。',
  buddy: '和朋友一张票',
  waiting: (place: number) => `候补第 ${place} 位`,
} as const

export const WALL_TEXT = {
  title: '座位大屏',
  open: '投到大屏',
  openNote: '只有号牌和昵称',
  round: (round: number, rounds: number) => `第 ${round} 轮，共 ${rounds} 轮`,
  table: (table: number) => `${table} 号桌`,
  rest: '休息',
  timeUp: '时间到',
  before: '请按号牌入座，马上开始',
  after: '轮次结束了，请填好心意卡',
} as const
