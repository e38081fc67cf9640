import type { ClockStep } from '../../domain/matchmaking/clock'
import type { FollowUp, FollowUpAnswer } from '../../domain/matchmaking/words'

/** What the clock does, as the host reads it before and after. */
export const CLOCK_WORDS: Readonly<Record<ClockStep, { will: string; done: string }>> = {
  yesCards: { will: '删除心意卡', done: '心意卡已删除' },
  threeDays: { will: '三天回访', done: '三天回访已发出' },
  threeWeeks: { will: '三周回访', done: '三周回访已发出' },
  cards: { will: '删除卡片、配对和联系方式', done: '卡片、配对和联系方式已删除' },
  threeMonths: { will: '三个月回访', done: '三个月回访已发出' },
  shells: { will: '删除报名记录', done: '报名记录已删除' },
}

export const WHEN_WORDS: Readonly<Record<FollowUp, string>> = {
  threeDays: '三天',
  threeWeeks: '三周',
  threeMonths: '三个月',
}

export const ANSWER_WORDS: Readonly<Record<FollowUpAnswer, string>> = {
  in_touch: '有联系',
  friends: '成了朋友',
  together: '在一起了',
  not_in_touch: '没有联系',
  no_match: '那晚没遇到合适的人',
}

export const HALL_TEXT = {
  round: (round: number, rounds: number) => `第 ${round} 轮，共 ${rounds} 轮`,
  left: (clock: string) => `还剩 ${clock}`,
  timeUp: '时间到了，可以开始下一轮',
  help: (table: number, who: string) => `${table > 0 ? `${table} 号桌` : '休息区'} · ${who} 需要帮忙`,
  helpSince: (minutes: number) => (minutes < 1 ? '刚刚' : `${minutes} 分钟前`),
  helpDone: '已经处理',
  changed: (came: number, gone: number) =>
    `${[came > 0 ? `${came} 人刚到，还没有座位` : '', gone > 0 ? `${gone} 人离开，座位空着` : ''].filter(part => part !== '').join('；')}。`,
  replan: '重排这一轮',
  odd: (many: number, resting: number) =>
    `在场 ${many} 人，这一轮 ${resting} 人休息；每人休息的次数最多差一次，会轮着来。`,
  never: '拉黑过的、写了不想同桌的、同单位的（除非允许）和已经坐过的，不会排到一起。',
  seats: '这一轮的座位',
  resting: '休息',
  people: (here: number, all: number) => `到场 ${here} / ${all}`,
  peopleNote: '门口扫码会自动到场；没扫码的在这里点',
  late: (many: number) => `还没到的 ${many} 人`,
  here: (men: number, women: number) => `在场：男 ${men} 人，女 ${women} 人`,
  scanned: '已在门口签到',
  byHand: '手动到场',
  notScanned: '没有签到',
  rests: (many: number) => `休息过 ${many} 次`,
  random: '座位全部随机',
  randomNote: '下一轮起生效，正在坐的这一轮不变',
  howSeats: '座位是怎么排的',
  howSeatsNote: '给大家看的说明',
  exception: '男女人数不相等，已写明原因',
  unbalanced: (men: number, women: number) =>
    `确认的男 ${men} 人、女 ${women} 人，相差超过一人。可以等候补补齐，或写明原因后签字。`,
  reason: '为什么人数可以不相等',
  reasonHint: '您的名字和原因会记入审计记录',
  sign: '签字并确定名单',
  after: '揭晓以后',
  pairs: (many: number) => `互相选中 ${many} 对`,
  pairsFew: '互相选中的不到 5 对，不显示数目',
  followUps: '回访合计',
  followUpsNote: '不记名；满 5 人才显示',
  followUpsNone: '还没有满 5 人的回答。',
  clock: '到期删除',
  clockNote: '由系统按时做，做完留下回执',
  due: (words: string) => `${words} 到期`,
  dueLater: '揭晓或结束后开始计时',
  receipt: (words: string, many: number) => `${words}，${many} 条`,
} as const

/** What cannot be taken back is asked once more. */
export const SURE_TEXT = {
  seal: {
    title: '封存名单？',
    text: '封存以后名单不能再加人，也不能再改；还没核对的报名不进入抽签，会通知本人。',
    verb: '封存名单',
  },
  reveal: {
    title: '现在揭晓？',
    text: '所有人同时看到自己的结果，心意卡不能再改。还在填的人请先等一等。',
    verb: '同时揭晓',
  },
} as const
