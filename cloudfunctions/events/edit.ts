import type { events } from '../../src/contract/events'
import { policyCopy } from '../../src/domain/checkin/policy'
import { listSessionsOf } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'
import { readEditable } from './read-editable'

const MINUTE_MS = 60_000

/** The whole record for the editor. 3 reads in 1 round trip. */
export const edit: Handler<typeof events.edit> = async (ctx, { eventId }) => {
  const [event, sessions] = await Promise.all([readEditable(ctx, eventId), listSessionsOf(ctx, [eventId])])
  if (!event) return refuse('NOT_FOUND')
  const rows = new Map(sessions.map(session => [session._id, session]))
  return {
    eventId,
    version: event.version,
    state: event.state,
    title: event.title,
    brand: event.brand,
    venueName: event.venueName,
    venueAddress: event.venueAddress,
    organiserUnionId: event.organiserUnionId,
    forWhom: event.forWhom,
    onlyUnionIds: [...event.onlyUnionIds],
    rules: [...(event.rules ?? [])],
    blocks: [...event.blocks],
    sessions: event.sessionIds
      .flatMap(sessionId => rows.get(sessionId) ?? [])
      .map(session => ({
        sessionId: session._id,
        title: session.title,
        startsAtMs: session.startsAtMs,
        endsAtMs: session.endsAtMs,
        signUpOpensAtMs: session.signUpOpensAtMs,
        signUpClosesAtMs: session.signUpClosesAtMs,
        cancelUntilMs: session.cancelUntilMs,
        mode: session.mode,
        waitlist: session.waitlist ?? false,
        takeLeft: session.takeLeft ?? false,
        numberName: session.numberName ?? '',
        capacity: session.capacity,
        maxPlaces: session.maxPlaces,
        allowed: [...session.allowed],
        doorOpensMinutesBefore: Math.round((session.startsAtMs - session.doorOpensAtMs) / MINUTE_MS),
        doorClosesMinutesAfter: Math.round((session.doorClosesAtMs - session.endsAtMs) / MINUTE_MS),
        doors: [...session.doors],
        doorPolicy: policyCopy(session.doorPolicy),
        taken: session.taken,
      })),
  }
}
