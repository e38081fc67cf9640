// `sessions`, owner: events. The only writes that change `taken`: each is one conditional update of one document.
import type { Claim, PlaceClaim } from '../../src/domain/events/claim'
import { type LineEntry, lineWord, MOST_WAITING } from '../../src/domain/events/line'
import type { Ctx } from '../_kit/ctx'
import type { Change, Where } from '../_kit/ports'
import type { SessionRecord, SignUpRecord } from './records'
import { SESSIONS, type SessionRow } from './sessions'

const pathOf = (accountId: string) => `claims.${accountId}`

/** Holds while the account's claim is still the one that was read. */
const unchanged = (accountId: string, seen: Claim | null): Where => {
  const path = pathOf(accountId)
  return seen === null
    ? { [path]: { exists: false } }
    : { [`${path}.kind`]: seen.kind, [`${path}.round`]: seen.round, [`${path}.atMs`]: seen.atMs }
}

const moved = (accountId: string, by: number, claim: Change[string]): Change => ({
  taken: { inc: by },
  moves: { inc: 1 },
  unsettled: true,
  [pathOf(accountId)]: claim,
})

export interface TakeAsked {
  readonly accountId: string
  /** The session and the account's claim as they were read. */
  readonly session: Pick<SessionRow, '_id' | 'capacity'>
  readonly seen: Claim | null
  readonly claim: PlaceClaim
  readonly nowMs: number
}

/** Holds while the session is as full as that and takes sign-ups. */
const openFor = ({ accountId, session, seen, nowMs }: TakeAsked): Where => ({
  _id: session._id,
  eventState: 'published',
  capacity: session.capacity,
  signUpOpensAtMs: { lte: nowMs },
  signUpClosesAtMs: { gt: nowMs },
  ...unchanged(accountId, seen),
})

/** Takes places all or nothing; false where the session is fuller, closed or changed, somebody waits, or the account claimed meanwhile. One write. */
export const takePlaces = async (ctx: Ctx, asked: TakeAsked): Promise<boolean> => {
  const { accountId, session, claim } = asked
  const where = { ...openFor(asked), taken: { lte: session.capacity - claim.places }, 'line.0': { exists: false } }
  return (await ctx.store.update(SESSIONS, where, moved(accountId, claim.places, { set: claim }))) === 1
}

const lengthened = (by: 1 | -1, entry: LineEntry): Change => ({
  line: by > 0 ? { push: [lineWord(entry)] } : { pull: lineWord(entry) },
  waiting: { inc: by },
})

/** Stands at the line's end: the order is the order of these writes, whatever the instances' clocks say. False where the line is full or closed, or the account claimed meanwhile. One write. */
export const joinLine = async (ctx: Ctx, asked: TakeAsked): Promise<boolean> => {
  const { accountId, claim } = asked
  const where = { ...openFor(asked), waitlist: true, waiting: { lt: MOST_WAITING } }
  const change = { ...moved(accountId, 0, { set: claim }), ...lengthened(1, { ...claim, accountId }) }
  return (await ctx.store.update(SESSIONS, where, change)) === 1
}

export interface RiseWrite {
  readonly sessionId: string
  readonly entry: LineEntry
  readonly capacity: number
  readonly seen: Claim | null
  readonly claim: PlaceClaim
}

/** Takes places for whoever stands first and lets them out of the line; false where anything of that changed meanwhile. One write. */
export const risePlaces = async (ctx: Ctx, rise: RiseWrite): Promise<boolean> => {
  const { sessionId, entry, capacity, seen, claim } = rise
  const where: Where = {
    _id: sessionId,
    eventState: 'published',
    capacity,
    'line.0': lineWord(entry),
    taken: { lte: capacity - entry.places },
    ...unchanged(entry.accountId, seen),
  }
  const change = { ...moved(entry.accountId, entry.places, { set: claim }), ...lengthened(-1, entry) }
  return (await ctx.store.update(SESSIONS, where, change)) === 1
}

