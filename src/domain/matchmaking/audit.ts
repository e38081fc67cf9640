/** Whose chains the matchmaking domain keeps; the words are the auditor's. Nothing here tells who liked whom. */
export const MATCHMAKING_SUBJECTS = { meeting: '联谊与对接会' } as const

export const MATCHMAKING_AUDIT = {
  'meeting.published': '发布',
  'meeting.cancelled': '取消',
  'meeting.sealed': '封存报名名单',
  'meeting.drawn': '录入公开号码，抽签',
  'meeting.finalised': '确定名单',
  'meeting.round': '公布一轮座位',
  'meeting.choosing': '进入填写心意卡',
  'meeting.revealed': '揭晓',
  'meeting.closed': '结束',
  'meeting.purged': '到期删除',
  'meeting.planned': '公布对接日程',
  'meeting.replanned': '现场重排对接日程',
  'meeting.seating': '改排座方式',
} as const
