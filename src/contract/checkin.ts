import * as v from 'valibot'
import { JOIN_REFUSALS, REDEEM_REFUSALS, UNDO_REFUSALS, WALK_IN_REFUSALS } from '../domain/checkin/refusals'
import { SIGN_UP_STATUSES } from '../domain/events/words'
import { CHECKIN_DESK } from './checkin-desk'
import { CHECKIN_OFFLINE } from './checkin-offline'
import { CHECKIN_SPOTS } from './checkin-spots'
import { CHECKIN_TICKETS } from './checkin-tickets'
import { define } from './define'
import { lists, nonce } from './door-fields'
import { answers, doorPolicy } from './door-policy'
import { atMs, count, id, line } from './fields'

/** What a scan says beside whom it is about. */
const scanFields = {
  lists,
  nonce,
  doorId: v.optional(id, 'main'),
  /** Absent: all that are left; going out: all that are inside. */
  places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  kind: v.optional(v.picklist(['entry', 'exit']), 'entry'),
  /** What the guest said to the door's questions; absent: they were not asked yet. */
  answers: v.optional(answers),
  /** Who picks the gift up in the holder's place; kept sealed. */
  proxyName: v.optional(line(20)),
  /** For training: decides and writes nothing. */
  dry: v.optional(v.boolean(), false),
}

const admitted = v.object({
  entryId: id,
  signUpId: id,
  kind: v.picklist(['entry', 'exit']),
  /** Places admitted by this scan. */
  places: count,
  atMs,
  sessionId: id,
  nameMasked: v.string(),
  unionName: v.string(),
  placesTotal: count,
  placesUsed: count,
  /** The code was up to two minutes old and is admitted with a mark; online always false. */
  amber: v.boolean(),
})

export const checkin = define('checkin', {
  ...CHECKIN_OFFLINE,
  ...CHECKIN_DESK,
  ...CHECKIN_SPOTS,
  /** The sessions at whose door I may scan, from yesterday to the next 7 days. */
  doors: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          sessionId: id,
          eventId: id,
          eventTitle: v.string(),
          sessionTitle: v.string(),
          venueName: v.string(),
          startsAtMs: atMs,
          endsAtMs: atMs,
          doorOpensAtMs: atMs,
          doorClosesAtMs: atMs,
          doors: v.array(v.object({ doorId: id, name: v.string() })),
          doorPolicy,
          grantExpiresAtMs: atMs,
        }),
      ),
    }),
    refusals: [],
  },
  /** Admits one ticket at one door. `places` absent: all that are left. Idempotent by nonce, which is looked at first. */
  redeem: {
    input: v.object({
      /** As scanned or typed; noise, case and O/0, I/1 are forgiven. */
      code: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      ...scanFields,
    }),
    output: admitted,
    refusals: REDEEM_REFUSALS,
  },
  /** Admits a person found by hand search, without a code. */
  admit: {
    input: v.object({
      signUpId: id,
      ...scanFields,
    }),
    output: admitted,
    refusals: REDEEM_REFUSALS,
  },
  /** Hand search: 2+ characters of a name, 4+ digits of a phone's tail, or a ticket's short number. At most 20, masked. */
  search: {
    input: v.object({ lists, query: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(20)) }),
    output: v.object({
      items: v.array(
        v.object({
          signUpId: id,
          sessionId: id,
          nameMasked: v.string(),
          phoneTail: v.nullable(v.string()),
          unionName: v.string(),
          status: v.picklist(SIGN_UP_STATUSES),
          places: count,
          used: count,
        }),
      ),
    }),
    refusals: ['NO_DOOR_ACCESS'],
  },
  /** Live counts: places expected and entered, per session and per door. */
  counts: {
    input: v.object({ lists }),
    output: v.object({
      items: v.array(
        v.object({
          sessionId: id,
          expected: count,
          /** Places that have come, walk-ins included. */
          entered: count,
          /** Places inside now, by the exits that were scanned and the hour at which everyone counts as gone. */
          inside: count,
          byDoor: v.array(v.object({ doorId: id, entered: count })),
          /** What each desk has still to give; empty where nothing is given. */
          stock: v.array(v.object({ doorId: id, left: count })),
          /** Tickets that two doors without a network both let in. */
          conflicts: count,
        }),
      ),
    }),
    refusals: ['NO_DOOR_ACCESS'],
  },
  /** Takes one's own scan back within 15 minutes; it stays on record and counts no more. A second time answers the same. */
  undo: {
    input: v.object({ signUpId: id, entryId: id }),
    output: v.object({ entryId: id, placesUsed: count }),
    refusals: UNDO_REFUSALS,
  },
  /** Writes a guest without a sign-up down at the door, where the session allows it. Idempotent by nonce. */
  walkIn: {
    input: v.object({
      sessionId: id,
      nonce,
      doorId: v.optional(id, 'main'),
      places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
      /** As the guest says it; kept sealed, shown masked. */
      name: v.optional(line(20)),
    }),
    output: v.object({ walkInId: id, places: count, atMs }),
    refusals: WALK_IN_REFUSALS,
  },
  /** Makes an invitation code for helpers at a session's door; the code is shown once. Hours from 1 to 168. */
  invite: {
    input: v.object({
      sessionId: id,
      hours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(168)),
      uses: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
    }),
    output: v.object({ inviteCode: v.string(), expiresAtMs: atMs }),
    refusals: [],
  },
  /** Takes the door up with an invitation code. Twice answers the same. */
  join: {
    input: v.object({ inviteCode: line(40) }),
    output: v.object({ sessionId: id, expiresAtMs: atMs }),
    refusals: JOIN_REFUSALS,
  },
  /** Who may scan at a session's door. */
  helpers: {
    input: v.object({ sessionId: id }),
    output: v.object({
      items: v.array(
        v.object({ grantId: id, nameMasked: v.string(), grantedAtMs: atMs, expiresAtMs: atMs, revoked: v.boolean() }),
      ),
    }),
    refusals: [],
  },
  /** Takes the door away at once; the next scan answers NO_DOOR_ACCESS. */
  revoke: {
    input: v.object({ grantId: id }),
    output: v.object({ grantId: id }),
    refusals: [],
  },
  ...CHECKIN_TICKETS,
})
