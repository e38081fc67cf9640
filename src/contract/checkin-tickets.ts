import * as v from 'valibot'
import { atMs, count, cursor, id, requestId } from './fields'

/** Tickets beside the door: new codes for a holder, sheets of paper codes for the desk. */
export const CHECKIN_TICKETS = {
  /** New codes for my own ticket; all old ones, a lost phone's too, answer REVOKED from then on. */
  reissue: {
    input: v.object({ signUpId: id, requestId }),
    output: v.object({ signUpId: id, issue: count }),
    refusals: ['NO_TICKET'],
  },
  /** The paper codes of a session's confirmed tickets, 60 a page, masked; for who may edit the event. */
  sheet: {
    input: v.object({ sessionId: id, cursor: v.optional(cursor) }),
    output: v.object({
      title: v.string(),
      startsAtMs: atMs,
      items: v.array(
        v.object({
          signUpId: id,
          number: v.string(),
          nameMasked: v.string(),
          unionName: v.string(),
          places: count,
          staticCode: v.string(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** The same as an xlsx, all of them; the address lives 10 minutes, the file an hour. */
  sheetFile: {
    input: v.object({ sessionId: id }),
    output: v.object({ rows: count, url: v.string(), fileName: v.string() }),
    refusals: [],
  },
} as const
