import { open } from '../../platform/navigation'
import { type Entry, staff } from './entries'

/** Evenings and business meetings: for the matchmakers, and for the unions that vouch. */
export const HOST_ENTRIES: readonly Entry[] = [
  {
    route: 'staff/host/pages/desk/index',
    title: '联谊与对接',
    note: '抽签、名单、主持、揭晓和介绍',
    icon: 'people',
    mayEnter: staff('matchmaking.run'),
    enter: () => open('staff/host/pages/desk/index', {}),
  },
  {
    route: 'staff/host/pages/vouch/index',
    title: '核对单身情况',
    note: '本单位会员报名联谊，只答是或不是',
    icon: 'check-circle',
    mayEnter: staff('matchmaking.vouch'),
    enter: () => open('staff/host/pages/vouch/index', {}),
  },
]
