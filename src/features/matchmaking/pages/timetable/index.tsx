import { usePullDownRefresh } from '@tarojs/taro'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { useCall } from '../../../../platform/use-call'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { MeetingCard } from '../../components/meeting-card'

/** My company's own timetable, by time. */
export default function TimetablePage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/timetable/index')
  const call = useCall(matchmaking.timetable, { sessionId }, { enabled: sessionId !== '' })
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  return (
    <Page title="我的对接日程">
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<Empty icon="calendar" title="日程还没有公布" note="公布后会通知您。" />}
      >
        {({ items }) => items.map(meeting => <MeetingCard key={meeting.meetingId} meeting={meeting} />)}
      </Loaded>
    </Page>
  )
}
