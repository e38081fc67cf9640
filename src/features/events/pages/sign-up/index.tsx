import { useRouteParams } from '../../../../platform/navigation'
import { useServerNow } from '../../../../platform/use-server-now'
import { Page } from '../../../../ui/page'
import { Loaded, Problem } from '../../../../ui/states'
import { SignUpFlow } from '../../components/sign-up-flow'
import { SIGN_UP_TEXT } from '../../text'
import { turningPoints, useEvent } from '../../use-event'

const TICK_MS = 15_000

/** Takes places in one session. */
export default function SignUpPage() {
  const { eventId = '', sessionId = '' } = useRouteParams('features/events/pages/sign-up/index')
  const call = useEvent(eventId)
  const event = call.state === 'ready' ? call.data : null
  const nowMs = useServerNow(TICK_MS, turningPoints(event))
  const session = event?.sessions.find(one => one.sessionId === sessionId)
  if (event && session) return <SignUpFlow event={event} session={session} nowMs={nowMs} onStale={call.reload} />
  return (
    <Page title={SIGN_UP_TEXT.title}>
      {event || eventId === '' ? <Problem fn="events" code="NOT_FOUND" /> : <Loaded call={call}>{() => null}</Loaded>}
    </Page>
  )
}
