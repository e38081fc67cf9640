import { type SignUpBar, signUpBar } from '../../../domain/events/sign-up-bar'
import { open, openTab } from '../../../platform/navigation'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { placesText } from '../../../ui/event-text'
import { EVENT_TEXT } from '../text'
import type { EventDetail, EventSession } from '../use-event'
import { aheadWords, WAY_TEXT } from '../waiting-text'

/** What stands in my own way comes before the places that are left. */
const noteOf = (bar: SignUpBar, { myStatus, ahead }: EventSession): string | null => {
  if (bar.action !== 'none') return null
  if (bar.why === 'WAITING') return myStatus === 'waitlisted' ? aheadWords(ahead) : EVENT_TEXT.notForMe.WAITING
  return bar.why === 'NOT_ELIGIBLE' ? EVENT_TEXT.notForMe.NOT_ELIGIBLE : null
}

/** The one action of an event's page and its state, fixed at the bottom. */
export const SignUpAction = ({
  event,
  session,
  nowMs,
}: {
  event: EventDetail
  session: EventSession
  nowMs: number
}) => {
  const state = { ...session, eventState: event.state }
  const bar = signUpBar(state, event, nowMs)
  const left = EVENT_TEXT.closes(placesText(state, nowMs).words, session.signUpClosesAtMs, nowMs)
  const { mySignUpId } = session
  if (bar.action === 'ticket' && mySignUpId !== null)
    return (
      <BottomBar note={EVENT_TEXT.mine(session.myPlaces)}>
        <Button
          kind="main"
          icon="ticket"
          label={EVENT_TEXT.showTicket}
          onPress={() => open('features/checkin/pages/ticket/index', { signUpId: mySignUpId })}
        />
      </BottomBar>
    )
  if (bar.action === 'sign_up')
    return (
      <BottomBar note={left}>
        <Button
          kind="main"
          label={WAY_TEXT[bar.how].verb}
          onPress={() =>
            open('features/events/pages/sign-up/index', { eventId: event.eventId, sessionId: session.sessionId })
          }
        />
      </BottomBar>
    )
  if (bar.action === 'bind')
    return (
      <BottomBar note={EVENT_TEXT.bindNote}>
        <Button kind="main" label={EVENT_TEXT.bind} onPress={() => open('features/members/pages/bind/index', {})} />
      </BottomBar>
    )
  return (
    <BottomBar note={noteOf(bar, session) ?? placesText(state, nowMs).words}>
      {bar.action === 'none' && bar.why === 'WAITING' ? (
        <Button label={EVENT_TEXT.mySignUps} onPress={() => open('features/events/pages/my-sign-ups/index', {})} />
      ) : (
        <Button label={EVENT_TEXT.others} onPress={() => openTab('pages/activities/index')} />
      )}
    </BottomBar>
  )
}
