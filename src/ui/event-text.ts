import { type BarSession, signUpBar } from '../domain/events/sign-up-bar'
import type { SignUpStatus } from '../domain/events/words'
import type { Tone } from './status-tag'
import { momentText } from './time-text'

/** A sign-up's state in a word. */
export const SIGN_UP_WORDS: Record<SignUpStatus, { tone: Tone; word: string }> = {
  confirmed: { tone: 'good', word: '已报名' },
  pending: { tone: 'wait', word: '待审核' },
  waitlisted: { tone: 'wait', word: '候补中' },
  in_draw: { tone: 'info', word: '待抽签' },
  cancelled: { tone: 'plain', word: '已取消' },
}

/** Up to this many places the number is what matters most. */
const FEW_PLACES = 10

const ANYBODY = { whyNot: null }

/** Places in words, for somebody who has not signed up: 还剩 12 个名额, 名额已满, 明天 20:00 开始报名 … */
export const placesText = (
  session: BarSession,
  nowMs: number,
): { words: string; kind: 'open' | 'few' | 'soon' | 'none' } => {
  const bar = signUpBar({ ...session, myStatus: null }, ANYBODY, nowMs)
  if (bar.action === 'sign_up') {
    if (bar.how === 'wait') return { words: waitWords(session.waiting ?? 0), kind: 'few' }
    if (bar.how !== 'take') return { words: MODE_WORDS[bar.how](session.capacity, session.inDraw ?? 0), kind: 'open' }
    return bar.left <= FEW_PLACES
      ? { words: `只剩 ${bar.left} 个名额`, kind: 'few' }
      : { words: `还剩 ${bar.left} 个名额`, kind: 'open' }
  }
  if (bar.action !== 'none') return { words: '可以报名', kind: 'open' }
  if (bar.why === 'NOT_OPEN_YET')
    return { words: `${momentText(session.signUpOpensAtMs, nowMs)} 开始报名`, kind: 'soon' }
  return { words: CLOSED_WORDS[bar.why], kind: 'none' }
}

const waitWords = (waiting: number) => (waiting > 0 ? `已满，可候补（${waiting} 份在等）` : '已满，可候补')

const MODE_WORDS = {
  apply: (capacity: number) => `${capacity} 个名额，报名后审核`,
  draw: (capacity: number, inDraw: number) =>
    inDraw > 0 ? `${capacity} 个名额，已有 ${inDraw} 份报名等抽签` : `${capacity} 个名额，截止后抽签`,
} as const

const CLOSED_WORDS = {
  ENDED: '已经结束',
  EVENT_CANCELLED: '活动已取消',
  NOT_PUBLISHED: '还没有发布',
  SIGN_UP_CLOSED: '报名已截止',
  NOT_ELIGIBLE: '面向指定工会',
  SESSION_FULL: '名额已满',
  WAITING: '等待结果',
} as const
