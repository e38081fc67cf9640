import { Text, View } from '@tarojs/components'
import { open, openTab } from '../../platform/navigation'
import { isBuilt, type Route, TABS, type Tab } from '../../platform/routes'
import { a11y } from '../../ui/a11y'
import { Icon, type IconName } from '../../ui/icon'
import './doors.scss'

interface Door {
  to: Tab | Route
  title: string
  note: string
  icon: IconName
  enter: () => void
}

/** The four ways in; what is mine stands under 我的, everything else under 服务. A pillar that is not built has no door. */
const DOORS: readonly Door[] = [
  {
    to: 'pages/activities/index',
    title: '活动',
    note: '报名、亲子、讲座',
    icon: 'calendar',
    enter: () => openTab('pages/activities/index'),
  },
  {
    to: 'features/aid/pages/catalogue/index',
    title: '困难帮扶',
    note: '助学、助医、生活救助',
    icon: 'hand',
    enter: () => open('features/aid/pages/catalogue/index', {}),
  },
  {
    to: 'features/matchmaking/pages/evenings/index',
    title: '联谊与对接',
    note: '青年联谊、企业对接',
    icon: 'people',
    enter: () => open('features/matchmaking/pages/evenings/index', {}),
  },
  {
    to: 'features/qa/pages/ask/index',
    title: '问工会',
    note: '劳动权益、政策、服务',
    icon: 'search',
    enter: () => open('features/qa/pages/ask/index', {}),
  },
]

const isTab = (to: Tab | Route): to is Tab => TABS.some(tab => tab === to)

/** Big quiet tiles. */
export const Doors = () => (
  <View className="dr">
    {DOORS.filter(door => isTab(door.to) || isBuilt(door.to)).map(door => (
      <View
        key={door.to}
        className="dr-one"
        hoverClass="dr-pressed"
        onClick={door.enter}
        {...a11y('button', [door.title, door.note])}
      >
        <Icon name={door.icon} size="large" />
        <View className="stack">
          <Text className="t-strong">{door.title}</Text>
          <Text className="t-second">{door.note}</Text>
        </View>
      </View>
    ))}
  </View>
)
