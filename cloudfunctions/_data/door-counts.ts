// Live counts over `sign_ups` (owner: events), as the door reads them.
import type { Ctx } from '../_kit/ctx'

const SIGN_UPS = 'sign_ups'

export interface DoorCount {
  readonly sessionId: string
  /** Null for sign-ups of which nobody came yet. */
  readonly doorId: string | null
  readonly expected: number
  readonly entered: number
  /** Entries less exits since everyone last counted as gone. */
  readonly inside: number
}

/**
 * Places expected, entered and inside by session and door; a sign-up's places are counted with its first entry only. One
 * read, whose cost grows with the confirmed sign-ups of these sessions. `sinceMs`: from when entries count as inside.
 */
export const countAdmissions = (
  ctx: Ctx,
  sessions: readonly { readonly sessionId: string; readonly sinceMs: number }[],
): Promise<readonly DoorCount[]> =>
  ctx.store.aggregate<DoorCount>(SIGN_UPS, [
    { match: { sessionId: { $in: sessions.map(one => one.sessionId) }, status: 'confirmed' } },
    {
      project: {
        sessionId: 1,
        places: 1,
        'entries.places': 1,
        'entries.doorId': 1,
        'entries.kind': 1,
        'entries.atMs': 1,
        'entries.undoneAtMs': 1,
      },
    },
    { unwind: { path: '$entries', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
    {
      group: {
        _id: { sessionId: '$sessionId', doorId: '$entries.doorId' },
        expected: { $sum: { $cond: [{ $gt: ['$at', 0] }, 0, '$places'] } },
        entered: { $sum: { $cond: [{ $and: [IS_ENTRY, COUNTS] }, '$entries.places', 0] } },
        inside: {
          $sum: {
            $cond: [
              { $and: [COUNTS, { $gte: ['$entries.atMs', sinceOf(sessions)] }] },
              { $cond: [IS_ENTRY, '$entries.places', { $subtract: [0, '$entries.places'] }] },
              0,
            ],
          },
        },
      },
    },
    {
      project: {
        _id: 0,
        sessionId: '$_id.sessionId',
        doorId: { $ifNull: ['$_id.doorId', null] },
        expected: 1,
        entered: 1,
        inside: 1,
      },
    },
    // 10 sessions with 20 doors each, and those who did not come yet
    { limit: 500 },
  ])

const IS_ENTRY = { $eq: ['$entries.kind', 'entry'] }
/** A number is greater than 0, a missing field is not: entries that were taken back are left out. */
const COUNTS = { $not: [{ $gt: ['$entries.undoneAtMs', 0] }] }

const sinceOf = (sessions: readonly { readonly sessionId: string; readonly sinceMs: number }[]): unknown =>
  sessions.reduce<unknown>(
    (otherwise, { sessionId, sinceMs }) => ({ $cond: [{ $eq: ['$sessionId', sessionId] }, sinceMs, otherwise] }),
    0,
  )
