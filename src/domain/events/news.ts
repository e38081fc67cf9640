/** What those who signed up are told of without having asked. */
export type EventNews = 'calledOff' | 'changed' | 'tomorrow' | 'soon'

const HOUR_MS = 3_600_000
/** Nearer than this the reminder of the last hour says it all. */
const NO_DAY_REMINDER_MS = 3 * HOUR_MS

/** How far ahead sessions are looked up for reminders. */
export const REMINDED_AHEAD_MS = 24 * HOUR_MS

/** The reminder that is due for a session now: a day ahead, then an hour ahead; null in between, before and after. Pure. */
export const reminderDue = (startsAtMs: number, nowMs: number): 'tomorrow' | 'soon' | null => {
  const aheadMs = startsAtMs - nowMs
  if (aheadMs <= 0 || aheadMs > REMINDED_AHEAD_MS) return null
  if (aheadMs <= HOUR_MS) return 'soon'
  return aheadMs > NO_DAY_REMINDER_MS ? 'tomorrow' : null
}

interface Place {
  readonly venueName: string
  readonly venueAddress: string
}
interface Hours {
  readonly sessionId: string
  readonly startsAtMs: number
  readonly endsAtMs: number
}

export interface EventChange {
  readonly before: { readonly place: Place; readonly sessions: readonly Hours[] }
  readonly after: { readonly place: Place; readonly sessions: readonly Hours[] }
  readonly nowMs: number
}

/** Sessions whose people must know of a change: another place, start or end; those that were over are history. Pure. */
export const changedSessions = ({ before, after, nowMs }: EventChange): readonly string[] => {
  const moved =
    before.place.venueName !== after.place.venueName || before.place.venueAddress !== after.place.venueAddress
  const known = new Map(before.sessions.map(session => [session.sessionId, session]))
  return after.sessions
    .filter(({ sessionId, startsAtMs, endsAtMs }) => {
      const was = known.get(sessionId)
      if (!was || (was.endsAtMs <= nowMs && endsAtMs <= nowMs)) return false
      return moved || was.startsAtMs !== startsAtMs || was.endsAtMs !== endsAtMs
    })
    .map(session => session.sessionId)
}
