// `door_invites`, owner: checkin. Invitation codes to a door; the code itself is never stored, its blind id is the document's.
import type { Ctx } from '../_kit/ctx'

const DOOR_INVITES = 'door_invites'

export interface DoorInviteRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  /** Account of the inviting person. */
  readonly createdBy: string
  readonly createdAtMs: number
  readonly expiresAtMs: number
  readonly usesLeft: number
  /** Accounts that took it, so that one person's second tap costs no second use; at most 50. */
  readonly takers: readonly string[]
}

/** Takes the code as `cleanInvite` answers it. */
export const doorInviteId = (ctx: Ctx, code: string): string => ctx.crypto.id('door-invite', code)

/** One write; the id is as random as the code. */
export const insertDoorInvite = (ctx: Ctx, invite: DoorInviteRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(DOOR_INVITES, invite)

/** One invitation, null where the code is none. One read. */
export const readDoorInvite = (ctx: Ctx, inviteId: string): Promise<DoorInviteRecord | null> =>
  ctx.store.get<DoorInviteRecord>(DOOR_INVITES, inviteId)

/** Takes one use for an account, atomically; false where none is left, it expired, or the account has one already. One write. */
export const takeDoorInvite = async (
  ctx: Ctx,
  inviteId: string,
  accountId: string,
  nowMs: number,
): Promise<boolean> => {
  const where = { _id: inviteId, usesLeft: { gte: 1 }, expiresAtMs: { gt: nowMs }, takers: { neq: accountId } }
  return (await ctx.store.update(DOOR_INVITES, where, { usesLeft: { inc: -1 }, takers: { addToSet: accountId } })) === 1
}
