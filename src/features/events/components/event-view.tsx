import { Text, View } from '@tarojs/components'
import { type SignUpBar, signUpBar } from '../../../domain/events/sign-up-bar'
import type { PlaceKind } from '../../../domain/events/words'
import { open } from '../../../platform/navigation'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { DayClock } from '../../../ui/day-clock'
import { EventCover } from '../../../ui/event-cover'
import { Notice } from '../../../ui/notice'
import { daySpan, EVENT_TEXT, WHY_NOT } from '../text'
import type { EventDetail, EventSession } from '../use-event'
import { WAITING_TEXT } from '../waiting-text'
import { Detail } from './detail'
import './event-view.scss'
import { SessionChoice } from './session-choice'
import { WhyNotCard } from './why-not-card'

export interface EventViewProps {
  event: EventDetail
  session: EventSession | null
  nowMs: number
  onChoose: (sessionId: string) => void
}

/** An event as a page: cover, when and where, who it is for, its sessions, and what it is about. */
export const EventView = ({ event, session, nowMs, onChoose }: EventViewProps) => {
  const bar = session && signUpBar({ ...session, eventState: event.state }, event, nowMs)
  const why = bar?.action === 'none' ? WHY_NOT[bar.why] : null
  const because = event.callOffReason === '' ? '' : EVENT_TEXT.because(event.callOffReason)
  const isWaiting = bar?.action === 'none' && bar.why === 'WAITING' && session
  const shown = isWaiting ? WAITING_TEXT.standing(session) : why && `${why.text}${because}`
  const drawn = session && session.mode === 'lottery' && session.draw !== 'open' && (
    <Button
      label={session.draw === 'sealed' ? WAITING_TEXT.sealedDraw : WAITING_TEXT.checkDraw}
      onPress={() => open('features/matchmaking/pages/check/index', { sessionId: session.sessionId })}
    />
  )
  const isMine = bar?.action === 'none' && bar.why === 'NOT_ELIGIBLE'
  const reason =
    isMine && event.whyNot ? (
      <WhyNotCard whyNot={event.whyNot} brand={event.brand} nowMs={nowMs} />
    ) : (
      why && shown && <Notice tone={why.tone} text={shown} />
    )
  const refused = session && session.myRefusal !== '' && (
    <Notice tone="wait" text={WAITING_TEXT.refused(session.myRefusal)} />
  )
  const hasChoice = event.sessions.length > 1
  return (
    <>
      <EventCover brand={event.brand} title={event.title} />
      {!hasChoice && reason}
      {!hasChoice && refused}
      {!hasChoice && drawn}
      <Card>
        {session && !hasChoice && <When session={session} nowMs={nowMs} />}
        <Detail icon="pin" label={EVENT_TEXT.where} words={event.venueName} note={event.venueAddress} />
        <Detail
          icon="people"
          label={EVENT_TEXT.who}
          words={event.forWhom || EVENT_TEXT.everyone}
          {...(session && { note: whoMayCome(session.maxPlaces, session.allowed) })}
        />
        {event.rules.length > 0 && (
          <Detail
            icon="check-circle"
            label={WAITING_TEXT.rules}
            words={
              <View className="stack">
                {event.rules.map(rule => (
                  <Text key={rule.kind}>{WAITING_TEXT.rule(rule, event.brand)}</Text>
                ))}
              </View>
            }
            note={WAITING_TEXT.rules}
          />
        )}
        <Detail icon="building" label={EVENT_TEXT.host} words={event.organiserName} note={EVENT_TEXT.host} />
        {session && bar && !hasChoice && isStillOf(bar) && <Deadlines session={session} nowMs={nowMs} />}
      </Card>
      {hasChoice && session && (
        <Section title={EVENT_TEXT.sessions}>
          <SessionChoice
            label={EVENT_TEXT.sessions}
            sessions={event.sessions}
            eventState={event.state}
            chosenId={session.sessionId}
            nowMs={nowMs}
            onChoose={onChoose}
          />
          {reason}
          {refused}
          {drawn}
          {bar && isStillOf(bar) && (
            <Card>
              <Deadlines session={session} nowMs={nowMs} />
            </Card>
          )}
        </Section>
      )}
      {event.blocks.map((block, i) => (
        // Blocks have no id and never move on this page.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <View key={i} className="ev-block">
          <View {...a11y('heading', block.heading || EVENT_TEXT.about)}>
            <Text className="t-head">{block.heading || EVENT_TEXT.about}</Text>
          </View>
          <Text className="ev-text">{block.text}</Text>
        </View>
      ))}
    </>
  )
}

const When = ({ session, nowMs }: { session: EventSession; nowMs: number }) => (
  <Detail
    icon="calendar"
    label={EVENT_TEXT.when}
    words={
      <View className="t-strong">
        <DayClock {...daySpan(session.startsAtMs, session.endsAtMs, nowMs)} />
      </View>
    }
    note={session.title}
  />
)

const whoMayCome = (maxPlaces: number, allowed: readonly PlaceKind[]): string => {
  const adults = allowed.includes('adult')
  const children = allowed.includes('child')
  if (!adults && !children) return EVENT_TEXT.alone
  const both = adults ? EVENT_TEXT.withBoth : EVENT_TEXT.withChildren
  const kinds = allowed.includes('self') || adults ? (children ? both : EVENT_TEXT.withAdults) : EVENT_TEXT.childrenOnly
  return EVENT_TEXT.perMember(maxPlaces, kinds)
}

/** Deadlines matter to those who may still sign up or cancel. */
const isStillOf = (bar: SignUpBar): boolean => bar.action !== 'none' || bar.why === 'NOT_OPEN_YET'

const Deadlines = ({ session, nowMs }: { session: EventSession; nowMs: number }) => (
  <Detail
    icon="clock"
    label={EVENT_TEXT.signUpSpan}
    words={
      nowMs < session.signUpOpensAtMs
        ? EVENT_TEXT.signUpFrom(session.signUpOpensAtMs, nowMs)
        : nowMs < session.signUpClosesAtMs
          ? EVENT_TEXT.signUpUntil(session.signUpClosesAtMs, nowMs)
          : EVENT_TEXT.signUpOver
    }
    note={EVENT_TEXT.terms(session, nowMs)}
  />
)
