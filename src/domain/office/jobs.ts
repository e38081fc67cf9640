import type { JobWords } from '../job-words'

export const OFFICE_JOB_NAMES = ['office.clearReceipts', 'office.missCalendar'] as const

export const OFFICE_JOBS: Readonly<Record<(typeof OFFICE_JOB_NAMES)[number], JobWords>> = {
  'office.clearReceipts': {
    title: '清理旧的运行记录',
    what: '运行记录保存一百八十天。停着时只是多占一点地方。',
    counts: { removed: '清理的记录' },
  },
  'office.missCalendar': {
    title: '提醒缺少的工作日历',
    what: '每天看一次今年的日历有没有，10 月起也看下一年的，缺了就提醒管日历的同事。停着时没有人提醒。',
    counts: { told: '发出的提醒' },
  },
}
