import { useEffect } from 'react'
import { events } from '../../../contract/events'
import { serverNowMs } from '../../../platform/clock'
import { keepTicket } from '../../../platform/kept-tickets'
import { replaceWith } from '../../../platform/navigation'
import { addToCalendar } from '../../../platform/phone-calendar'
import { toast } from '../../../platform/toast'
import { useCall } from '../../../platform/use-call'
import { useNotices } from '../../../platform/use-notices'
import { Button } from '../../../ui/button'
import { Result } from '../../../ui/result'
import { daySpan, SIGN_UP_TEXT } from '../text'
import type { EventDetail, EventSession } from '../use-event'
import type { SignedUp as Done } from '../use-sign-up'
import { REACHED } from '../waiting-text'

export interface SignedUpProps {
  event: EventDetail
  session: EventSession
  done: Done
  nowMs: number
}

/** What has been reached, and the ticket as the next step. */
export const SignedUp = ({ event, session, done, nowMs }: SignedUpProps) => {
  const notices = useNotices(['reminder', 'progress'])
  const { day, clock } = daySpan(session.startsAtMs, session.endsAtMs, nowMs)
  const isIn = done.status === 'confirmed'
  // on the phone from the first moment: the door may have no network
  const ticket = useCall(events.ticket, { signUpId: done.signUpId }, { enabled: isIn })
  const fresh = ticket.state === 'ready' ? ticket.data : null
  useEffect(() => {
    if (fresh) keepTicket({ ticket: fresh, holder: '' }, serverNowMs())
  }, [fresh])
  const entry = {
    entryId: session.sessionId,
    title: session.title ? `${event.title} · ${session.title}` : event.title,
    place: [event.venueName, event.venueAddress].filter(Boolean).join('，'),
    ...{ startsAtMs: session.startsAtMs, endsAtMs: session.endsAtMs },
  }
  return (
    <Result
      tone={isIn ? 'good' : 'wait'}
      title={REACHED[done.status].title}
      note={REACHED[done.status].note}
      facts={[
        { label: SIGN_UP_TEXT.event, value: session.title ? `${event.title} · ${session.title}` : event.title },
        { label: SIGN_UP_TEXT.time, value: `${day} ${clock}` },
        { label: SIGN_UP_TEXT.venue, value: event.venueName },
        { label: SIGN_UP_TEXT.places, value: SIGN_UP_TEXT.placesValue(done.places) },
      ]}
    >
      {isIn && (
        <Button
          kind="main"
          icon="ticket"
          label={SIGN_UP_TEXT.showTicket}
          onPress={() => replaceWith('features/checkin/pages/ticket/index', { signUpId: done.signUpId })}
        />
      )}
      {isIn && (
        <Button
          icon="calendar"
          label={SIGN_UP_TEXT.calendar}
          onPress={async () =>
            toast((await addToCalendar(entry)) ? SIGN_UP_TEXT.inCalendar : SIGN_UP_TEXT.notInCalendar)
          }
        />
      )}
      {notices.state !== 'none' && (
        <Button
          icon="bell"
          label={notices.state === 'allowed' ? SIGN_UP_TEXT.reminded : SIGN_UP_TEXT.remind}
          disabled={notices.state === 'allowed'}
          onPress={notices.ask}
        />
      )}
      <Button
        kind="quiet"
        label={SIGN_UP_TEXT.mySignUps}
        onPress={() => replaceWith('features/events/pages/my-sign-ups/index', {})}
      />
    </Result>
  )
}
