import { usePullDownRefresh, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { endPullDown, pathTo, useRouteParams } from '../../../../platform/navigation'
import { isTimelineView } from '../../../../platform/timeline-view'
import { useServerNow } from '../../../../platform/use-server-now'
import { Notice } from '../../../../ui/notice'
import { Page } from '../../../../ui/page'
import { Loaded, Problem, Skeleton } from '../../../../ui/states'
import { EventView } from '../../components/event-view'
import { SignUpAction } from '../../components/sign-up-action'
import { EVENT_TEXT } from '../../text'
import { turningPoints, useChosenSession, useEvent } from '../../use-event'

const ROUTE = 'features/events/pages/event/index'
const TICK_MS = 15_000

/** One event: read by anyone, also from a share or the timeline; the action at the bottom needs a member. */
export default function EventPage() {
  const { scene = '', eventId = scene } = useRouteParams(ROUTE)
  const call = useEvent(eventId)
  const event = call.state === 'ready' ? call.data : null
  const nowMs = useServerNow(TICK_MS, turningPoints(event))
  const { session, choose } = useChosenSession(event, nowMs)
  const readOnly = isTimelineView()
  const shared = event && session ? EVENT_TEXT.share(event.title, session.startsAtMs, nowMs) : EVENT_TEXT.title
  useShareAppMessage(() => ({ title: shared, path: pathTo(ROUTE, { eventId }) }))
  useShareTimeline(() => ({ title: shared, query: `eventId=${encodeURIComponent(eventId)}` }))
  usePullDownRefresh(() => {
    call.reload()
    endPullDown()
  })
  const action = event && session && !readOnly ? <SignUpAction event={event} session={session} nowMs={nowMs} /> : null
  return (
    <Page title={EVENT_TEXT.title} {...(action && { bottom: action })}>
      {readOnly && <Notice tone="info" text={EVENT_TEXT.timeline} />}
      {eventId === '' ? (
        <Problem fn="events" code="NOT_FOUND" />
      ) : (
        <Loaded call={call} skeleton={<Skeleton rows={4} />}>
          {data => <EventView event={data} session={session} nowMs={nowMs} onChoose={choose} />}
        </Loaded>
      )}
    </Page>
  )
}
