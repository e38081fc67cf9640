import { Text, View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../contract/define'
import { matchmaking } from '../../../../contract/matchmaking'
import { endPullDown, useRouteParams } from '../../../../platform/navigation'
import { addAllToCalendar } from '../../../../platform/phone-calendar'
import { toast } from '../../../../platform/toast'
import { useCall } from '../../../../platform/use-call'
import { useServerNow } from '../../../../platform/use-server-now'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Empty, Loaded } from '../../../../ui/states'
import { dayText } from '../../../../ui/time-text'
import { TIMETABLE_TEXT } from '../../business-text'
import { MeetingCard } from '../../components/meeting-card'
import { OutcomeSheet } from '../../components/outcome-sheet'

type Timetable = Output<typeof matchmaking.timetable>

/** A change on site shows within this time while the page is open. */
const EVERY_MS = 30_000

/** My company's own timetable, by time: the next meeting is marked, and past ones ask how they went. */
export default function TimetablePage() {
  const { sessionId = '' } = useRouteParams('features/matchmaking/pages/timetable/index')
  const call = useCall(matchmaking.timetable, { sessionId }, { enabled: sessionId !== '', everyMs: EVERY_MS })
  const nowMs = useServerNow(15_000)
  const [filledId, fill] = useState<string | null>(null)
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  const remember = async (data: Timetable, items: Timetable['items']) => {
    const added = await addAllToCalendar(items.map(meeting => entryOf(data, meeting)))
    toast(added > 0 ? TIMETABLE_TEXT.added(added) : TIMETABLE_TEXT.notAdded)
  }
  return (
    <Page title={TIMETABLE_TEXT.title}>
      <Loaded
        call={call}
        isEmpty={data => data.items.length === 0}
        empty={<NoMeetings published={call.state === 'ready' && call.data.published} />}
      >
        {data => {
          const held = data.items.filter(meeting => !meeting.cancelled)
          const next = held.find(meeting => meeting.endsAtMs > nowMs)
          const coming = held.filter(meeting => meeting.startsAtMs > nowMs)
          const filled = data.items.find(meeting => meeting.meetingId === filledId)
          return (
            <>
              <Card>
                <View className="stack-2">
                  <View className="stack-1">
                    <Text className="t-head">{data.companyName}</Text>
                    <Text>{[dayText(data.items[0]?.startsAtMs ?? nowMs, nowMs), data.venueName].join(' · ')}</Text>
                    <Text className="t-second">{TIMETABLE_TEXT.summary(held.length)}</Text>
                  </View>
                  {coming.length > 1 && (
                    <Button
                      kind="plain"
                      icon="calendar"
                      label={TIMETABLE_TEXT.calendar}
                      onPress={() => void remember(data, coming)}
                    />
                  )}
                </View>
              </Card>
              {data.items.map(meeting => (
                <MeetingCard
                  key={meeting.meetingId}
                  meeting={meeting}
                  mark={meeting !== next ? null : meeting.startsAtMs <= nowMs ? 'now' : 'next'}
                  nowMs={nowMs}
                  onFill={() => fill(meeting.meetingId)}
                  onCalendar={() => void remember(data, [meeting])}
                />
              ))}
              {filled && <OutcomeSheet key={filled.meetingId} meeting={filled} onClose={() => fill(null)} />}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

const NoMeetings = ({ published }: { published: boolean }) =>
  published ? (
    <Empty icon="calendar" title={TIMETABLE_TEXT.noMeetings} note={TIMETABLE_TEXT.noMeetingsNote} />
  ) : (
    <Empty icon="calendar" title={TIMETABLE_TEXT.notYet} note={TIMETABLE_TEXT.notYetNote} />
  )

/** Meetings follow one another: an hour ahead would be two meetings too early. */
const REMIND_MINUTES = 10

const entryOf = ({ venueName }: Timetable, meeting: Timetable['items'][number]) => ({
  entryId: meeting.meetingId,
  title: TIMETABLE_TEXT.calendarTitle(meeting.partner),
  place: `${venueName} ${TIMETABLE_TEXT.table(meeting.table)}`,
  startsAtMs: meeting.startsAtMs,
  endsAtMs: meeting.endsAtMs,
  remindMinutes: REMIND_MINUTES,
})