/** Takes places for an application that the desk approves, also when the sign-up is over; false where it is full or changed meanwhile. One write. */
export const grantPlaces = async (ctx: Ctx, grant: Omit<TakeAsked, 'nowMs'>): Promise<boolean> => {
  const { accountId, session, seen, claim } = grant
  const where: Where = {
    _id: session._id,
    eventState: 'published',
    capacity: session.capacity,
    taken: { lte: session.capacity - claim.places },
    ...unchanged(accountId, seen),
  }
  return (await ctx.store.update(SESSIONS, where, moved(accountId, claim.places, { set: claim }))) === 1
}

/** Lets out of the line whoever is no longer there to rise. One write; a second one changes nothing. */
export const dropEntry = async (ctx: Ctx, sessionId: string, entry: LineEntry): Promise<number> =>
  ctx.store.update(
    SESSIONS,
    { _id: sessionId, line: lineWord(entry) },
    { ...lengthened(-1, entry), moves: { inc: 1 }, unsettled: true },
  )

/**
 * Gives one round's stand in the line back, or else its places, and leaves a mark, so that it happens once; false where
 * the claim changed meanwhile. One write, two where a sign-up that waited had risen.
 */
export const givePlaces = async (
  ctx: Ctx,
  { signUp, seen, waits }: { signUp: SignUpRecord; seen: Claim | null; waits: boolean },
): Promise<boolean> => {
  const { _id, sessionId, accountId, round, places } = signUp
  const mark: Claim = { kind: 'give', round, atMs: ctx.clock(), signUpId: _id }
  const entry = { ...signUp, signUpId: _id }
  const where = { _id: sessionId, ...unchanged(accountId, seen) }
  if (waits) {
    const change = { ...moved(accountId, 0, { set: mark }), ...lengthened(-1, entry) }
    if ((await ctx.store.update(SESSIONS, { ...where, line: lineWord(entry) }, change)) === 1) return true
  }
  const gone = { ...where, line: { neq: lineWord(entry) } }
  return (await ctx.store.update(SESSIONS, gone, moved(accountId, -places, { set: mark }))) === 1
}

/** Undoes a claim that has and will have no sign-up; false where it changed meanwhile. One write, two where its stand in the line was dropped before. */
export const undoClaim = async (
  ctx: Ctx,
  sessionId: string,
  accountId: string,
  claim: PlaceClaim,
): Promise<boolean> => {
  const where = { _id: sessionId, ...unchanged(accountId, claim) }
  if (claim.kind === 'take')
    return (await ctx.store.update(SESSIONS, where, moved(accountId, -claim.places, { remove: true }))) === 1
  const entry = { ...claim, accountId }
  const gone = moved(accountId, 0, { remove: true })
  const stands = { ...where, line: lineWord(entry) }
  if ((await ctx.store.update(SESSIONS, stands, { ...gone, ...lengthened(-1, entry) })) === 1) return true
  return (await ctx.store.update(SESSIONS, { ...where, line: { neq: lineWord(entry) } }, gone)) === 1
}

/** Restamps an unfinished claim with a new ticket, so that the sweeper leaves its finisher alone. One write. */
export const renewClaim = async (
  ctx: Ctx,
  sessionId: string,
  accountId: string,
  { seen, renewed }: { seen: PlaceClaim; renewed: PlaceClaim },
): Promise<boolean> => {
  const where = { _id: sessionId, ...unchanged(accountId, seen) }
  return (await ctx.store.update(SESSIONS, where, { [pathOf(accountId)]: { set: renewed } })) === 1
}

/** Removes claims that say nothing any more, all or none; false where one of them changed meanwhile. One write. */
export const clearClaims = async (
  ctx: Ctx,
  sessionId: string,
  claims: readonly (readonly [accountId: string, claim: Claim])[],
): Promise<boolean> => {
  const conditions = claims.map(([accountId, claim]) => unchanged(accountId, claim))
  const removals = claims.map(([accountId]) => [pathOf(accountId), { remove: true }] as const)
  const where: Where = Object.assign({ _id: sessionId }, ...conditions)
  return (await ctx.store.update(SESSIONS, where, Object.fromEntries(removals))) === 1
}

