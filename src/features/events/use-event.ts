import { useState } from 'react'
import type { Output } from '../../contract/define'
import { events } from '../../contract/events'
import { pickSession } from '../../domain/events/pick-session'
import { useCall } from '../../platform/use-call'

export type EventDetail = Output<typeof events.get>
export type EventSession = EventDetail['sessions'][number]

/** One event, read anew when the page comes back after a few seconds: places go fast. */
export const useEvent = (eventId: string) =>
  useCall(events.get, { eventId }, { enabled: eventId !== '', freshMs: 5_000 })

/** The session that is looked at: the person's choice, else the one that suits best. Stays as it is while time goes on. */
export const useChosenSession = (event: EventDetail | null, nowMs: number) => {
  const [chosenId, choose] = useState<string | null>(null)
  const [first, setFirst] = useState<{ eventId: string; sessionId: string } | null>(null)
  if (event && first?.eventId !== event.eventId) {
    const suits = pickSession(event.sessions, nowMs)
    if (suits) setFirst({ eventId: event.eventId, sessionId: suits.sessionId })
  }
  const id = chosenId ?? first?.sessionId
  return { session: event?.sessions.find(({ sessionId }) => sessionId === id) ?? null, choose }
}

/** Moments at which the page's one action changes by itself: it is there the second a sign-up opens. */
export const turningPoints = (event: EventDetail | null): readonly number[] =>
  (event?.sessions ?? []).flatMap(({ signUpOpensAtMs, signUpClosesAtMs, endsAtMs }) => [
    signUpOpensAtMs,
    signUpClosesAtMs,
    endsAtMs,
  ])
