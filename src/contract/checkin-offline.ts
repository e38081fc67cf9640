import * as v from 'valibot'
import { REDEEM_REFUSALS, ROSTER_REFUSALS } from '../domain/checkin/refusals'
import { EVENT_STATES } from '../domain/events/words'
import { nonce, ticketHex } from './door-fields'
import { answers } from './door-policy'
import { atMs, id, line } from './fields'

/** A door without a network: what it takes along, and what it brings back. */
export const CHECKIN_OFFLINE = {
  /**
   * What a door needs to work without a network: a session's key and a page of its roster, by ticket. Ranges may be
   * asked beside one another; each goes on at `nextHex`. Names masked; drop all of it when the event ends.
   */
  roster: {
    input: v.object({ sessionId: id, fromHex: v.optional(ticketHex), beforeHex: v.optional(ticketHex) }),
    output: v.object({
      asOfMs: atMs,
      dropAtMs: atMs,
      keyHex: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      tagHex: v.pipe(v.string(), v.regex(/^[0-9a-f]{4}$/)),
      eventState: v.picklist(EVENT_STATES),
      unions: v.array(v.string()),
      /** Lines of `domain/checkin/roster-line`, at most 4,000. */
      lines: v.array(v.string()),
      nextHex: v.optional(ticketHex),
    }),
    refusals: ROSTER_REFUSALS,
  },
  /**
   * Scans that phones decided without a network, at most 500: each is kept, at its own moment, or kept apart as refused
   * and shown to the desk; none is dropped. Idempotent by nonce: sent again, the answer is the same.
   */
  upload: {
    input: v.object({
      scans: v.pipe(
        v.array(
          v.object({
            nonce,
            atMs,
            sessionId: id,
            doorId: id,
            kind: v.picklist(['entry', 'exit', 'walkIn']),
            places: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
            /** As scanned; absent where the guest was found by hand. */
            code: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
            ticketHex: v.optional(ticketHex),
            answers: v.optional(answers),
            /** A walk-in's name. */
            name: v.optional(line(20)),
          }),
        ),
        v.minLength(1),
        v.maxLength(500),
      ),
    }),
    output: v.object({
      results: v.array(
        v.object({ nonce: v.string(), kept: v.boolean(), code: v.nullable(v.picklist(REDEEM_REFUSALS)) }),
      ),
    }),
    refusals: [],
  },
} as const
