import type { Input, Output } from '../../contract/define'
import type { events } from '../../contract/events'
import { type DoorPolicy, PLAIN_POLICY, policyCopy } from '../../domain/checkin/policy'
import { BRANDS, type Brand } from '../../domain/events/brands'
import type { EligibilityRule } from '../../domain/events/eligibility'
import { PLACE_KINDS, type PlaceKind, type SessionMode } from '../../domain/events/words'
import { fromFields, toFields } from '../../ui/time-text'
import { sentPolicy } from './door-policy-form'

/** A moment as the pickers show it, in UTC+8. */
export interface Moment {
  readonly date: string
  readonly time: string
}

/** One session as it is typed; numbers stay text until they are checked. */
export interface SessionForm {
  readonly sessionId: string | null
  /** Places taken when it was read; the capacity cannot go below. */
  readonly taken: number
  readonly title: string
  readonly starts: Moment
  readonly ends: Moment
  readonly opens: Moment
  readonly closes: Moment
  readonly cancel: Moment
  readonly capacity: string
  readonly maxPlaces: number
  readonly allowed: readonly PlaceKind[]
  /** Absent, like the two after it, in drafts kept before there were such. */
  readonly mode?: SessionMode
  readonly waitlist?: boolean
  readonly takeLeft?: boolean
  readonly numberName?: string
  /** Somebody signed up or waits: the mode stays. */
  readonly modeFixed?: boolean
  readonly doorBefore: string
  readonly doorAfter: string
  readonly doors: readonly { readonly doorId: string; readonly name: string }[]
  /** Absent in drafts kept on the phone before doors had one. */
  readonly doorPolicy?: DoorPolicy
}

export interface EventForm {
  readonly title: string
  readonly brand: Brand | null
  readonly organiserUnionId: string | null
  readonly venueName: string
  readonly venueAddress: string
  readonly forWhom: string
  readonly onlyUnionIds: readonly string[]
  /** Absent in drafts kept before there were such: none. */
  readonly rules?: readonly EligibilityRule[]
  readonly blocks: readonly { readonly heading: string; readonly text: string }[]
  readonly sessions: readonly SessionForm[]
}

type Record = Output<typeof events.edit>
type Sent = Omit<Input<typeof events.save>, 'eventId' | 'version' | 'requestId'>

const DAY_MS = 86_400_000
const MAIN_DOOR = { doorId: 'main', name: '正门' }

const at = (atMs: number): Moment => toFields(atMs)

/** A first session: in a week at 14:00, open for sign-up from now until the evening before. */
export const newSession = (nowMs: number): SessionForm => {
  const { date } = at(nowMs + 7 * DAY_MS)
  const before = at(nowMs + 6 * DAY_MS).date
  return {
    sessionId: null,
    taken: 0,
    title: '',
    starts: { date, time: '14:00' },
    ends: { date, time: '16:00' },
    opens: at(nowMs),
    closes: { date: before, time: '20:00' },
    cancel: { date: before, time: '20:00' },
    capacity: '60',
    maxPlaces: 1,
    allowed: ['self'],
    mode: 'first_come',
    waitlist: true,
    takeLeft: false,
    doorBefore: '60',
    doorAfter: '0',
    doors: [MAIN_DOOR],
    doorPolicy: PLAIN_POLICY,
  }
}

export const newEvent = (nowMs: number): EventForm => ({
  title: '',
  brand: null,
  organiserUnionId: null,
  venueName: '',
  venueAddress: '',
  forWhom: '',
  onlyUnionIds: [],
  rules: [],
  blocks: [],
  sessions: [newSession(nowMs)],
})

/** The same session one week later, as a new one. */
export const copyOf = (session: SessionForm): SessionForm => {
  const later = ({ date, time }: Moment): Moment => {
    const moment = fromFields(date, time)
    return moment === null ? { date, time } : at(moment + 7 * DAY_MS)
  }
  const { starts, ends, closes, cancel } = session
  const moved = { starts: later(starts), ends: later(ends), closes: later(closes), cancel: later(cancel) }
  return { ...session, ...moved, sessionId: null, taken: 0, modeFixed: false }
}

/** A stored event as the editor's fields. */
export const toForm = (record: Record): EventForm => ({
  title: record.title,
  brand: record.brand,
  organiserUnionId: record.organiserUnionId,
  venueName: record.venueName,
  venueAddress: record.venueAddress,
  forWhom: record.forWhom,
  onlyUnionIds: record.onlyUnionIds,
  rules: record.rules,
  blocks: record.blocks,
  sessions: record.sessions.map(session => ({
    sessionId: session.sessionId,
    taken: session.taken,
    title: session.title,
    starts: at(session.startsAtMs),
    ends: at(session.endsAtMs),
    opens: at(session.signUpOpensAtMs),
    closes: at(session.signUpClosesAtMs),
    cancel: at(session.cancelUntilMs),
    capacity: String(session.capacity),
    maxPlaces: session.maxPlaces,
    allowed: session.allowed,
    mode: session.mode,
    waitlist: session.waitlist,
    takeLeft: session.takeLeft,
    numberName: session.numberName,
    modeFixed: session.taken > 0,
    doorBefore: String(session.doorOpensMinutesBefore),
    doorAfter: String(session.doorClosesMinutesAfter),
    doors: session.doors,
    doorPolicy: session.doorPolicy,
  })),
})

/** The fields as they are sent; call it on checked fields only: what cannot be read becomes 0. */
export const toSent = (form: EventForm): Sent => ({
  title: form.title.trim(),
  brand: form.brand ?? BRANDS[0],
  venueName: form.venueName.trim(),
  venueAddress: form.venueAddress.trim(),
  organiserUnionId: form.organiserUnionId ?? '',
  forWhom: form.forWhom.trim(),
  onlyUnionIds: [...form.onlyUnionIds],
  rules: [...(form.rules ?? [])],
  blocks: form.blocks.map(({ heading, text }) => ({ heading: heading.trim(), text: text.trim() })),
  sessions: form.sessions.map(toSentSession),
})

export const toSentSession = (session: SessionForm): Sent['sessions'][number] => ({
  ...(session.sessionId !== null && { sessionId: session.sessionId }),
  title: session.title.trim(),
  startsAtMs: msOf(session.starts),
  endsAtMs: msOf(session.ends),
  signUpOpensAtMs: msOf(session.opens),
  signUpClosesAtMs: msOf(session.closes),
  cancelUntilMs: msOf(session.cancel),
  mode: session.mode ?? 'first_come',
  waitlist: session.mode !== 'approval' && (session.waitlist ?? false),
  takeLeft: (session.mode ?? 'first_come') === 'first_come' && (session.takeLeft ?? false),
  numberName: (session.numberName ?? '').trim(),
  capacity: wholeOf(session.capacity) ?? 0,
  maxPlaces: session.maxPlaces,
  allowed: PLACE_KINDS.filter(kind => session.allowed.includes(kind)),
  doorOpensMinutesBefore: wholeOf(session.doorBefore) ?? 0,
  doorClosesMinutesAfter: wholeOf(session.doorAfter) ?? 0,
  doors: session.doors.map(({ doorId, name }) => ({ doorId, name: name.trim() })),
  doorPolicy: policyCopy(sentPolicy(session.doorPolicy, session.doors)),
})

const msOf = ({ date, time }: Moment): number => fromFields(date, time) ?? 0

/** A typed whole number, full-width digits forgiven; null where it is none. */
export const wholeOf = (typed: string): number | null => {
  const text = typed.normalize('NFKC').trim()
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}
