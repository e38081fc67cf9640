import type { Input, Output } from '../../contract/define'
import type { matchmaking } from '../../contract/matchmaking'
import type { Format, MeetingKind, Seating } from '../../domain/matchmaking/words'
import { fromFields, toFields } from '../../ui/time-text'

export interface Moment {
  readonly date: string
  readonly time: string
}

/** What the editor holds: moments as their two fields, all else as it is sent. */
export interface MeetingForm {
  readonly kind: MeetingKind
  readonly title: string
  readonly venueName: string
  readonly venueAddress: string
  readonly about: string
  readonly opens: Moment
  readonly closes: Moment
  readonly starts: Moment
  readonly ends: Moment
  readonly men: number
  readonly women: number
  readonly format: Format
  readonly seating: Seating
  readonly rounds: number
  readonly minutesPerRound: number
  readonly tables: number
  readonly yesCap: number
  readonly sameCompany: boolean
  readonly numberName: string
}

const DAY_MS = 86_400_000

/** Sign-up from tomorrow for ten days, the evening four days later. */
export const newMeeting = (nowMs: number): MeetingForm => {
  const on = (days: number, time: string): Moment => ({ date: toFields(nowMs + days * DAY_MS).date, time })
  return {
    kind: 'youth',
    title: '',
    venueName: '',
    venueAddress: '',
    about: '',
    opens: on(1, '09:00'),
    closes: on(11, '18:00'),
    starts: on(15, '19:00'),
    ends: on(15, '21:00'),
    men: 15,
    women: 15,
    format: 'pairs',
    seating: 'adaptive',
    rounds: 6,
    minutesPerRound: 8,
    tables: 15,
    yesCap: 5,
    sameCompany: false,
    numberName: '',
  }
}

export const formOf = (stored: Output<typeof matchmaking.edit>): MeetingForm => {
  const { opensAtMs, closesAtMs, startsAtMs, endsAtMs, places } = stored
  return {
    kind: stored.kind,
    title: stored.title,
    venueName: stored.venueName,
    venueAddress: stored.venueAddress,
    about: stored.about,
    opens: toFields(opensAtMs),
    closes: toFields(closesAtMs),
    starts: toFields(startsAtMs),
    ends: toFields(endsAtMs),
    men: places.m,
    women: places.f,
    format: stored.format,
    seating: stored.seating,
    rounds: stored.rounds,
    minutesPerRound: stored.minutesPerRound,
    tables: stored.tables,
    yesCap: stored.yesCap,
    sameCompany: stored.sameCompany,
    numberName: stored.numberName,
  }
}

/** What is saved; null while a needed line or moment is empty. */
export const draftOf = (
  form: MeetingForm,
  organiserUnionId: string,
): Omit<Input<typeof matchmaking.save>, 'sessionId' | 'version' | 'requestId'> | null => {
  const { men, women, opens, closes, starts, ends, ...same } = form
  const opensAtMs = fromFields(opens.date, opens.time)
  const closesAtMs = fromFields(closes.date, closes.time)
  const startsAtMs = fromFields(starts.date, starts.time)
  const endsAtMs = fromFields(ends.date, ends.time)
  if (opensAtMs === null || closesAtMs === null || startsAtMs === null || endsAtMs === null) return null
  if (form.title.trim() === '' || form.venueName.trim() === '' || organiserUnionId === '') return null
  const places = form.kind === 'youth' ? { m: men, f: women } : { m: 0, f: 0 }
  return { ...same, organiserUnionId, places, opensAtMs, closesAtMs, startsAtMs, endsAtMs }
}
