import * as v from 'valibot'
import { PLAIN_POLICY } from '../domain/checkin/policy'
import { BRANDS } from '../domain/events/brands'
import { EXCUSE_STATES } from '../domain/events/excuse'
import { DRAW_STATES } from '../domain/events/lottery'
import { EVENT_STATES, PLACE_KINDS, SESSION_MODES, SIGN_UP_STATUSES } from '../domain/events/words'
import { doorPolicy, question } from './door-policy'
import { atMs, count, id, line, optionalLine, plannedAtMs } from './fields'

export const brand = v.picklist(BRANDS)
export const status = v.picklist(SIGN_UP_STATUSES)
const placeKind = v.picklist(PLACE_KINDS)

/** One place of a sign-up. A child's place carries the guardian's consent; no child's name is asked. */
export const placeInput = v.variant('kind', [
  v.object({ kind: v.literal('self') }),
  v.object({ kind: v.literal('adult') }),
  v.object({
    kind: v.literal('child'),
    guardianConsent: v.optional(v.boolean(), false),
    /** Whole years, where the event asks for children of an age; checked and not kept. */
    age: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(17))),
  }),
])

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/** What an event asks of people, each kind at most once. */
export const eligibilityRule = v.variant('kind', [
  v.object({ kind: v.literal('women') }),
  v.object({ kind: v.literal('childAge'), from: whole(0, 17), to: whole(0, 17) }),
  v.object({ kind: v.literal('brandLimit'), most: whole(1, 20), days: whole(1, 366) }),
  v.object({ kind: v.literal('coolDown'), noShows: whole(1, 10), days: whole(1, 366) }),
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
  /** A full session has a line. */
  waitlist: v.boolean(),
  /** Who asks for more than is left is given what is left. */
  takeLeft: v.boolean(),
  /** Sign-ups that stand in the line. */
  waiting: count,
  /** How far a lottery's draw has come. */
  draw: v.picklist(DRAW_STATES),
  maxPlaces: count,
  allowed: v.array(placeKind),
  mySignUpId: v.nullable(id),
  myStatus: v.nullable(status),
  myPlaces: count,
})

/** A session on its event's page: what is asked at sign-up, and where I stand in the line. */
export const sessionDetail = v.object({
  ...sessionCard.entries,
  questions: v.array(question),
  /** Sign-ups that stand in a lottery's list until it is drawn; 0 elsewhere. */
  inDraw: count,
  /** Sign-ups before mine, null where I do not wait in the line. */
  ahead: v.nullable(count),
  /** What the desk said when it refused my application, empty where it did not. */
  myRefusal: v.string(),
})

/** Why I may not sign up at all, by the first rule that says so; the numbers are 0 where they do not belong to it. */
export const whyNot = v.object({
  reason: v.picklist(['NOT_BOUND', 'OTHER_UNION', 'BRAND_LIMIT', 'COOL_DOWN']),
  /** When it ends by itself, null where it does not. */
  untilMs: v.nullable(atMs),
  most: count,
  days: count,
  /** Absences that count, each to be explained. */
  missed: v.array(
    v.object({
      signUpId: id,
      title: v.string(),
      startsAtMs: atMs,
      excuse: v.nullable(v.picklist(EXCUSE_STATES)),
    }),
  ),
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
  /** Sign-ups before mine, null where I do not wait in a line. */
  ahead: v.nullable(count),
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
  mode: v.optional(v.picklist(SESSION_MODES), 'first_come'),
  /** Only first-come and drawn sessions have a line. */
  waitlist: v.optional(v.boolean(), false),
  takeLeft: v.optional(v.boolean(), false),
  /** The public number that a lottery waits for, in words; empty: the usual one. */
  numberName: v.optional(optionalLine(60), ''),
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
  rules: v.optional(v.pipe(v.array(eligibilityRule), v.maxLength(4)), []),
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
  mode: v.picklist(SESSION_MODES),
  draw: v.picklist(DRAW_STATES),
  numberName: v.string(),
  /** Sign-ups in the line. */
  waiting: count,
  /** Sign-ups in a lottery's list until it is drawn. */
  inDraw: count,
  entered: count,
  /** Applications and explanations that wait for the desk. */
  pending: count,
  excuses: count,
})
