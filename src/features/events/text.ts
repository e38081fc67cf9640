import type { SignUpStanding } from '../../domain/events/sign-up-standing'
import type { PlaceKind } from '../../domain/events/words'
import type { Tone } from '../../ui/status-tag'
import { clockText, dayText, momentText } from '../../ui/time-text'

/** Deadlines as people say them: 明天 18:00 前. */
const before = (atMs: number, nowMs: number): string => `${momentText(atMs, nowMs)} 前`

export const EVENT_TEXT = {
  title: '活动详情',
  share: (title: string, startsAtMs: number, nowMs: number) => `${dayText(startsAtMs, nowMs)}：${title}`,
  timeline: '想报名的话，请点下方“前往小程序”。',
  when: '时间',
  where: '地点',
  who: '面向',
  everyone: '全体会员',
  host: '主办',
  alone: '每位会员 1 个名额，本人参加',
  perMember: (maxPlaces: number, kinds: string) => `每位会员最多 ${maxPlaces} 个名额，${kinds}`,
  withAdults: '可以带家人',
  withChildren: '可以带孩子',
  withBoth: '可以带家人和孩子',
  childrenOnly: '给孩子报名',
  signUpSpan: '报名',
  signUpUntil: (closesAtMs: number, nowMs: number) => `${before(closesAtMs, nowMs)}报名`,
  signUpOver: '报名已截止',
  signUpFrom: (opensAtMs: number, nowMs: number) => `${momentText(opensAtMs, nowMs)} 开始报名`,
  terms: ({ capacity, cancelUntilMs }: { capacity: number; cancelUntilMs: number }, nowMs: number) =>
    nowMs < cancelUntilMs
      ? `共 ${capacity} 个名额，${before(cancelUntilMs, nowMs)}可以取消`
      : `共 ${capacity} 个名额，已过取消时间`,
  sessions: '选一个场次',
  mine: (places: number) => (places > 1 ? `您已报名，共 ${places} 个名额` : '您已报名'),
  closes: (words: string, closesAtMs: number, nowMs: number) => `${words}，${momentText(closesAtMs, nowMs)} 截止`,
  because: (reason: string) => `主办方说明：${reason}`,
  showTicket: '出示入场码',
  bind: '绑定会籍',
  bindNote: '绑定会籍后就能报名，只核对一次',
  notForMe: { NOT_ELIGIBLE: '不符合参加条件，原因见上面', WAITING: '您的报名正在等结果' },
  others: '看看其他活动',
  mySignUps: '查看我的报名',
  about: '关于活动',
} as const

/** Why a session's page offers no sign-up, and what would mend it. */
export const WHY_NOT = {
  ENDED: { tone: 'info', text: '这一场已经结束。' },
  EVENT_CANCELLED: { tone: 'stop', text: '活动取消了，很抱歉。已经报名的不用再来，也不用再取消。' },
  NOT_PUBLISHED: { tone: 'info', text: '活动还没有发布。' },
  NOT_OPEN_YET: { tone: 'info', text: '报名还没有开始，到时间再来就可以报。' },
  SIGN_UP_CLOSED: { tone: 'wait', text: '这一场的报名已经截止。' },
  NOT_ELIGIBLE: { tone: 'wait', text: '这次报名不符合参加条件，活动页写了原因和怎么办。' },
  SESSION_FULL: { tone: 'wait', text: '名额已经报满。有人退出时名额会放出来，可以晚些再来看看。' },
  WAITING: { tone: 'info', text: '您的报名正在等结果，有结果会通知您。' },
} as const

