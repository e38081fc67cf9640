import * as v from 'valibot'
import {
  CANCEL_REFUSALS,
  EDIT_REFUSALS,
  PUBLISH_REFUSALS,
  SIGN_UP_REFUSALS,
  TICKET_REFUSALS,
} from '../domain/events/refusals'
import { EVENT_STATES } from '../domain/events/words'
import { define } from './define'
import { answers } from './door-policy'
import { EVENT_DESK, pickup } from './event-desk'
import {
  brand,
  deskSession,
  door,
  eligibilityRule,
  eventCard,
  eventDraft,
  mySignUp,
  placeInput,
  sessionDetail,
  sessionDraft,
  status,
  whyNot,
} from './event-fields'
import { EVENT_FIGURES } from './event-figures'
import { EVENTS_WAITING } from './events-waiting'
import { atMs, count, cursor, id, line, requestId } from './fields'

export const events = define('events', {
  ...EVENT_FIGURES,
  ...EVENT_DESK,
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
      sessions: v.array(sessionDetail),
      /** What is asked of people, for all to read. */
      rules: v.array(eligibilityRule),
      /** Why I may not sign up at all; null where nothing but the session's own state or the form stands in the way. */
      whyNot: v.nullable(whyNot),
    }),
    refusals: [],
  },
  /** What the home page shows in one call: my tickets of today, my next ones, and what is open soon. */
  home: {
    input: v.object({}),
    output: v.object({ today: v.array(mySignUp), upcoming: v.array(mySignUp), open: v.array(eventCard) }),
    refusals: [],
  },
  /**
   * Takes places, or a stand in a full session's line, or hands in an application or a ticket of the draw, as the
   * session's mode says. Every tap of one member answers the same signUpId.
   */
  signUp: {
    input: v.object({
      sessionId: id,
      places: v.pipe(v.array(placeInput), v.minLength(1), v.maxLength(10)),
      /** I would rather wait in the line than go without. */
      wait: v.optional(v.boolean(), false),
      /** What I state of myself, where a rule asks for it. */
      declares: v.optional(v.pipe(v.array(v.literal('women')), v.maxLength(1)), []),
      answers: v.optional(answers, []),
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
      /** The door takes the code again after everyone came: once a day, many times, or after going out. */
      reusable: v.optional(v.boolean(), false),
      /** The unchanging code for paper and for elders. */
      staticCode: v.string(),
      /** Who picked something up in my place. */
      pickups: v.optional(v.array(pickup), []),
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
      session: v.object({
        ...deskSession.entries,
        eventId: id,
        eventTitle: v.string(),
        doors: v.array(door),
        canInvite: v.boolean(),
      }),
      items: v.array(
        v.object({
          signUpId: id,
          /** For `members.reveal`, which looks at the roster's own scope. */
          memberId: id,
          nameMasked: v.string(),
          unionName: v.string(),
          status,
          places: count,
          used: count,
          blocked: v.boolean(),
          signedUpAtMs: atMs,
          lastEntryAtMs: v.nullable(atMs),
          /** Something was answered, at sign-up or at the door; `revealGuest` opens it. */
          hasAnswers: v.boolean(),
          /** Scans at which somebody else picked up. */
          pickups: count,
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  ...EVENTS_WAITING,
  /** Unions for which I may organise, for the editor's picker. */
  organisers: {
    input: v.object({}),
    output: v.object({ items: v.array(v.object({ unionId: id, name: v.string() })) }),
    refusals: [],
  },
})
