import { dayOf } from '../day'

interface Span {
  readonly startsAtMs: number
  readonly endsAtMs: number
}

/** A session that stands, as far as another one at its place needs to know. */
export interface VenueSession extends Span {
  readonly eventId: string
  readonly venueName: string
}

/** What a venue's name says, whatever the blanks, brackets and widths it was typed with. */
export const venueKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s()[\]【】·・,，。.-]/g, '')
    .toLowerCase()

/** Whether two spans share time; one may begin when the other ends. */
export const overlaps = (a: Span, b: Span): boolean => a.startsAtMs < b.endsAtMs && b.startsAtMs < a.endsAtMs

/** Which of the planned spans meet a standing session of another event at the same venue, each pair once, in order. Pure. */
export const venueClashes = <S extends VenueSession>(planned: {
  readonly venueName: string
  readonly spans: readonly Span[]
  readonly sessions: readonly S[]
  /** The event that is planned: its own sessions are no clash. */
  readonly eventId: string | null
}): readonly { readonly span: number; readonly session: S }[] => {
  const key = venueKey(planned.venueName)
  const there = planned.sessions.filter(
    session => session.eventId !== planned.eventId && venueKey(session.venueName) === key,
  )
  return planned.spans.flatMap((one, span) =>
    there.filter(session => overlaps(one, session)).map(session => ({ span, session })),
  )
}

/** Which of the planned spans fall on a day that people have off, with the holiday's name; plain weekends are no news. Pure. */
export const onHolidays = (
  spans: readonly Span[],
  offDays: ReadonlyMap<string, string>,
): readonly { readonly span: number; readonly name: string }[] =>
  spans.flatMap(({ startsAtMs }, span) => {
    const name = offDays.get(dayOf(startsAtMs))
    return name === undefined ? [] : [{ span, name }]
  })
