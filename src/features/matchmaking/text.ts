import type {
  ApplicationState,
  FollowUp,
  FollowUpAnswer,
  MeetingKind,
  MeetingState,
} from '../../domain/matchmaking/words'

interface Tag {
  tone: 'good' | 'wait' | 'stop' | 'info' | 'plain'
  word: string
}

export const APPLICATION_WORDS: Readonly<Record<ApplicationState, Tag>> = {
  applied: { tone: 'wait', word: '等单位核对' },
  verified: { tone: 'good', word: '已核对，等抽签' },
  rejected: { tone: 'stop', word: '没有进入抽签' },
  sealed: { tone: 'wait', word: '名单已封存' },
  selected: { tone: 'good', word: '抽中，请确认' },
  waitlisted: { tone: 'wait', word: '候补' },
  confirmed: { tone: 'good', word: '已确认' },
  declined: { tone: 'plain', word: '已放弃' },
  expired: { tone: 'plain', word: '已过期' },
  withdrawn: { tone: 'plain', word: '已退出' },
  done: { tone: 'plain', word: '已参加' },
  no_show: { tone: 'plain', word: '没有到场' },
  purged: { tone: 'plain', word: '资料已删除' },
}

export const MEETING_WORDS: Readonly<Record<MeetingState, Tag>> = {
  draft: { tone: 'plain', word: '草稿' },
  published: { tone: 'info', word: '即将报名' },
  open: { tone: 'good', word: '报名中' },
  sealed: { tone: 'wait', word: '等抽签' },
  drawn: { tone: 'wait', word: '已抽签' },
  confirming: { tone: 'wait', word: '确认中' },
  final: { tone: 'info', word: '名单已定' },
  running: { tone: 'good', word: '进行中' },
  choosing: { tone: 'good', word: '填心意卡' },
  revealed: { tone: 'good', word: '已揭晓' },
  closed: { tone: 'plain', word: '已结束' },
  purged: { tone: 'plain', word: '已结束' },
  cancelled: { tone: 'stop', word: '已取消' },
}

/** A session's tag; a business meeting has no list of names but a schedule. */
export const meetingTag = ({ kind, state }: { kind: MeetingKind; state: MeetingState }): Tag =>
  kind === 'business' && state === 'final' ? { tone: 'good', word: '日程已公布' } : MEETING_WORDS[state]

export const FOLLOW_UP_WORDS: Readonly<Record<FollowUp, string>> = {
  threeDays: '三天过去了，后来怎么样？',
  threeWeeks: '三周过去了，最近怎么样？',
  threeMonths: '三个月过去了，现在怎么样？',
}
export const ANSWER_WORDS: Readonly<Record<FollowUpAnswer, string>> = {
  in_touch: '有联系',
  friends: '成了朋友',
  together: '在一起了',
  not_in_touch: '没有联系',
  no_match: '那晚没遇到合适的人',
}

export const FOLLOW_UP_TEXT = {
  note: '只做不记名的合计，满 5 个人才显示，对方看不到。',
  thanks: '谢谢您告诉我们。',
} as const

export const TEXT = {
  list: '青年联谊与企业对接',
  none: '现在没有安排',
  noneNote: '有新的联谊或对接会，会出现在这里。',
  session: '活动',
  apply: '报名',
  pausedHere: '上次确认了却没有到场，所以这一场暂停报名，下一场照常。临时来不了，提前退出就不会暂停。',
  bind: '绑定会籍',
  bindNote: '绑定会籍后就能报名，只核对一次',
  change: '改我的卡片',
  sure: '退出报名',
  sureText: '退出后名额会按顺序给候补的同事，不能再要回来。不影响您以后报名。',
  lateText: '名单已经定好，您的座位会空出来。提前告诉我们，不影响您以后报名；不说就不来，会暂停一场。',
  declineAsk: '这次不去了？',
  confirm: '确认参加',
  decline: '放弃这次名额',
  ticket: '出示入场码',
  evening: '看桌号和心意卡',
  revealed: '看揭晓',
  company: '填公司名片，选想见的公司',
  timetable: '看我的对接日程',
  buddy: (code: string) =>
    `想和朋友一起来？把同行码 ${code} 告诉 TA，报名时填上，两个人用一张票，要么都中，要么都不中。`,
  weight: (weight: number) => (weight > 1 ? `您这次有 ${weight} 个签，机会更大。` : '您这次有 1 个签。'),
  waiting: (place: number) => `您在候补第 ${place} 位，有空位会按顺序通知您。`,
  until: (words: string) => `请在 ${words} 前确认，过时会让给候补的同事。`,
  privacyTitle: '您的资料留多久',
  privacy:
    '心意卡揭晓后 24 小时删除；卡片、配对和联系方式 30 天后删除。联系方式不在页面上展示，双方都同意后由红娘转达。',
  conduct: '我会尊重他人：不追问隐私，不纠缠，不拍摄别人，听从主持人安排。',
  single: '我承诺我目前单身。',
  saved: '已保存',
} as const
