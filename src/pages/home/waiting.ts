import { open, openLink } from '../../platform/navigation'
import { openTicketed } from '../../platform/open-ticketed'
import type { IconName } from '../../ui/icon'
import { momentText } from '../../ui/time-text'
import type { Me } from '../parts/entries'
import type { MySignUp } from './today-card'

/** Something that waits for me, or that I wait for. */
export interface Waiting {
  key: string
  icon: IconName
  title: string
  note: string
  go: () => void
}

interface Known {
  me: Me | null
  upcoming: readonly MySignUp[]
  nowMs: number
}

/** One source per domain: a new pillar adds its own and the home page stays as it is. */
const SOURCES: readonly ((known: Known) => Waiting[])[] = [
  ({ me }) =>
    (me?.todos ?? []).map(todo => ({
      key: todo.messageId,
      icon: 'bell',
      title: todo.title,
      note: todo.note,
      go: () => openLink(todo.link),
    })),
  ({ me }) =>
    me?.binding === 'pending'
      ? [
          {
            key: 'binding',
            icon: 'clock',
            title: '会籍正在等工会确认',
            note: '本单位工会核对后会生效，不用再提交',
            go: () => open('features/members/pages/bind/index', {}),
          },
        ]
      : [],
  ({ me }) =>
    me !== null && me.doorCount > 0
      ? [
          {
            key: 'door',
            icon: 'scan',
            title: `有 ${me.doorCount} 场活动请您验票`,
            note: '现在可以打开看看入口和场次',
            go: () => open('staff/gate/pages/doors/index', {}),
          },
        ]
      : [],
  ({ upcoming, nowMs }) =>
    upcoming
      .filter(signUp => signUp.eventState === 'cancelled' && signUp.status !== 'cancelled')
      .map(signUp => ({
        key: `off-${signUp.signUpId}`,
        icon: 'alert',
        title: `“${signUp.title}”取消了`,
        note: `原定 ${momentText(signUp.startsAtMs, nowMs)}，您不用再来`,
        go: () => openTicketed(signUp),
      })),
]

export const waitingFor = (known: Known): Waiting[] => SOURCES.flatMap(source => source(known))
