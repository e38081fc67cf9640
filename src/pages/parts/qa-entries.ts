import { open } from '../../platform/navigation'
import type { Entry } from './entries'

/** 问工会: open to everybody, guests too. */
export const QA_ENTRIES: readonly Entry[] = [
  {
    route: 'features/qa/pages/ask/index',
    title: '问工会',
    note: '劳动权益、工会政策，先找现成的答案',
    icon: 'search',
    mayEnter: () => true,
    enter: () => open('features/qa/pages/ask/index', {}),
  },
  {
    route: 'features/qa/pages/threads/index',
    title: '我的提问',
    note: '看答复，补充情况',
    icon: 'inbox',
    mayEnter: () => true,
    enter: () => open('features/qa/pages/threads/index', {}),
  },
  {
    route: 'features/qa/pages/complain/index',
    title: '投诉建议',
    note: '对工会的服务、活动、办事有意见，直接说',
    icon: 'edit',
    mayEnter: () => true,
    enter: () => open('features/qa/pages/complain/index', {}),
  },
  {
    route: 'features/qa/pages/calculator/index',
    title: '算一算',
    note: '年休假、加班费、经济补偿、试用期、仲裁时效',
    icon: 'chart',
    mayEnter: () => true,
    enter: () => open('features/qa/pages/calculator/index', { kind: 'annualLeave' }),
  },
]
