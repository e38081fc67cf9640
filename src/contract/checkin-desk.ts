import * as v from 'valibot'
import { REDEEM_REFUSALS, SETTLE_REFUSALS } from '../domain/checkin/refusals'
import { atMs, count, cursor, id, line } from './fields'

/** What the desk sees and does about its doors. */
export const CHECKIN_DESK = {
  /** What a session's doors refused, newest first, 50 a page; for the desk. Codes of ours by their short number only. */
  failedScans: {
    input: v.object({ sessionId: id, cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          failedScanId: id,
          atMs,
          doorName: v.string(),
          reason: v.picklist(REDEEM_REFUSALS),
          /** 票号 of a ticket, else what was scanned, cut; null for a hand search. */
          shown: v.nullable(v.string()),
          helperName: v.string(),
          /** A phone let this guest in without a network, and the function would not have. */
          wasAdmitted: v.boolean(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Tickets that took more places than they hold, with every entry by scan time; for the desk. At most 200. */
  conflicts: {
    input: v.object({ sessionId: id }),
    output: v.object({
      items: v.array(
        v.object({
          signUpId: id,
          nameMasked: v.string(),
          unionName: v.string(),
          places: count,
          /** Ticked off: what the desk found, by whom and when. Null while nobody has looked, and again once another scan comes in. */
          settled: v.nullable(v.object({ note: v.string(), byName: v.string(), atMs })),
          entries: v.array(
            v.object({
              entryId: id,
              atMs,
              doorName: v.string(),
              places: count,
              offline: v.boolean(),
              /** This one came second. */
              isConflict: v.boolean(),
            }),
          ),
        }),
      ),
    }),
    refusals: [],
  },
  /** Ticks a conflict off with a note; `entryIds` are the later scans that were seen. Again with another note puts it in place. */
  settleConflict: {
    input: v.object({
      signUpId: id,
      entryIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(50)),
      note: line(100),
    }),
    output: v.object({ signUpId: id }),
    refusals: SETTLE_REFUSALS,
  },
  /** Guests without a sign-up who were written down at a session's doors, newest first, 50 a page, names masked. */
  walkIns: {
    input: v.object({ sessionId: id, cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          walkInId: id,
          atMs,
          doorName: v.string(),
          places: count,
          /** Empty where none was asked, and from 30 days after. */
          nameMasked: v.string(),
          helperName: v.string(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** A written-down guest's name in clear, with a reason for the log; null where none stands. */
  revealWalkIn: {
    input: v.object({ walkInId: id, reason: line(100) }),
    output: v.object({ name: v.nullable(v.string()) }),
    refusals: [],
  },
  /** Blocks a ticket or frees it again, with a reason that only the desk reads. */
  block: {
    input: v.object({ signUpId: id, blocked: v.boolean(), reason: line(100) }),
    output: v.object({ signUpId: id, blocked: v.boolean() }),
    refusals: [],
  },
} as const
