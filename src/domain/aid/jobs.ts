import type { JobWords } from '../job-words'

export const AID_JOB_NAMES = ['aid.notices', 'aid.corrections', 'aid.retention', 'aid.files', 'aid.duties'] as const

export const AID_JOBS: Readonly<Record<(typeof AID_JOB_NAMES)[number], JobWords>> = {
  'aid.notices': {
    title: '结束帮扶公示',
    what: '满五个完整工作日、没有异议的公示转入发放。停着时，发放会晚。',
    counts: { finished: '结束的公示' },
  },
  'aid.corrections': {
    title: '补正提醒',
    what: '提醒快到期的补正，关闭提醒过、也打过电话的逾期申请。停着时，会员收不到提醒。',
    counts: { reminded: '提醒', expired: '关闭的申请', ended: '办过的待办' },
  },
  'aid.retention': {
    title: '帮扶资料到期销毁',
    what: '关闭很久没动的草稿，销毁到了保存期限的资料。停着时，资料会留得过久。',
    counts: { drafts: '关闭的草稿', shredded: '销毁的资料' },
  },
  'aid.files': {
    title: '清理导出文件',
    what: '一小时后删除导出的文件。停着时，文件会多留一会儿。',
    counts: { removed: '删除的文件' },
  },
  'aid.duties': {
    title: '帮扶回访提醒',
    what: '提醒经办同志到期的回访、每年的复核，以及急难救助要补的核实和公示。停着时，没有人提醒。',
    counts: { told: '提醒' },
  },
}
