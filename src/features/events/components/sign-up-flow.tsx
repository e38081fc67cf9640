import { useEffect, useRef, useState } from 'react'
import { members } from '../../../contract/members'
import { placesOf, placeTotal } from '../../../domain/events/place-room'
import { placesRefusal } from '../../../domain/events/places'
import { signUpBar } from '../../../domain/events/sign-up-bar'
import { open, openTab, replaceWith } from '../../../platform/navigation'
import { useCall } from '../../../platform/use-call'
import { BottomBar } from '../../../ui/bottom-bar'
import { Button } from '../../../ui/button'
import { Notice, RefusedNotice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Result } from '../../../ui/result'
import { EVENT_TEXT, SIGN_UP_TEXT, WHY_NOT } from '../text'
import type { EventDetail, EventSession } from '../use-event'
import { useSaid } from '../use-said'
import { useSignUp } from '../use-sign-up'
import { WAITING_TEXT, WAY_NOTE, WAY_TEXT } from '../waiting-text'
import { AskedFields } from './asked-fields'
import { PlaceForm } from './place-form'
import { SignUpHead } from './sign-up-head'
import { SignedUp } from './signed-up'

export interface SignUpFlowProps {
  event: EventDetail
  session: EventSession
  nowMs: number
  /** The places that are left have changed: ask for the event again. */
  onStale: () => void
}

/** From choosing who comes to the result, on one page: back leads out of it, not into a sent form. */
export const SignUpFlow = ({ event, session, nowMs, onStale }: SignUpFlowProps) => {
  const form = useSignUp(session)
  const me = useCall(members.me, {})
  const [consent, setConsent] = useState(false)
  const [tried, setTried] = useState(false)
  const said = useSaid(event, session, form.counts.child)
  const isSent = form.done !== null || (session.myStatus !== null && session.myStatus !== 'cancelled')
  const { drop } = said
  const dropped = useRef(drop)
  dropped.current = drop
  useEffect(() => {
    if (isSent) dropped.current()
  }, [isSent])
  const head = <SignUpHead event={event} session={session} nowMs={nowMs} />

  if (form.done)
    return (
      <Page title={SIGN_UP_TEXT.title}>
        <SignedUp event={event} session={session} done={form.done} nowMs={nowMs} />
      </Page>
    )

  const bar = signUpBar({ ...session, eventState: event.state }, event, nowMs)
  if (bar.action === 'ticket')
    return (
      <Page title={SIGN_UP_TEXT.title}>
        <Result tone="good" title={SIGN_UP_TEXT.already} note={SIGN_UP_TEXT.alreadyNote}>
          <Button
            kind="main"
            icon="ticket"
            label={SIGN_UP_TEXT.showTicket}
            onPress={() => replaceWith('features/checkin/pages/ticket/index', { signUpId: session.mySignUpId ?? '' })}
          />
          <Button
            kind="quiet"
            label={SIGN_UP_TEXT.mySignUps}
            onPress={() => replaceWith('features/events/pages/my-sign-ups/index', {})}
          />
        </Result>
      </Page>
    )
  if (bar.action === 'none')
    return (
      <Page title={SIGN_UP_TEXT.title}>
        {head}
        <Notice
          tone={WHY_NOT[bar.why].tone}
          text={bar.why === 'WAITING' ? WAITING_TEXT.standing(session) : WHY_NOT[bar.why].text}
          action={{ label: EVENT_TEXT.others, onPress: () => openTab('pages/activities/index') }}
        />
      </Page>
    )
  if (bar.action === 'bind')
    return (
      <Page title={SIGN_UP_TEXT.title}>
        {head}
        <Notice
          tone="info"
          text={EVENT_TEXT.bindNote}
          action={{ label: EVENT_TEXT.bind, onPress: () => open('features/members/pages/bind/index', {}) }}
        />
      </Page>
    )

  const places = placeTotal(form.counts)
  const needsConsent =
    placesRefusal(placesOf(form.counts, { guardianConsent: consent, ages: [] }), session)?.code === 'CONSENT_NEEDED'
  // what was sent with the guardian's word stands as it was sent
  const isKept = form.waits && !form.busy
  const missing = [...(needsConsent ? [SIGN_UP_TEXT.consentTitle] : []), ...said.missing]
  const isOpen = tried && !isKept && missing.length > 0
  const submit = async () => {
    setTried(true)
    if (missing.length > 0 && !isKept) return
    const ages = said.ageSpan ? said.ages : []
    if (!(await form.submit({ guardianConsent: consent, ages, ...said.sent, wait: bar.how === 'wait' }))) onStale()
  }
  const note = WAY_NOTE[bar.how]?.(session.waiting)
  return (
    <Page
      title={SIGN_UP_TEXT.title}
      bottom={
        <BottomBar
          note={isOpen ? WAITING_TEXT.open(missing) : places === 0 ? SIGN_UP_TEXT.nobody : SIGN_UP_TEXT.total(places)}
        >
          <Button
            kind="main"
            label={isKept ? SIGN_UP_TEXT.again : WAY_TEXT[bar.how].submit}
            disabled={places === 0}
            busy={form.busy}
            onPress={submit}
          />
        </BottomBar>
      }
    >
      {head}
      {isKept ? <Notice tone="wait" text={SIGN_UP_TEXT.kept} /> : <RefusedNotice refused={form.refused} />}
      {!isKept && note && <Notice tone="info" text={note} />}
      {!isKept && bar.how === 'take' && session.takeLeft && <Notice tone="info" text={WAITING_TEXT.takeLeft} />}
      {!isKept && (
        <PlaceForm
          session={session}
          left={bar.how === 'take' && !session.takeLeft ? bar.left : null}
          holder={(me.state === 'ready' && me.data.member?.name) || ''}
          counts={form.counts}
          onCount={form.setCount}
          consent={consent}
          onConsent={setConsent}
          consentError={tried && needsConsent ? SIGN_UP_TEXT.consentNeeded : null}
          placesError={
            bar.how === 'take' && !session.takeLeft && places > bar.left ? SIGN_UP_TEXT.notEnough(bar.left) : null
          }
        />
      )}
      {!isKept && <AskedFields said={said} tried={tried} nowMs={nowMs} />}
    </Page>
  )
}
