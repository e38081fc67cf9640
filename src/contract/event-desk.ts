import * as v from 'valibot'
import { IMPORT_SIGN_UPS_REFUSALS, SIGN_UP_REFUSALS, SIGN_UPS_FILE_REFUSALS } from '../domain/events/refusals'
import { SIGN_UP_ROW_REASONS } from '../domain/events/sign-up-rows'
import { brand } from './event-fields'
import { atMs, count, id, line, plannedAtMs } from './fields'

/** A gift that somebody else picked up. */
export const pickup = v.object({ atMs, doorName: v.string(), places: count, name: v.string() })

/** What the desk does around its events besides writing them. */
export const EVENT_DESK = {
  /** What stands against planned sessions: others at the same venue at the same time, and holidays. Nothing is refused for it. */
  planCheck: {
    input: v.object({
      eventId: v.optional(id),
      venueName: line(60),
      spans: v.pipe(
        v.array(v.object({ startsAtMs: plannedAtMs, endsAtMs: plannedAtMs })),
        v.minLength(1),
        v.maxLength(30),
      ),
    }),
    output: v.object({
      /** `span` counts the planned sessions from 0. */
      clashes: v.array(
        v.object({ span: count, eventTitle: v.string(), organiserName: v.string(), startsAtMs: atMs, endsAtMs: atMs }),
      ),
      holidays: v.array(v.object({ span: count, name: v.string() })),
    }),
    refusals: [],
  },
  /** What stands on a published event's poster; the code opens the event's page. */
  poster: {
    input: v.object({ eventId: id }),
    output: v.object({
      title: v.string(),
      brand,
      venueName: v.string(),
      venueAddress: v.string(),
      organiserName: v.string(),
      /** Those that have not ended, by start. */
      sessions: v.array(v.object({ startsAtMs: atMs, endsAtMs: atMs })),
      pngBase64: v.string(),
    }),
    refusals: [],
  },
  /** What one guest answered and who picked up for them, in clear, with a reason that the guest can read. */
  revealGuest: {
    input: v.object({ signUpId: id, reason: line(100) }),
    output: v.object({
      answers: v.array(
        v.object({ at: v.picklist(['sign_up', 'door']), label: v.string(), values: v.array(v.string()) }),
      ),
      pickups: v.array(pickup),
    }),
    refusals: [],
  },
  /** A session's roster with its answers as an xlsx, names masked; the reason is kept, the address lives 10 minutes. */
  signUpsFile: {
    input: v.object({ sessionId: id, reason: line(100) }),
    output: v.object({ rows: count, url: v.string(), fileName: v.string() }),
    refusals: SIGN_UPS_FILE_REFUSALS,
  },
  /**
   * Signs up who stands in an xlsx (姓名 手机号 位数), each by the same door as their own tap: capacity and rules hold.
   * 30 rows a call, `from` the row's place in the list from 0; the same list again changes nothing.
   */
  importSignUps: {
    input: v.object({ sessionId: id, fileId: line(300), from: v.optional(count, 0) }),
    output: v.object({
      rows: count,
      /** Signed up by this call. */
      taken: count,
      /** Were signed up before. */
      standing: count,
      bad: v.array(v.object({ row: count, reason: v.picklist([...SIGN_UP_ROW_REASONS, ...SIGN_UP_REFUSALS]) })),
      /** Where the next call goes on; null at the end. */
      next: v.nullable(count),
    }),
    refusals: IMPORT_SIGN_UPS_REFUSALS,
  },
} as const
