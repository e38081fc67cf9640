// The door's reads and its one write in `sign_ups` (owner: events): nobody but the door writes `used` and `entries`.
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import { doorGrantId, holdsNow } from './door-grants'
import type { Entry, SessionRecord, SignUpRecord } from './records'
import { SESSIONS } from './sessions'
import type { Settlement } from './settlement'

const DOOR_GRANTS = 'door_grants'
const SIGN_UPS = 'sign_ups'

const SESSION_FIELDS = [
  'eventState',
  'tagHex',
  'keySealed',
  'doorOpensAtMs',
  'doorClosesAtMs',
  'doors',
  'doorPolicy',
  'startsAtMs',
] as const
const TICKET_FIELDS = [
  'sessionId',
  'memberId',
  'status',
  'blocked',
  'places',
  'entries',
  'turn',
  'doorAsked',
  'ticketHex',
  'formerTickets',
  'issue',
  'nameMasked',
  'unionName',
  'settlement',
  'conflicted',
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

/** What one scan adds to its ticket. */
export interface EntryWrite {
  readonly entry: Entry
  /** Places that have come at all, the new entry's included. */
  readonly used: number
  /** Set where questions were answered by this scan. */
  readonly asked?: { readonly doorAsked: readonly string[]; readonly doorAnswersSealed: string }
}

/** The ticket as it was decided upon, in a condition's words. */
const asDecided = ({ _id, status, blocked, places, issue, ticketHex, turn }: AdmissionTicket) => ({
  ...{ _id, status, blocked, places, issue, ticketHex, turn: turn ?? null },
})

const changeOf = ({ turn }: AdmissionTicket, { entry, used, asked }: EntryWrite): Change => ({
  used,
  turn: (turn ?? 0) + 1,
  entries: { push: [entry] },
  ...(entry.proxySealed && { proxyNamed: true }),
  ...asked,
})

/** Adds an entry to the ticket exactly as it was decided upon; false where anything about it changed meanwhile. One write. */
export const writeEntry = async (ctx: Ctx, ticket: AdmissionTicket, write: EntryWrite): Promise<boolean> =>
  (await ctx.store.update(SIGN_UPS, asDecided(ticket), changeOf(ticket, write))) === 1

/** The same within a transaction that changes more than the ticket. One read, one write. */
export const writeEntryIn = async (tx: Tx, ticket: AdmissionTicket, write: EntryWrite): Promise<boolean> => {
  const standing = await tx.get<SignUpRecord>(SIGN_UPS, ticket._id)
  const { _id, turn, ...same } = asDecided(ticket)
  if (!standing || (standing.turn ?? null) !== turn) return false
  if (Object.entries(same).some(([field, value]) => standing[field] !== value)) return false
  return (await tx.update(SIGN_UPS, _id, changeOf(ticket, write))) === 1
}

/** A ticket's whole history with what follows from it. */
export interface History {
  readonly entries: readonly Entry[]
  readonly used: number
  readonly conflicted: boolean
}

const historyOf = (turn: number | undefined, history: History): Change => ({ ...history, turn: (turn ?? 0) + 1 })

/** Puts a history in place of the one that was read; false where the door wrote meanwhile. One write. */
export const replaceEntries = async (
  ctx: Ctx,
  ticket: AdmissionTicket,
  history: History & Partial<NonNullable<EntryWrite['asked']>>,
): Promise<boolean> => (await ctx.store.update(SIGN_UPS, asDecided(ticket), historyOf(ticket.turn, history))) === 1

/** The same within a transaction. One read, one write. */
export const replaceEntriesIn = async (
  tx: Tx,
  { _id, turn }: Pick<AdmissionTicket, '_id' | 'turn'>,
  history: History,
): Promise<boolean> => {
  const standing = await tx.get<SignUpRecord>(SIGN_UPS, _id)
  if (!standing || standing.turn !== turn) return false
  return (await tx.update(SIGN_UPS, _id, historyOf(turn, history))) === 1
}

/** One ticket as the door decides upon it, by its sign-up; null where missing. One read. */
export const readTicket = (ctx: Ctx, signUpId: string): Promise<AdmissionTicket | null> =>
  ctx.store.get<AdmissionTicket>(SIGN_UPS, signUpId, TICKET_FIELDS)

/** Blocks a ticket or frees it. One write. */
export const setBlocked = (
  ctx: Ctx,
  signUpId: string,
  change: { readonly blocked: boolean; readonly block: NonNullable<SignUpRecord['block']> },
): Promise<number> =>
  ctx.store.update(SIGN_UPS, { _id: signUpId }, { blocked: change.blocked, block: { set: change.block } })

/** Tickets of a session whose doors let in more than they hold: those still open, then those ticked off. 2 reads in one round trip, at most 200 of each. */
export const listConflicted = async (ctx: Ctx, sessionId: string): Promise<readonly AdmissionTicket[]> => {
  const options = { fields: ['_id', ...TICKET_FIELDS], limit: 200 }
  const [open, settled] = await Promise.all([
    ctx.store.find<AdmissionTicket>(SIGN_UPS, { sessionId, conflicted: true }, options),
    ctx.store.find<AdmissionTicket>(SIGN_UPS, { sessionId, 'settlement.atMs': { gt: 0 } }, options),
  ])
  return [...open, ...settled.filter(({ _id }) => open.every(one => one._id !== _id))]
}

/** Ticks a ticket's conflicts off as long as it stands as it was read; false where the door wrote meanwhile. One write. */
export const settleTicket = async (ctx: Ctx, ticket: AdmissionTicket, settlement: Settlement): Promise<boolean> =>
  (await ctx.store.update(SIGN_UPS, asDecided(ticket), { conflicted: false, settlement: { set: settlement } })) === 1

/** How many such tickets each session has. One read by an index of its own. */
export const countConflicted = async (ctx: Ctx, sessionIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await ctx.store.aggregate<{ _id: string; tickets: number }>(SIGN_UPS, [
    { match: { sessionId: { $in: sessionIds }, conflicted: true } },
    { group: { _id: '$sessionId', tickets: { $sum: 1 } } },
    { limit: 10 },
  ])
  return new Map(rows.map(row => [row._id, row.tickets]))
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

/** Tickets by their numbers, at most 500. One read by the unique index. */
export const listTickets = (ctx: Ctx, ticketHexes: readonly string[]): Promise<readonly AdmissionTicket[]> =>
  ctx.store.find<AdmissionTicket>(
    SIGN_UPS,
    { ticketHex: { in: ticketHexes } },
    { fields: ['_id', ...TICKET_FIELDS], limit: Math.max(1, ticketHexes.length) },
  )

/** A part of a session's tickets in the order of their numbers, `fromHex` included, `beforeHex` not. One read. */
export const listTicketRange = (
  ctx: Ctx,
  range: {
    readonly sessionId: string
    readonly fromHex: string
    readonly beforeHex: string | null
    readonly limit: number
  },
): Promise<readonly AdmissionTicket[]> => {
  const { sessionId, fromHex, beforeHex, limit } = range
  const ticketHex = beforeHex === null ? { $gte: fromHex } : { $gte: fromHex, $lt: beforeHex }
  return ctx.store.aggregate<AdmissionTicket>(SIGN_UPS, [
    { match: { sessionId, ticketHex } },
    { sort: { ticketHex: 1 } },
    { limit },
    { project: only(TICKET_FIELDS) },
  ])
}

/** Raises the number of a ticket's codes; false where the ticket changed meanwhile. One write. */
export const raiseIssue = async (
  ctx: Ctx,
  { _id, issue, ticketHex }: Pick<SignUpRecord, '_id' | 'issue' | 'ticketHex'>,
  requestId: string,
): Promise<boolean> => {
  const where = { _id, issue, ticketHex, status: 'confirmed' }
  return (await ctx.store.update(SIGN_UPS, where, { issue: issue + 1, reissuedBy: requestId })) === 1
}
