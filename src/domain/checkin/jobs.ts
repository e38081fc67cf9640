import type { JobWords } from '../job-words'

export const CHECKIN_JOB_NAMES = ['checkin.purge'] as const

/** Long enough to clear up what a guest asks about afterwards. */
export const WALK_IN_NAME_KEPT_DAYS = 30
/** A gift that went to the wrong hands is asked about within these days. */
export const PROXY_NAME_KEPT_DAYS = 30
/** As long as an organiser may still be asked why somebody was turned away. */
export const FAILED_SCAN_KEPT_DAYS = 90

export const CHECKIN_JOBS: Readonly<Record<(typeof CHECKIN_JOB_NAMES)[number], JobWords>> = {
  'checkin.purge': {
    title: '入场记录清理',
    what: `现场登记的姓名保留 ${WALK_IN_NAME_KEPT_DAYS} 天，代领人的姓名保留 ${PROXY_NAME_KEPT_DAYS} 天，没有通过的扫码保留 ${FAILED_SCAN_KEPT_DAYS} 天，到期删除，人数仍留在统计里。停着时，会多留一些时候。`,
    counts: { names: '删去的姓名', scans: '删去的扫码', proxies: '删去的代领人姓名' },
  },
}
