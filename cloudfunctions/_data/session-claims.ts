// `sessions`, owner: events. The only writes that change `taken`: each is one conditional update of one document.
import type { Claim, TakeClaim } from '../../src/domain/events/claim'
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
  readonly session: SessionRow
  readonly seen: Claim | null
  readonly claim: TakeClaim
  readonly nowMs: number
}

/** Takes places all or nothing; false where the session is fuller, closed or changed, or the account claimed meanwhile. One write. */
export const takePlaces = async (ctx: Ctx, { accountId, session, seen, claim, nowMs }: TakeAsked): Promise<boolean> => {
  const where: Where = {
    _id: session._id,
    eventState: 'published',
    capacity: session.capacity,
    taken: { lte: session.capacity - claim.places },
    signUpOpensAtMs: { lte: nowMs },
    signUpClosesAtMs: { gt: nowMs },
    ...unchanged(accountId, seen),
  }
  return (await ctx.store.update(SESSIONS, where, moved(accountId, claim.places, { set: claim }))) === 1
}

/** Gives the places of one round back and leaves a mark, so that it happens once; false where the claim changed meanwhile. One write. */
export const givePlaces = async (
  ctx: Ctx,
  { signUp, seen }: { signUp: SignUpRecord; seen: Claim | null },
): Promise<boolean> => {
  const { _id, sessionId, accountId, round, places } = signUp
  const mark: Claim = { kind: 'give', round, atMs: ctx.clock(), signUpId: _id }
  const where = { _id: sessionId, ...unchanged(accountId, seen) }
  return (await ctx.store.update(SESSIONS, where, moved(accountId, -places, { set: mark }))) === 1
}

/** Undoes a claim that has and will have no sign-up; false where it changed meanwhile. One write. */
export const undoClaim = async (ctx: Ctx, sessionId: string, accountId: string, claim: TakeClaim): Promise<boolean> => {
  const where = { _id: sessionId, ...unchanged(accountId, claim) }
  return (await ctx.store.update(SESSIONS, where, moved(accountId, -claim.places, { remove: true }))) === 1
}

/** Restamps an unfinished claim with a new ticket, so that the sweeper leaves its finisher alone. One write. */
export const renewClaim = async (
  ctx: Ctx,
  sessionId: string,
  accountId: string,
  { seen, renewed }: { seen: TakeClaim; renewed: TakeClaim },
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

/** One account's claim in a session and the session's deadline for cancelling; null where the session is gone. One read. */
export const readClaim = async (
  ctx: Ctx,
  { sessionId, accountId }: SignUpRecord,
): Promise<{ claim: Claim | null; cancelUntilMs: number } | null> => {
  type Read = Pick<SessionRecord, '_id' | 'cancelUntilMs'> & { readonly claims?: SessionRecord['claims'] }
  const session = await ctx.store.get<Read>(SESSIONS, sessionId, ['cancelUntilMs', pathOf(accountId)])
  return session && { claim: session.claims?.[accountId] ?? null, cancelUntilMs: session.cancelUntilMs }
}

export type Counted = Pick<SessionRecord, '_id' | 'taken' | 'moves' | 'claims'>

/** Sessions with claims that the sweeper has to look at. One read of ids, at most 100. */
export const listUnsettledSessions = async (ctx: Ctx): Promise<string[]> =>
  (await ctx.store.find(SESSIONS, { unsettled: true }, { fields: ['_id'], limit: 100 })).map(session => session._id)

/** What a recount needs. One read. */
export const readCounted = (ctx: Ctx, sessionId: string): Promise<Counted | null> =>
  ctx.store.get<Counted>(SESSIONS, sessionId, ['_id', 'taken', 'moves', 'claims'])

/** Sets `taken` as recounted, only while nothing moved since it was read. One write. */
export const correctTaken = async (ctx: Ctx, seen: Counted, taken: number): Promise<boolean> => {
  const where = { _id: seen._id, moves: seen.moves }
  return (await ctx.store.update(SESSIONS, where, { taken, moves: { inc: 1 } })) === 1
}

/** Marks a session without claims as settled, only while nothing moved. One write. */
export const markSettled = (ctx: Ctx, seen: Counted): Promise<number> =>
  ctx.store.update(SESSIONS, { _id: seen._id, moves: seen.moves }, { unsettled: false })
