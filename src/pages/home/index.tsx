import { usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { events } from '../../contract/events'
import { members } from '../../contract/members'
import { keptToday } from '../../platform/kept-tickets'
import { endPullDown, openTab } from '../../platform/navigation'
import { useCall } from '../../platform/use-call'
import { Card, Section } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { ListRow } from '../../ui/list-row'
import { Page } from '../../ui/page'
import { Empty, Loaded } from '../../ui/states'
import { SessionRow } from '../parts/session-row'
import { useNow } from '../parts/use-now'
import { useUnreadDot } from '../parts/use-unread-dot'
import { Doors } from './doors'
import { Greeting, Welcome } from './greeting'
import { openSoon } from './open-soon'
import { TodayCard } from './today-card'
import { Upcoming } from './upcoming'
import { waitingFor } from './waiting'

/** Today first, then what waits for me, the doors, and what is open soon: two calls in all. */
export default function HomePage() {
  const nowMs = useNow()
  const me = useCall(members.me, {})
  const home = useCall(events.home, {})
  useShareAppMessage(() => ({ title: '职工之家：工会的活动都在这里', path: '/pages/home/index' }))
  usePullDownRefresh(() => {
    me.reload()
    home.reload()
    endPullDown()
  })
  const known = me.state === 'ready' ? me.data : null
  useUnreadDot(known?.unread ?? null)
  // without a network the tickets on this phone still open with one tap
  const today = home.state === 'ready' ? home.data.today : home.state === 'refused' ? keptToday(nowMs) : []
  const upcoming = home.state === 'ready' ? home.data.upcoming : []
  const waiting = waitingFor({ me: known, upcoming, nowMs })
  return (
    <Page title="职工之家" tab>
      <Greeting me={known} nowMs={nowMs} />
      {today.map(signUp => (
        <TodayCard key={signUp.signUpId} signUp={signUp} />
      ))}
      {known?.binding === 'none' && <Welcome />}
      {waiting.length > 0 && (
        <Card flush>
          {waiting.map(item => (
            <ListRow
              key={item.key}
              lead={<Icon name={item.icon} />}
              title={item.title}
              note={item.note}
              onPress={item.go}
            />
          ))}
        </Card>
      )}
      <Doors />
      <Upcoming signUps={upcoming} nowMs={nowMs} />
      <Section title="正在报名" more={{ label: '全部活动', onPress: () => openTab('pages/activities/index') }}>
        <Loaded
          call={home}
          isEmpty={data => data.open.length === 0}
          empty={<Empty icon="calendar" title="这几天没有正在报名的活动" note="新活动发布后会出现在这里" />}
        >
          {data => (
            <Card flush>
              {openSoon(data.open, nowMs).map(({ event, session }) => (
                <SessionRow key={session.sessionId} event={event} session={session} nowMs={nowMs} withDay />
              ))}
            </Card>
          )}
        </Loaded>
      </Section>
    </Page>
  )
}
