/** 青年联谊: an evening for single workers; 企业资源对接会: companies meet partners. */
export const MEETING_KINDS = ['youth', 'business'] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** A session's line; only `cancelled` leaves it. `open` follows from the clock, so it is never stored. */
export const MEETING_STATES = [
  'draft',
  'published',
  'open',
  'sealed',
  'drawn',
  'confirming',
  'final',
  'running',
  'choosing',
  'revealed',
  'closed',
  'purged',
  'cancelled',
] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const APPLICATION_STATES = [
  'applied',
  'verified',
  'rejected',
  'sealed',
  'selected',
  'waitlisted',
  'confirmed',
  'declined',
  'expired',
  'withdrawn',
  'done',
  'no_show',
  'purged',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

/** The sides of an evening; each has a quota and a draw of its own. */
export const GROUPS = ['m', 'f'] as const
export type Group = (typeof GROUPS)[number]

/** Evening formats: one to one in rounds, or mixed tables. */
export const FORMATS = ['pairs', 'tables'] as const
export type Format = (typeof FORMATS)[number]

/** How seats are chosen: learning from yes cards of those who agreed, with a third by lot; or all by lot. */
export const SEATINGS = ['adaptive', 'random'] as const
export type Seating = (typeof SEATINGS)[number]

/** Never bundled; only the first two are needed to take part. */
const CONSENTS = ['takePart', 'showCard', 'suggestions', 'contact', 'photos'] as const
export type Consent = (typeof CONSENTS)[number]

export const PAIR_STATES = ['mutual', 'exchanged', 'lapsed', 'frozen'] as const
export type PairState = (typeof PAIR_STATES)[number]

/** When people are asked how it went. */
export const FOLLOW_UPS = ['threeDays', 'threeWeeks', 'threeMonths'] as const
export type FollowUp = (typeof FOLLOW_UPS)[number]

/** What people may answer; nothing names the other. */
export const FOLLOW_UP_ANSWERS = ['in_touch', 'friends', 'not_in_touch', 'no_match', 'together'] as const
export type FollowUpAnswer = (typeof FOLLOW_UP_ANSWERS)[number]

/** Tags are chosen from these, so that no card says more than it should. */
export const TAGS = [
  '爬山徒步',
  '跑步健身',
  '球类运动',
  '骑行',
  '旅行',
  '摄影',
  '看展',
  '音乐',
  '唱歌',
  '乐器',
  '电影',
  '话剧',
  '读书',
  '写作',
  '美食',
  '做饭烘焙',
  '咖啡茶',
  '手工',
  '园艺',
  '猫狗',
  '桌游',
  '电子游戏',
  '科技数码',
  '志愿服务',
] as const
export const MOST_TAGS = 5
/** Evenings are for adults; only the birth year is known, so the year of the evening counts. */
export const YOUNGEST_AGE = 18

/** A company is shown as its trade only. */
export const INDUSTRIES = [
  '软件与互联网',
  '电子与制造',
  '生物医药',
  '金融',
  '教育',
  '建筑',
  '服务业',
  '政务',
  '其他',
] as const
export type Industry = (typeof INDUSTRIES)[number]

/** What follows from a business meeting. */
export const NEXT_STEPS = ['none', 'talk_again', 'visit', 'sample', 'quote', 'contract'] as const
export type NextStep = (typeof NEXT_STEPS)[number]
export const NEXT_STEP_WORDS: Readonly<Record<NextStep, string>> = {
  none: '先不继续',
  talk_again: '再谈一次',
  visit: '上门拜访',
  sample: '寄样品',
  quote: '报价',
  contract: '签合同',
}

/** Wishes of a company; more would say little. */
export const MOST_WISHES = 10
