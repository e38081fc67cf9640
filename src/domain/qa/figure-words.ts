import { CATEGORY_WORDS } from './category-words'
import type { FirstAnswerStep } from './figures'
import type { Outcome, ThreadKind, ThreadState } from './threads/words'

/** What the sides of the figures are called, on the page and in the file. */
export const SIDE_WORDS = {
  byMonth: '按月份',
  byKind: '按类型',
  byCategory: '按类别',
  byQueue: '按组别',
  byOutcome: '按办理结果',
  byFirstAnswer: '首次答复用时',
  byStars: '按评分',
} as const

const KIND: Readonly<Record<ThreadKind, string>> = { question: '提问', complaint: '投诉建议' }
const OUTCOME: Readonly<Record<Outcome | 'open', string>> = {
  open: '正在办理',
  answered: '已解答',
  referred: '已转办',
  cannot: '无法提供',
  duplicate: '重复',
  withdrawn: '已撤回',
}
const FIRST: Readonly<Record<FirstAnswerStep, string>> = {
  day: '一个工作日内',
  twoDays: '两个工作日内',
  fiveDays: '五个工作日内',
  later: '五个工作日以上',
  none: '还没有答复',
}
const QUEUE: Readonly<Record<string, string>> = {
  rights: '权益保障',
  women: '女职工',
  services: '服务保障',
  district: '区总综合',
}
const STATE: Readonly<Record<ThreadState, string>> = {
  queued: '待认领',
  assigned: '办理中',
  waitingWorker: '等补充',
  referred: '已转办',
  resolved: '已办结',
  closed: '已办结',
  withdrawn: '已撤回',
  merged: '已合并',
}

const TABLES: Readonly<Record<keyof typeof SIDE_WORDS | 'state', Readonly<Record<string, string>>>> = {
  byMonth: {},
  byKind: KIND,
  byCategory: CATEGORY_WORDS,
  byQueue: QUEUE,
  byOutcome: OUTCOME,
  byFirstAnswer: FIRST,
  byStars: { none: '没有评分', 1: '1 分', 2: '2 分', 3: '3 分', 4: '4 分', 5: '5 分' },
  state: STATE,
}

/** A part of a side in words; a month as 2026年3月, what has no word as it stands. Pure. */
export const partWord = (side: keyof typeof TABLES, key: string): string => {
  if (side !== 'byMonth') return TABLES[side][key] ?? key
  const [year = '', month = ''] = key.split('-')
  return `${year}年${Number(month)}月`
}

/** A count as it is shown: what is too small to be told says so. Pure. */
export const countWord = (count: number | null): string => (count === null ? '不显示' : String(count))
