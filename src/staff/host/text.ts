import type { MeetingState } from '../../domain/matchmaking/words'

/** A session's state as the host reads it. */
export const STATE_WORDS: Readonly<
  Record<MeetingState, { tone: 'good' | 'wait' | 'stop' | 'info' | 'plain'; word: string }>
> = {
  draft: { tone: 'plain', word: '草稿' },
  published: { tone: 'info', word: '已发布' },
  open: { tone: 'good', word: '报名中' },
  sealed: { tone: 'wait', word: '等公开号码' },
  drawn: { tone: 'wait', word: '已抽签' },
  confirming: { tone: 'wait', word: '确认中' },
  final: { tone: 'info', word: '名单已定' },
  running: { tone: 'good', word: '进行中' },
  choosing: { tone: 'good', word: '填心意卡' },
  revealed: { tone: 'good', word: '已揭晓' },
  closed: { tone: 'plain', word: '已结束' },
  purged: { tone: 'plain', word: '资料已删除' },
  cancelled: { tone: 'stop', word: '已取消' },
}

/** What the clock deleted, in the receipt's words. */
export const RECEIPT_WORDS: Readonly<Record<string, string>> = {
  yesCards: '心意卡已删除',
  threeDays: '三天回访',
  threeWeeks: '三周回访',
  threeMonths: '三个月回访',
  cards: '卡片、配对和联系方式已删除',
  shells: '报名记录已删除',
}
