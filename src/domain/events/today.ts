import { dayOf } from '../day'

interface Span {
  readonly startsAtMs: number
  readonly endsAtMs: number
}

/** Whether a session belongs on today's page: it starts on this business day (UTC+8) or is running now. */
export const isToday = ({ startsAtMs, endsAtMs }: Span, nowMs: number): boolean =>
  dayOf(startsAtMs) === dayOf(nowMs) || (startsAtMs <= nowMs && nowMs < endsAtMs)

/** Whether a session is still ahead and not today. */
export const isUpcoming = (span: Span, nowMs: number): boolean => span.startsAtMs > nowMs && !isToday(span, nowMs)
