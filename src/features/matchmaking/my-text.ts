import { drawWeight } from '../../domain/draw'
import type { MyStep, Turn } from '../../domain/matchmaking/my-turn'
import { timeLeft } from '../../domain/matchmaking/my-turn'

/** Whose turn it is, in a word; empty where it is nobody's. */
export const TURN_WORDS: Readonly<Record<Turn, string>> = {
  me: '轮到您',
  union: '等单位工会',
  matchmaker: '等红娘',
  others: '等空位',
  nobody: '',
}

export const STEP_WORDS: Readonly<Record<MyStep, string>> = {
  vouching: '单位工会核对单身情况以后，进入抽签名单。',
  refusedByUnion: '单位工会这次没能核对上。如果有误，请在报名截止前和单位工会说一声，他们可以改，改好照常抽签。',
  sealing: '报名截止后封存名单，等公开号码出来就抽签。',
  number: '名单已经封存，等公开号码出来就抽签。',
  confirm: '抽中了，请确认参加。',
  confirmLate: '确认时间已经过了，名额会让给候补的同事。',
  waiting: '有人退出就按顺序轮到，轮到您会通知。',
  final: '名额已经留好。名单定下来会通知您。',
  come: '当天在门口出示入场码，按号牌入座。',
  sit: '活动正在进行，打开看您的桌号。',
  choose: '轮次结束了，请填好心意卡。',
  look: '已经揭晓，打开看看。',
  leftOut: '报名截止时还没有核对好，没有进入抽签。',
  notDrawn: '这次没有轮到。下次多一个签，机会更大。',
  gone: '您已经不在这一场的名单里，不影响以后报名。',
  calledOff: '活动取消了，不影响您以后的机会。',
  over: '这一场已经结束。',
}

/** “还剩 20 小时确认”, null once it is over. */
export const confirmLeft = (untilMs: number | null, nowMs: number): string | null => {
  const left = untilMs === null ? null : timeLeft(untilMs, nowMs)
  if (!left) return null
  return left.unit === 'hours' ? `还剩 ${left.many} 小时确认` : `还剩 ${left.many} 分钟确认`
}

export const MINE_TEXT = {
  title: '我的联谊',
  way: '状态、下一步和入场码',
  none: '还没有报过联谊',
  noneNote: '报名以后，抽签结果、确认和当晚的安排都在这里。',
  toEvenings: '看看有哪些联谊',
  ahead: '进行中',
  past: '以前的',
  ticket: '出示入场码',
  chances: '您的抽签机会',
  keys: (missed: number) =>
    missed === 0 ? '下次报名有 1 个签。' : `下次报名有 ${drawWeight(missed)} 个签，机会更大。`,
  paused: '上次确认了却没有到场，所以下一场暂停，之后照常报名，从 1 个签算起。',
  rules: [
    '没抽中一次，下次多 1 个签，最多 9 个；参加过就回到 1 个。',
    '参加过、还想再来的人，如果那晚没有配对，下次多 2 个签。',
    '确认以后来不了，请提前退出，不影响机会；没说就不来，签数回到 1 个，并暂停一场。',
  ],
} as const
