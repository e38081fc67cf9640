/** What content may belong to, in the words of whoever decides on it; each domain adds its own. */
export const CONTENT_ABOUT = {
  'qa.thread': '问工会的提问',
  'qa.answer': '问工会的答复',
  'matchmaking.session': '联谊和对接会的文字',
  'matchmaking.profile': '联谊资料',
  'matchmaking.company': '企业名片',
  'matchmaking.photo': '联谊照片',
  'aid.notice': '帮扶公示',
  'events.event': '活动的文字',
  'checkin.spot': '打卡点的文字',
  other: '其他内容',
} as const
export type ContentAbout = keyof typeof CONTENT_ABOUT

/** `pending`: asked, no answer yet. Only `pass` is ever shown to others. */
export type Verdict = 'pending' | 'pass' | 'held' | 'risky'

/** Why a person has to look: WeChat doubts it, gave no verdict, or gave none in time. */
export const HELD_WHYS = ['review', 'failed', 'late'] as const
export type HeldWhy = (typeof HELD_WHYS)[number]

/** What keeps words from being shown at once; each procedure that shows words lists them. */
export const WORDS_REFUSALS = ['WORDS_RISKY', 'WORDS_HELD'] as const

export const DECIDE_CONTENT_REFUSALS = ['ALREADY_DECIDED', 'OWN_CONTENT', 'CONTENT_CHANGED'] as const
