import * as v from 'valibot'
import { JOIN_REFUSALS, REDEEM_REFUSALS } from '../domain/checkin/refusals'
import { SIGN_UP_STATUSES } from '../domain/events/words'
import { define } from './define'
import { atMs, count, id, line } from './fields'

/** The lists served at this door; in the slice a list is a session. */
const lists = v.pipe(v.array(id), v.minLength(1), v.maxLength(10))
const nonce = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_:.-]{1,64}$/))

const admitted = v.object({
  entryId: id,
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
      lists,
      nonce,
      doorId: v.optional(id, 'main'),
      places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
    }),
    output: admitted,
    refusals: REDEEM_REFUSALS,
  },
  /** Admits a person found by hand search, without a code. */
  admit: {
    input: v.object({
      signUpId: id,
      lists,
      nonce,
      doorId: v.optional(id, 'main'),
      places: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
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
          entered: count,
          byDoor: v.array(v.object({ doorId: id, entered: count })),
        }),
      ),
    }),
    refusals: ['NO_DOOR_ACCESS'],
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
})