/** One account's claim in a session, the session's deadline for cancelling and whether it has a line; null where the session is gone. One read. */
export const readClaim = async (
  ctx: Ctx,
  { sessionId, accountId }: Pick<SignUpRecord, 'sessionId' | 'accountId'>,
): Promise<{ claim: Claim | null; cancelUntilMs: number; hasLine: boolean } | null> => {
  type Read = Pick<SessionRecord, '_id' | 'cancelUntilMs' | 'waitlist'> & { readonly claims?: SessionRecord['claims'] }
  const session = await ctx.store.get<Read>(SESSIONS, sessionId, ['cancelUntilMs', 'waitlist', pathOf(accountId)])
  if (!session) return null
  const { cancelUntilMs, waitlist = false, claims } = session
  return { claim: claims?.[accountId] ?? null, cancelUntilMs, hasLine: waitlist }
}

export type Lined = Pick<SessionRecord, '_id' | 'eventState' | 'startsAtMs' | 'capacity' | 'taken' | 'line'> &
  Pick<SessionRecord, 'eventId' | 'eventTitle' | 'venueName'>

const LINED = ['eventState', 'startsAtMs', 'capacity', 'taken', 'line', 'eventId', 'eventTitle', 'venueName']

/** A session with its line. One read. */
export const readLined = (ctx: Ctx, sessionId: string): Promise<Lined | null> =>
  ctx.store.get<Lined>(SESSIONS, sessionId, LINED)

/** A sign-up that waits, as its stand in the line is written. */
export type Standing = LineEntry & { readonly sessionId: string }

/**
 * How many stand before each of these sign-ups, by its id; absent where it stands in no line. The database counts, so that
 * a line of thousands is not sent for one number. One aggregate over at most 100 sessions, none without sign-ups.
 */
export const listAhead = async (ctx: Ctx, waits: readonly Standing[]): Promise<ReadonlyMap<string, number>> => {
  if (waits.length === 0) return new Map()
  const bySession = new Map(waits.map(wait => [wait.sessionId, wait]))
  const branches = [...bySession.values()].map(wait => ({
    case: { $eq: ['$_id', wait.sessionId] },
    // biome-ignore lint/suspicious/noThenProperty: a branch of the database's own $switch
    then: lineWord(wait),
  }))
  const rows = await ctx.store.aggregate<{ readonly _id: string; readonly ahead: number | null }>(SESSIONS, [
    { match: { _id: { $in: [...bySession.keys()] } } },
    { limit: 100 },
    { project: { ahead: { $indexOfArray: ['$line', { $switch: { branches, default: '' } }] } } },
  ])
  return new Map(
    rows.flatMap(({ _id, ahead }) => {
      const wait = bySession.get(_id)
      return wait && ahead !== null && ahead >= 0 ? [[wait.signUpId, ahead] as const] : []
    }),
  )
}

export type Counted = Pick<SessionRecord, '_id' | 'taken' | 'moves' | 'claims' | 'draw'>

/** Sessions with claims that the sweeper has to look at. One read of ids, at most 100. */
export const listUnsettledSessions = async (ctx: Ctx): Promise<string[]> =>
  (await ctx.store.find(SESSIONS, { unsettled: true }, { fields: ['_id'], limit: 100 })).map(session => session._id)

/** What a recount needs. One read. */
export const readCounted = (ctx: Ctx, sessionId: string): Promise<Counted | null> =>
  ctx.store.get<Counted>(SESSIONS, sessionId, ['_id', 'taken', 'moves', 'claims', 'draw'])

/** Sets `taken` as recounted, only while nothing moved since it was read. One write. */
export const correctTaken = async (ctx: Ctx, seen: Counted, taken: number): Promise<boolean> => {
  const where = { _id: seen._id, moves: seen.moves }
  return (await ctx.store.update(SESSIONS, where, { taken, moves: { inc: 1 } })) === 1
}

/** Marks a session without claims as settled, only while nothing moved. One write. */
export const markSettled = (ctx: Ctx, seen: Counted): Promise<number> =>
  ctx.store.update(SESSIONS, { _id: seen._id, moves: seen.moves }, { unsettled: false })
