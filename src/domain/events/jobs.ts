import type { JobWords } from '../job-words'

export const EVENTS_JOB_NAMES = [
  'events.sweep',
  'events.lottery',
  'events.desk',
  'events.tell',
  'events.figures',
  'events.part',
] as const

export const EVENTS_JOBS: Readonly<Record<(typeof EVENTS_JOB_NAMES)[number], JobWords>> = {
  'events.sweep': {
    title: '名额收尾',
    what: '把报名时中断的名额退回，按顺序递补候补，核对已用名额，通知入场时间的改动。停着时，个别名额会晚些退回和递补。',
    counts: {
      released: '退回的名额',
      undone: '撤销的占位',
      risen: '递补的人',
      cleared: '清掉的记号',
      recounted: '重新核对的场次',
      moved: '改期的报名',
    },
  },
  'events.lottery': {
    title: '活动抽签',
    what: '报名截止后封存抽签名单，把抽签结果告诉大家。停着时，名单会晚些封存。',
    counts: { sealed: '封存的名单', settled: '通知完的抽签' },
  },
  'events.desk': {
    title: '活动待办',
    what: '把等审核的报名、等答复的缺席说明放进干部的待办。停着时，干部要自己到活动管理里看。',
    counts: { told: '新发的待办' },
  },
  'events.tell': {
    title: '活动提醒',
    what: '把活动的改动和开始前的提醒放进会员的消息。停着时，提醒会晚到。',
    counts: { told: '新发的消息' },
  },
  'events.figures': {
    title: '活动统计',
    what: '把结束了的场次的到场人次计入统计，一周内补传的也算进去。停着时，统计会晚更新。',
    counts: { counted: '更新的场次', dropped: '撤下的场次' },
  },
  'events.part': {
    title: '注销后的报名',
    what: '注销账号满一个月的报名记录，把会员编号换成无人知道的代号，人次不变。停着时，会晚些换。',
    counts: { parted: '换好的报名' },
  },
}