export const SIGN_UP_TEXT = {
  title: '报名',
  who: '谁来参加',
  alone: '每位会员 1 个名额，由本人参加',
  self: '本人',
  room: (maxPlaces: number, left: number) =>
    left < maxPlaces ? `还剩 ${left} 个名额` : `最多 ${maxPlaces} 人，还剩 ${left} 个名额`,
  most: (maxPlaces: number) => `最多 ${maxPlaces} 人`,
  kinds: { self: '我本人', adult: '成年家人', child: '孩子' } satisfies Record<PlaceKind, string>,
  childHint: '未满 18 岁',
  unit: ' 人',
  consentTitle: '监护人同意',
  consent: (children: number) =>
    `我是${children > 1 ? `这 ${children} 个孩子` : '孩子'}的父母或其他监护人，同意孩子参加这场活动，活动中由我照看。`,
  consentData: '我们只记下孩子的人数和您同意的时间，不收集孩子的姓名、证件和照片。',
  consentNeeded: '给孩子报名，需要您以监护人身份勾选同意。',
  nobody: '请先选谁来参加',
  total: (places: number) => `共 ${places} 个名额`,
  again: '现在再送一次',
  kept: '您的报名已存在手机上，还没有送到。连上网络后会自动送出，您可以先离开；再点一次也不会重复报名。名额以送到的时候为准。',
  notEnough: (left: number) => `名额刚刚变少，还剩 ${left} 个。请减少人数再提交。`,
  event: '活动',
  time: '时间',
  venue: '地点',
  places: '名额',
  placesValue: (places: number) => `${places} 个`,
  already: '您已经报过名',
  alreadyNote: '每位会员每场报一次名。要改人数，请先取消再重新报。',
  remind: '开场前提醒我',
  reminded: '好的，开场前会提醒您',
  calendar: '记到手机日历',
  inCalendar: '已记到日历，开场前一小时提醒',
  notInCalendar: '没有记上，可以在手机设置里允许使用日历',
  because: (reason: string) => `主办方说明：${reason}`,
  showTicket: '出示入场码',
  mySignUps: '查看我的报名',
} as const

export const MINE_TEXT = {
  title: '我的报名',
  drawn: '名额是抽签得来的，来不了请点开这一场退出，会让给候补的同事。',
  ahead: '接下来',
  past: '以前的',
  none: '还没有报过名',
  noneNote: '看看最近有什么活动',
  toActivities: '去看活动',
  cancel: '取消报名',
  cancelled: '已取消，名额让出来了',
  cancelUntil: (cancelUntilMs: number, nowMs: number) => `${before(cancelUntilMs, nowMs)}可以取消`,
  tooLate: '已过取消时间，来不了请告诉主办工会',
  places: (places: number, used: number) => (used > 0 ? `${places} 个名额，已入场 ${used}` : `${places} 个名额`),
  confirmTitle: '取消这次报名？',
  confirmText: (places: number, title: string) =>
    `“${title}”的${places > 1 ? ` ${places} 个名额会全部` : '名额会'}让给别人，入场码随即失效。还想来时可以重新报名，但不一定还有名额。`,
  more: '再看一些',
} as const

export const STANDING_WORDS: Record<SignUpStanding['word'], { tone: Tone; word: string }> = {
  ready: { tone: 'good', word: '已报名' },
  partly: { tone: 'good', word: '部分入场' },
  came: { tone: 'good', word: '已入场' },
  over: { tone: 'plain', word: '已结束' },
  cancelled: { tone: 'plain', word: '已取消' },
  event_cancelled: { tone: 'stop', word: '活动取消' },
  pending: { tone: 'wait', word: '待审核' },
  waitlisted: { tone: 'wait', word: '候补中' },
  in_draw: { tone: 'info', word: '待抽签' },
}

/** 19:00–21:00 with the day, on two lines of the page's head. */
export const daySpan = (startMs: number, endMs: number, nowMs: number): { day: string; clock: string } =>
  endMs - startMs < 24 * 3_600_000
    ? { day: dayText(startMs, nowMs), clock: `${clockText(startMs)}–${clockText(endMs)}` }
    : { day: momentText(startMs, nowMs), clock: `至 ${momentText(endMs, nowMs)}` }
