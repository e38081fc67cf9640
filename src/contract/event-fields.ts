import * as v from 'valibot'
import { PLAIN_POLICY } from '../domain/checkin/policy'
import { BRANDS } from '../domain/events/brands'
import { EVENT_STATES, PLACE_KINDS, SESSION_MODES, SIGN_UP_STATUSES } from '../domain/events/words'
import { doorPolicy } from './door-policy'
import { atMs, count, id, line, optionalLine, plannedAtMs } from './fields'

export const brand = v.picklist(BRANDS)
export const status = v.picklist(SIGN_UP_STATUSES)
const placeKind = v.picklist(PLACE_KINDS)

/** One place of a sign-up. A child's place carries the guardian's consent; no child's name is asked. */
export const placeInput = v.variant('kind', [
  v.object({ kind: v.literal('self') }),
  v.object({ kind: v.literal('adult') }),
  v.object({ kind: v.literal('child'), guardianConsent: v.optional(v.boolean(), false) }),
])

const sessionCard = v.object({
  sessionId: id,
  title: v.string(),
  startsAtMs: atMs,
  endsAtMs: atMs,
  signUpOpensAtMs: atMs,
  signUpClosesAtMs: atMs,
  cancelUntilMs: atMs,
  mode: v.picklist(SESSION_MODES),
  capacity: count,
  /** Places taken, not people. */
  taken: count,
  maxPlaces: count,
  allowed: v.array(placeKind),
  mySignUpId: v.nullable(id),
  myStatus: v.nullable(status),
  myPlaces: count,
})

export const eventCard = v.object({
  eventId: id,
  title: v.string(),
  brand,
  venueName: v.string(),
  organiserName: v.string(),
  state: v.picklist(EVENT_STATES),
  forFamilies: v.boolean(),
  sessions: v.array(sessionCard),
})

const block = v.object({ heading: optionalLine(40), text: line(2000) })

export const mySignUp = v.object({
  signUpId: id,
  status,
  places: count,
  used: count,
  eventId: id,
  title: v.string(),
  brand,
  venueName: v.string(),
  eventState: v.picklist(EVENT_STATES),
  sessionId: id,
  sessionTitle: v.string(),
  startsAtMs: atMs,
  endsAtMs: atMs,
  cancelUntilMs: atMs,
})

export const door = v.object({ doorId: id, name: line(20) })

export const sessionDraft = v.object({
  /** Absent: a new session. */
  sessionId: v.optional(id),
  title: v.optional(optionalLine(40), ''),
  startsAtMs: plannedAtMs,
  endsAtMs: plannedAtMs,
  signUpOpensAtMs: atMs,
  signUpClosesAtMs: atMs,
  cancelUntilMs: atMs,
  mode: v.optional(v.literal('first_come'), 'first_come'),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
  maxPlaces: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  allowed: v.pipe(v.array(placeKind), v.minLength(1), v.maxLength(3)),
  /** Minutes before the start from which the door admits, 0 to 24 h. */
  doorOpensMinutesBefore: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)), 60),
  /** Minutes after the end until which the door admits, 0 to 24 h. */
  doorClosesMinutesAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)), 0),
  doors: v.optional(v.pipe(v.array(door), v.minLength(1), v.maxLength(20)), [{ doorId: 'main', name: '正门' }]),
  /** What the door asks beside its hours; absent: once, no rules, no questions. */
  doorPolicy: v.optional(doorPolicy, () => ({ ...PLAIN_POLICY, rules: [], questions: [] })),
})

export const eventDraft = {
  title: line(60),
  brand,
  venueName: line(60),
  venueAddress: v.optional(optionalLine(120), ''),
  organiserUnionId: id,
  forWhom: v.optional(optionalLine(120), ''),
  /** Members of these unions and below only; empty: every member. */
  onlyUnionIds: v.optional(v.pipe(v.array(id), v.maxLength(50)), []),
  blocks: v.optional(v.pipe(v.array(block), v.maxLength(20)), []),
  sessions: v.pipe(v.array(sessionDraft), v.minLength(1), v.maxLength(30)),
}

export const deskSession = v.object({
  sessionId: id,
  title: v.string(),
  startsAtMs: atMs,
  endsAtMs: atMs,
  capacity: count,
  taken: count,
  entered: count,
})
