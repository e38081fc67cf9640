import type { events } from '../../src/contract/events'
import { canSomewhere } from '../../src/domain/can'
import { onHolidays, venueClashes } from '../../src/domain/events/venue'
import { readPerson } from '../_data/accounts'
import { listCalendarYears } from '../_data/calendars'
import { listPublishedBetween } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'
import { standingYears } from '../_services/calendar'

/** What stands against a plan, from published events of anybody: 3 reads in 2 round trips. FORBIDDEN for who organises nothing. */
export const planCheck: Handler<typeof events.planCheck> = async (ctx, { eventId, venueName, spans }) => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'event.edit')) return refuse('FORBIDDEN')
  const [sessions, years] = await Promise.all([
    listPublishedBetween(ctx, {
      fromMs: Math.min(...spans.map(({ startsAtMs }) => startsAtMs)),
      untilMs: Math.max(...spans.map(({ endsAtMs }) => endsAtMs)),
    }),
    listCalendarYears(ctx),
  ])
  const offDays = standingYears(years)
    .flatMap(({ days }) => days)
    .filter(({ kind }) => kind === 'off')
  return {
    clashes: venueClashes({ venueName, spans, sessions, eventId: eventId ?? null }).map(({ span, session }) => ({
      span,
      eventTitle: session.eventTitle,
      organiserName: session.organiserName,
      startsAtMs: session.startsAtMs,
      endsAtMs: session.endsAtMs,
    })),
    holidays: onHolidays(spans, new Map(offDays.map(({ day, name }) => [day, name]))).map(one => ({ ...one })),
  }
}
