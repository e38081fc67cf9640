// `door_grants`, owner: checkin. Who may scan at which session's door.
import type { Ctx } from '../_kit/ctx'
import type { DoorGrantRecord, SessionRecord } from './records'
import { SESSIONS, type SessionRow, sessionProjection } from './sessions'

const DOOR_GRANTS = 'door_grants'

/** A door outlives its closing by a day, so that yesterday's counts can still be read. */
const AFTER_CLOSING_MS = 24 * 3_600_000

/** Deterministic, so that a scan finds the grant without a query and a second join makes no second one. */
export const doorGrantId = (ctx: Ctx, sessionId: string, accountId: string): string =>
  ctx.crypto.id('door-grant', `${sessionId}:${accountId}`)

/** Until when a grant made for this session holds. */
export const doorGrantEndsAtMs = (session: Pick<SessionRecord, 'endsAtMs' | 'doorClosesAtMs'>): number =>
  Math.max(session.endsAtMs, session.doorClosesAtMs) + AFTER_CLOSING_MS

/** What a grant must be to open a door now, in the database's words. */
export const holdsNow = (nowMs: number) => ({ revokedAtMs: null, expiresAtMs: { $gt: nowMs } })

/** Those of `lists` whose door this account holds now. One read by ids. */
export const listHeldDoors = async (
  ctx: Ctx,
  accountId: string,
  lists: readonly string[],
  nowMs: number,
): Promise<readonly string[]> => {
  const ids = lists.map(sessionId => doorGrantId(ctx, sessionId, accountId))
  const grants = await ctx.store.find<DoorGrantRecord>(
    DOOR_GRANTS,
    { _id: { in: ids }, revokedAtMs: null, expiresAtMs: { gt: nowMs } },
    { fields: ['sessionId'], limit: Math.max(1, ids.length) },
  )
  return grants.map(grant => grant.sessionId)
}

export type HeldDoor = Pick<DoorGrantRecord, '_id' | 'sessionId' | 'expiresAtMs'> & {
  readonly sessions: readonly SessionRow[]
}

/** The grants this account holds now with their sessions, the latest 200 by the session's end. One read. */
export const listDoorsOf = (ctx: Ctx, accountId: string, nowMs: number): Promise<readonly HeldDoor[]> =>
  ctx.store.aggregate<HeldDoor>(DOOR_GRANTS, [
    { match: { accountId, ...holdsNow(nowMs) } },
    { sort: { endsAtMs: -1 } },
    { limit: 200 },
    { lookup: { from: SESSIONS, localField: 'sessionId', foreignField: '_id', as: 'sessions' } },
    { project: { sessionId: 1, expiresAtMs: 1, sessions: sessionProjection() } },
  ])

/** How many doors this account holds now. One count. */
export const countDoorsOf = (ctx: Ctx, accountId: string, nowMs: number): Promise<number> =>
  ctx.store.count(DOOR_GRANTS, { accountId, revokedAtMs: null, expiresAtMs: { gt: nowMs } })

/** Everyone who ever held a session's door, who joined last first, at most 500. One read. */
export const listHelpers = (ctx: Ctx, sessionId: string): Promise<readonly DoorGrantRecord[]> =>
  ctx.store.find<DoorGrantRecord>(DOOR_GRANTS, { sessionId }, { orderBy: [['grantedAtMs', 'desc']], limit: 500 })

/** The grants, whatever became of them, that an account has for these sessions. One read by ids. */
export const listGrantsOf = (
  ctx: Ctx,
  accountId: string,
  sessionIds: readonly string[],
): Promise<readonly DoorGrantRecord[]> =>
  ctx.store.find<DoorGrantRecord>(
    DOOR_GRANTS,
    { _id: { in: sessionIds.map(sessionId => doorGrantId(ctx, sessionId, accountId)) } },
    { limit: 500 },
  )

/** Remembers that the roster went to the helper's phone. One write. */
export const noteRoster = (ctx: Ctx, grantId: string, nowMs: number): Promise<number> =>
  ctx.store.update(DOOR_GRANTS, { _id: grantId }, { rosterAtMs: nowMs })

/** One grant, null where there never was one. One read. */
export const readDoorGrant = (ctx: Ctx, grantId: string): Promise<DoorGrantRecord | null> =>
  ctx.store.get<DoorGrantRecord>(DOOR_GRANTS, grantId)

/** A first grant; 'exists' where another call of the same person made it. One write. */
export const insertDoorGrant = (ctx: Ctx, grant: DoorGrantRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(DOOR_GRANTS, grant)

/** Gives a door again that was taken away at `revokedAtMs`; false where it was taken away anew meanwhile. One write. */
export const renewDoorGrant = async (
  ctx: Ctx,
  grant: DoorGrantRecord,
  revokedAtMs: number | null,
): Promise<boolean> => {
  const { _id, nameMasked, grantedAtMs, expiresAtMs, endsAtMs } = grant
  const change = { nameMasked, grantedAtMs, expiresAtMs, endsAtMs, revokedAtMs: null }
  return (await ctx.store.update(DOOR_GRANTS, { _id, revokedAtMs }, change)) === 1
}

/** Lets the grants of a session hold as long as its new hours say; those taken away stay so. One write. */
export const moveDoorGrants = (
  ctx: Ctx,
  session: Pick<SessionRecord, '_id' | 'endsAtMs' | 'doorClosesAtMs'>,
): Promise<number> =>
  ctx.store.update(
    DOOR_GRANTS,
    { sessionId: session._id },
    { endsAtMs: session.endsAtMs, expiresAtMs: doorGrantEndsAtMs(session) },
  )

/** Takes a door away; the very next scan reads it. A second time changes nothing. One write. */
export const revokeDoorGrant = async (ctx: Ctx, grantId: string, nowMs: number): Promise<void> => {
  await ctx.store.update(DOOR_GRANTS, { _id: grantId, revokedAtMs: null }, { revokedAtMs: nowMs })
}

/** Takes all of an account's doors away and the name from its grants. One write. */
export const endDoorsOf = (ctx: Ctx, accountId: string, nowMs: number): Promise<number> =>
  ctx.store.update(DOOR_GRANTS, { accountId, revokedAtMs: null }, { revokedAtMs: nowMs, nameMasked: '' })
