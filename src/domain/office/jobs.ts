import type { JobWords } from '../job-words'

export const OFFICE_JOB_NAMES = ['office.clearReceipts'] as const

export const OFFICE_JOBS: Readonly<Record<(typeof OFFICE_JOB_NAMES)[number], JobWords>> = {
  'office.clearReceipts': {
    title: '清理旧的运行记录',
    what: '运行记录保存一百八十天。停着时只是多占一点地方。',
    counts: { removed: '清理的记录' },
  },
}
