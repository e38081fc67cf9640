import { timeLeft } from '../../domain/matchmaking/my-turn'
import { clockText } from '../../ui/time-text'

const left = (untilMs: number, nowMs: number): string => {
  const found = timeLeft(untilMs, nowMs)
  if (!found) return '时间到了'
  return found.unit === 'hours' ? `还剩 ${found.many} 小时` : `还剩 ${found.many} 分钟`
}

export const EVENING_TEXT = {
  title: '今晚',
  badge: (badge: number, nickname: string) => `您的号牌 ${badge} · ${nickname}`,
  round: (round: number, rounds: number) => `第 ${round} 轮，共 ${rounds} 轮`,
  until: (endsAtMs: number, nowMs: number) =>
    endsAtMs > nowMs ? `这一轮到 ${clockText(endsAtMs)}` : '这一轮的时间到了，等主持人换桌',
  table: (table: number) => `${table} 号桌`,
  with: '这一轮和您同桌',
  alone: '这一轮您这桌只有您，请告诉主持人。',
  book: (book: string) => `喜欢《${book}》`,
  rest: '这一轮您休息，喝杯茶。',
  restNote: '人数不是正好成对，每个人轮流休息，最多差一轮。',
  before: '还没有开始',
  beforeNote: '到场后在门口出示入场码，再按主持人的安排入座。开始以后，这里会显示您的桌号。',
  conduct: '今晚请尊重他人：不追问隐私，不纠缠，不拍摄别人，听从主持人安排。',
  ticket: '出示入场码',
  choosing: '聊完了，慢慢想',
  choosingNote: '轮次结束了。想好以后放好心意卡，等主持人统一揭晓。',
  cards: '您的心意卡',
  cardsLeft: (used: number, cap: number) => `已放 ${used} 张，最多 ${cap} 张`,
  cardsPrivate: '只有您自己看得到，主持人和红娘也看不到。揭晓前都可以改。对方也放了您，揭晓时双方才会知道。',
  cardsFull: '心意卡放完了，先收回一张，再放给别的人。',
  put: '放心意卡',
  takeBack: '收回',
  isPut: '已放',
  of: (badge: number, nickname: string) => `${badge} 号 ${nickname}`,
  thanks: '谢谢您今晚来',
  revealed: '互相选中的人',
  revealedNote: '按号牌排列，先后没有含义。',
  noMatch: '今晚没有互相选中的人，这很平常。下次报名，您的机会会变大。',
  introduce: '要不要认识，由您自己定。两个人都愿意，红娘会打电话介绍，号码不会出现在页面上。',
  agree: '愿意认识，请红娘介绍',
  agreed: '您已经告诉红娘您愿意。双方都愿意，红娘会联系您；介绍以前随时可以撤回。',
  agreedBack: '撤回同意',
  decideLeft: (untilMs: number, nowMs: number) => `${left(untilMs, nowMs)}决定，不决定也没关系`,
  exchanged: '红娘已经为你们介绍，请留意电话。',
  lapsed: '72 小时已过，没有双方都愿意，这一对已经结束。',
  help: '我需要帮忙',
  helpNote: '主持人会马上看到您的号牌和桌号。',
  helped: '已经告诉主持人，请在原位稍等。',
  unwell: '有人让我不舒服',
  who: '是谁',
  words: '想告诉红娘的话',
  block: '以后不再和 TA 同桌',
  blockNote: '今晚和以后都不会再安排你们同桌，对方不会知道。',
  blocked: '以后不会再和 TA 同桌，对方不知道。',
  report: '告诉红娘',
  reportNote: '红娘 24 小时内答复，内容加密保存。写了是谁，也会同时不再安排同桌。',
  reported: '红娘 24 小时内答复您。',
} as const
