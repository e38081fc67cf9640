import type { JobWords } from '../job-words'

export const MATCHMAKING_JOB_NAMES = ['matchmaking.line', 'matchmaking.clock'] as const

export const MATCHMAKING_JOBS: Readonly<Record<(typeof MATCHMAKING_JOB_NAMES)[number], JobWords>> = {
  'matchmaking.line': {
    title: '联谊候补',
    what: '通知抽签结果，收回过时没有确认的名额，按顺序通知候补，补上入场码。停着时，候补会晚些轮到。',
    counts: { settled: '通知的抽签', expired: '收回的名额', tickets: '补上的入场码', cleared: '放行的卡片' },
  },
  'matchmaking.clock': {
    title: '联谊到期删除',
    what: '到期删除心意卡、配对、联系方式和卡片，发出回访。停着时，到期的内容会晚些删除。',
    counts: { lapsed: '过期的配对', steps: '做完的步骤', removed: '删除的旧记录' },
  },
}
