import { fromFields, toFields } from '../../ui/time-text'
import { copyOf, type EventForm, type Moment, type SessionForm } from './draft'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** The next `weeks` sessions after one, each a week later, without a gap. Pure. */
export const weeklyOf = (session: SessionForm, weeks: number): readonly SessionForm[] => {
  const all: SessionForm[] = []
  for (let last = session; all.length < weeks; all.push(last)) last = copyOf(last)
  return all
}

/** A session's start and end in UTC ms; null where the fields are no such hours. Pure. */
export const spanOf = ({ starts, ends }: SessionForm): { startsAtMs: number; endsAtMs: number } | null => {
  const startsAtMs = fromFields(starts.date, starts.time)
  const endsAtMs = fromFields(ends.date, ends.time)
  return startsAtMs === null || endsAtMs === null || endsAtMs <= startsAtMs ? null : { startsAtMs, endsAtMs }
}

/**
 * An event as a new one: the same words, every session as many whole weeks later as brings the first one to the day after
 * tomorrow at least; sign-up opens now where it would have opened before. Pure.
 */
export const copiedEvent = (form: EventForm, nowMs: number): EventForm => {
  const starts = form.sessions.flatMap(session => fromFields(session.starts.date, session.starts.time) ?? [])
  const late = nowMs + 2 * DAY_MS - Math.min(...starts, Number.MAX_SAFE_INTEGER)
  const weeks = Math.max(0, Math.ceil(late / WEEK_MS))
  const later = ({ date, time }: Moment): Moment => {
    const atMs = fromFields(date, time)
    return atMs === null ? { date, time } : toFields(atMs + weeks * WEEK_MS)
  }
  const opens = (moment: Moment): Moment => {
    const moved = later(moment)
    return (fromFields(moved.date, moved.time) ?? 0) < nowMs ? toFields(nowMs) : moved
  }
  return {
    ...form,
    sessions: form.sessions.map(session => ({
      ...session,
      ...{ sessionId: null, taken: 0, starts: later(session.starts), ends: later(session.ends) },
      ...{ opens: opens(session.opens), closes: later(session.closes), cancel: later(session.cancel) },
    })),
  }
}
