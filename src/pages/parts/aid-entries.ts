import type { Action } from '../../domain/can'
import { open } from '../../platform/navigation'
import { type Entry, type Me, staff } from './entries'

const staffOf =
  (...actions: readonly Action[]) =>
  (me: Me) =>
    actions.some(action => staff(action)(me))

/** Aid on the staff side: each desk sees its own. */
export const AID_ENTRIES: readonly Entry[] = [
  {
    route: 'staff/review/pages/queue/index',
    title: '帮扶办理',
    note: '受理、走访、审核、公示，按期限排好',
    icon: 'hand',
    mayEnter: staffOf('aid.intake', 'aid.l1', 'aid.street', 'aid.l2', 'aid.l3', 'aid.audit'),
    enter: () => open('staff/review/pages/queue/index', {}),
  },
  {
    route: 'staff/review/pages/care/index',
    title: '送温暖',
    note: '没有申请也去看望的，记一次',
    icon: 'home',
    mayEnter: staff('aid.care'),
    enter: () => open('staff/review/pages/care/index', {}),
  },
  {
    route: 'staff/payout/pages/batches/index',
    title: '帮扶发放',
    note: '制单、复核、银行文件',
    icon: 'file',
    mayEnter: staffOf('aid.make', 'aid.check'),
    enter: () => open('staff/payout/pages/batches/index', {}),
  },
  {
    route: 'staff/payout/pages/funds/index',
    title: '帮扶资金',
    note: '年度总额、已承诺、已发放',
    icon: 'chart',
    mayEnter: staffOf('aid.fund', 'aid.make', 'aid.l2', 'aid.audit'),
    enter: () => open('staff/payout/pages/funds/index', {}),
  },
  {
    route: 'staff/review/pages/statistics/index',
    title: '帮扶统计',
    note: '人次和金额，与账相符',
    icon: 'chart',
    mayEnter: staff('aid.statistics'),
    enter: () => open('staff/review/pages/statistics/index', {}),
  },
  {
    route: 'staff/review/pages/rules/index',
    title: '帮扶规则',
    note: '谁符合、给多少，两个人发布',
    icon: 'sliders',
    mayEnter: staff('aid.rules'),
    enter: () => open('staff/review/pages/rules/index', {}),
  },
  {
    route: 'staff/review/pages/categories/index',
    title: '困难类别',
    note: '深度困难、相对困难……按本地文件分',
    icon: 'people',
    mayEnter: staffOf('aid.rules', 'aid.audit'),
    enter: () => open('staff/review/pages/categories/index', {}),
  },
  {
    route: 'staff/review/pages/exports/index',
    title: '帮扶导出和导入',
    note: '写明用途，另一人同意',
    icon: 'download',
    mayEnter: staffOf('aid.export', 'aid.import'),
    enter: () => open('staff/review/pages/exports/index', {}),
  },
]
