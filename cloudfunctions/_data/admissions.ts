// The door's reads and its one write in `sign_ups` (owner: events): nobody but the door writes `used` and `entries`.
import type { Ctx } from '../_kit/ctx'
import { doorGrantId, holdsNow } from './door-grants'
import type { Entry, SessionRecord, SignUpRecord } from './records'
import { SESSIONS } from './sessions'

const DOOR_GRANTS = 'door_grants'
const SIGN_UPS = 'sign_ups'

const SESSION_FIELDS = ['eventState', 'tagHex', 'keySealed', 'doorOpensAtMs', 'doorClosesAtMs', 'doors'] as const
const TICKET_FIELDS = [
  'sessionId',
  'status',
  'blocked',
  'places',
  'used',
  'entries',
  'ticketHex',
  'formerTickets',
  'issue',
  'nameMasked',
  'unionName',
] as const
const FOUND_FIELDS = ['sessionId', 'nameMasked', 'unionName', 'status', 'places', 'used'] as const

export type AdmissionSession = Pick<SessionRecord, '_id' | (typeof SESSION_FIELDS)[number]>
export type AdmissionTicket = Pick<SignUpRecord, '_id' | (typeof TICKET_FIELDS)[number]>
export type FoundSignUp = Pick<SignUpRecord, '_id' | (typeof FOUND_FIELDS)[number]>

export interface Door {
  /** The sessions among the lists whose door the account holds now. */
  readonly granted: readonly AdmissionSession[]
  readonly ticket: AdmissionTicket | null
}

const only = (fields: readonly string[]) => Object.fromEntries(fields.map(field => [field, 1]))

/**
 * All that one scan needs, in one read: the grants by their computed ids, folded into one row, and beside that row, once
 * each, the served sessions by id and the ticket by its unique index. Without a grant nothing else is looked up.
 */
export const readDoor = async (
  ctx: Ctx,
  scan: {
    readonly accountId: string
    readonly lists: readonly string[]
    readonly ticket: { readonly ticketHex: string } | { readonly _id: string }
    readonly nowMs: number
  },
): Promise<Door> => {
  const ids = scan.lists.map(sessionId => doorGrantId(ctx, sessionId, scan.accountId))
  const served = [{ $match: { _id: { $in: scan.lists } } }, { $project: only(SESSION_FIELDS) }]
  const named = [{ $match: scan.ticket }, { $limit: 1 }, { $project: only(TICKET_FIELDS) }]
  const [row] = await ctx.store.aggregate<{
    held: readonly string[]
    sessions: readonly AdmissionSession[]
    tickets: readonly AdmissionTicket[]
  }>(DOOR_GRANTS, [
    { match: { _id: { $in: ids }, ...holdsNow(scan.nowMs) } },
    { group: { _id: null, held: { $push: '$sessionId' } } },
    { lookup: { from: SESSIONS, pipeline: served, as: 'sessions' } },
    { lookup: { from: SIGN_UPS, pipeline: named, as: 'tickets' } },
    { limit: 1 },
  ])
  if (!row) return { granted: [], ticket: null }
  return { granted: row.sessions.filter(({ _id }) => row.held.includes(_id)), ticket: row.tickets[0] ?? null }
}

/** The sign-up that had this ticket in an earlier round, null where none had. One read. */
export const findByFormerTicket = async (ctx: Ctx, ticketHex: string): Promise<AdmissionTicket | null> =>
  (
    await ctx.store.find<AdmissionTicket>(
      SIGN_UPS,
      { formerTickets: ticketHex },
      { fields: ['_id', ...TICKET_FIELDS], limit: 1 },
    )
  )[0] ?? null

/**
 * Adds an entry to the ticket exactly as it was decided upon; false where anything about it changed meanwhile, the
 * same nonce included. One write.
 */
export const writeEntry = async (ctx: Ctx, ticket: AdmissionTicket, entry: Entry): Promise<boolean> => {
  const { _id, status, blocked, places, used, issue, ticketHex } = ticket
  const asDecided = { _id, status, blocked, places, used, issue, ticketHex, 'entries.nonce': { neq: entry.nonce } }
  return (
    (await ctx.store.update(SIGN_UPS, asDecided, { used: { inc: entry.places }, entries: { push: [entry] } })) === 1
  )
}

/** What a hand search looks for; of several grams all must be there. */
export type SearchBy =
  | { readonly nameGrams: readonly string[] }
  | { readonly phoneTailBlind: string }
  | { readonly fromHex: string; readonly toHex: string }

/** Sign-ups of these sessions by one kind of hand search, at most 20. One read by an index of that kind. */
export const searchSignUps = (
  ctx: Ctx,
  sessionIds: readonly string[],
  by: SearchBy,
): Promise<readonly FoundSignUp[]> => {
  const served = { sessionId: { $in: sessionIds } }
  const match =
    'nameGrams' in by
      ? { ...served, nameGrams: { $all: by.nameGrams } }
      : 'phoneTailBlind' in by
        ? { ...served, phoneTailBlind: by.phoneTailBlind }
        : { ...served, ticketHex: { $gte: by.fromHex, $lte: by.toHex } }
  return ctx.store.aggregate<FoundSignUp>(SIGN_UPS, [{ match }, { limit: 20 }, { project: only(FOUND_FIELDS) }])
}

export interface DoorCount {
  readonly sessionId: string
  /** Null for sign-ups of which nobody came yet. */
  readonly doorId: string | null
  readonly expected: number
  readonly entered: number
}

/**
 * Places expected and entered by session and door; a sign-up's places are counted with its first entry only. One read,
 * whose cost grows with the confirmed sign-ups of these sessions.
 */
export const countAdmissions = (ctx: Ctx, sessionIds: readonly string[]): Promise<readonly DoorCount[]> =>
  ctx.store.aggregate<DoorCount>(SIGN_UPS, [
    { match: { sessionId: { $in: sessionIds }, status: 'confirmed' } },
    { project: { sessionId: 1, places: 1, 'entries.places': 1, 'entries.doorId': 1, 'entries.kind': 1 } },
    { unwind: { path: '$entries', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
    {
      group: {
        _id: { sessionId: '$sessionId', doorId: '$entries.doorId' },
        expected: { $sum: { $cond: [{ $gt: ['$at', 0] }, 0, '$places'] } },
        entered: { $sum: { $cond: [{ $eq: ['$entries.kind', 'entry'] }, '$entries.places', 0] } },
      },
    },
    {
      project: {
        _id: 0,
        sessionId: '$_id.sessionId',
        doorId: { $ifNull: ['$_id.doorId', null] },
        expected: 1,
        entered: 1,
      },
    },
    // 10 sessions with 20 doors each, and those who did not come yet
    { limit: 500 },
  ])
