import * as v from 'valibot'
import { BRANDS } from '../domain/events/brands'
import {
  CANCEL_REFUSALS,
  EDIT_REFUSALS,
  PUBLISH_REFUSALS,
  SIGN_UP_REFUSALS,
  TICKET_REFUSALS,
} from '../domain/events/refusals'
import { EVENT_STATES, PLACE_KINDS, SESSION_MODES, SIGN_UP_STATUSES } from '../domain/events/words'
import { define } from './define'
import { atMs, count, cursor, id, line, optionalLine, requestId } from './fields'

const brand = v.picklist(BRANDS)
const status = v.picklist(SIGN_UP_STATUSES)
const placeKind = v.picklist(PLACE_KINDS)

/** One place of a sign-up. A child's place carries the guardian's consent; no child's name is asked. */
const placeInput = v.variant('kind', [
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

const eventCard = v.object({
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

const mySignUp = v.object({
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

const door = v.object({ doorId: id, name: line(20) })

const sessionDraft = v.object({
  /** Absent: a new session. */
  sessionId: v.optional(id),
  title: v.optional(optionalLine(40), ''),
  startsAtMs: atMs,
  endsAtMs: atMs,
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
})

const eventDraft = {
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

const deskSession = v.object({
  sessionId: id,
  title: v.string(),
  startsAtMs: atMs,
  endsAtMs: atMs,
  capacity: count,
  taken: count,
  entered: count,
})

export const events = define('events', {
  /** Published events with a session that has not ended, by first start; guests may ask. 60 events a page at most. */
  list: {
    input: v.object({ brand: v.optional(brand), cursor: v.optional(cursor) }),
    output: v.object({ items: v.array(eventCard), nextCursor: v.optional(cursor) }),
    refusals: [],
  },
  /** One published or called-off event; guests may ask. */
  get: {
    input: v.object({ eventId: id }),
    output: v.object({
      ...eventCard.entries,
      venueAddress: v.string(),
      forWhom: v.string(),
      blocks: v.array(v.object({ heading: v.string(), text: v.string() })),
      /** What the organiser said when calling it off, empty before. */
      callOffReason: v.string(),
      /** Why I may not sign up at all; null where nothing but the session's own state stands in the way. */
      notEligible: v.nullable(v.picklist(['NOT_BOUND', 'OTHER_UNION'])),
    }),
    refusals: [],
  },
  /** What the home page shows in one call: my tickets of today, my next ones, and what is open soon. */
  home: {
    input: v.object({}),
    output: v.object({ today: v.array(mySignUp), upcoming: v.array(mySignUp), open: v.array(eventCard) }),
    refusals: [],
  },
  /** Takes places in a first-come session. Every tap of one member answers the same signUpId. */
  signUp: {
    input: v.object({
      sessionId: id,
      places: v.pipe(v.array(placeInput), v.minLength(1), v.maxLength(10)),
      requestId,
    }),
    output: v.object({ signUpId: id, status, places: count }),
    refusals: SIGN_UP_REFUSALS,
  },
  /** Gives all places of a sign-up back, until the session's deadline and before the first entry. */
  cancel: {
    input: v.object({ signUpId: id }),
    output: v.object({ signUpId: id, status }),
    refusals: CANCEL_REFUSALS,
  },
  /** My sign-ups, newest start first, 50 a page. */
  mine: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({ items: v.array(mySignUp), nextCursor: v.optional(cursor) }),
    refusals: [],
  },
  /** What my phone needs to draw the code without a network. Only the holder may ask. */
  ticket: {
    input: v.object({ signUpId: id }),
    output: v.object({
      ...mySignUp.entries,
      doorNames: v.array(v.string()),
      doorOpensAtMs: atMs,
      doorClosesAtMs: atMs,
      /** The session's 2-byte tag and the ticket's 5-byte id, hex. */
      tagHex: v.pipe(v.string(), v.regex(/^[0-9a-f]{4}$/)),
      ticketHex: v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/)),
      /** K_ticket, 32 bytes, hex: rotates the code on the phone. */
      keyHex: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      issue: count,
      /** The unchanging code for paper and for elders. */
      staticCode: v.string(),
    }),
    refusals: TICKET_REFUSALS,
  },
  /** Events of my unions for the desk, newest first, 50 a page. */
  desk: {
    input: v.object({ state: v.optional(v.picklist(EVENT_STATES)), cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          eventId: id,
          title: v.string(),
          brand,
          state: v.picklist(EVENT_STATES),
          version: count,
          venueName: v.string(),
          organiserName: v.string(),
          canEdit: v.boolean(),
          sessions: v.array(deskSession),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** The whole record for the editor. */
  edit: {
    input: v.object({ eventId: id }),
    output: v.object({
      ...eventDraft,
      sessions: v.array(v.object({ ...sessionDraft.entries, sessionId: id, taken: count })),
      eventId: id,
      version: count,
      state: v.picklist(EVENT_STATES),
    }),
    refusals: [],
  },
  /** Saves a draft, or changes a published event. `version` is the one that was read, 0 for a new event. */
  save: {
    input: v.object({ ...eventDraft, eventId: v.optional(id), version: count, requestId }),
    output: v.object({ eventId: id, version: count, sessionIds: v.array(id) }),
    refusals: EDIT_REFUSALS,
  },
  /** Opens a draft to everyone. */
  publish: {
    input: v.object({ eventId: id, version: count }),
    output: v.object({ eventId: id, version: count, state: v.picklist(EVENT_STATES) }),
    refusals: PUBLISH_REFUSALS,
  },
  /** Calls an event off: sign-up ends, tickets answer EVENT_CANCELLED at the door. */
  callOff: {
    input: v.object({ eventId: id, version: count, reason: line(200) }),
    output: v.object({ eventId: id, version: count, state: v.picklist(EVENT_STATES) }),
    refusals: PUBLISH_REFUSALS,
  },
  /** A session's roster for the desk, masked, 50 a page. */
  signUps: {
    input: v.object({ sessionId: id, status: v.optional(status), cursor: v.optional(cursor) }),
    output: v.object({
      session: v.object({ ...deskSession.entries, eventId: id, eventTitle: v.string(), doors: v.array(door) }),
      items: v.array(
        v.object({
          signUpId: id,
          nameMasked: v.string(),
          unionName: v.string(),
          status,
          places: count,
          used: count,
          signedUpAtMs: atMs,
          lastEntryAtMs: v.nullable(atMs),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Unions for which I may organise, for the editor's picker. */
  organisers: {
    input: v.object({}),
    output: v.object({ items: v.array(v.object({ unionId: id, name: v.string() })) }),
    refusals: [],
  },
})
