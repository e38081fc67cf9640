import type { checkin } from '../../src/contract/checkin'
import { can } from '../../src/domain/can'
import { INVITE_BYTES, inviteCode } from '../../src/domain/checkin/invite-code'
import { readPerson } from '../_data/accounts'
import { doorGrantEndsAtMs } from '../_data/door-grants'
import { doorInviteId, insertDoorInvite } from '../_data/door-invites'
import { readSession } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'

/** Makes an invitation to a session's door: 2 reads, 1 write. Its code is in this answer and nowhere else. */
export const invite: Handler<typeof checkin.invite> = async (ctx, { sessionId, hours, uses }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const session = await readSession(ctx, sessionId)
  if (!session) return refuse('NOT_FOUND')
  if (!can(person.actor, 'door.invite', { unionPath: session.organiserPath })) return refuse('FORBIDDEN')
  const createdAtMs = ctx.clock()
  const expiresAtMs = Math.min(createdAtMs + hours * 3_600_000, doorGrantEndsAtMs(session))
  const code = inviteCode(ctx.crypto.randomBytes(INVITE_BYTES))
  const _id = doorInviteId(ctx, code)
  const createdBy = person.accountId
  await insertDoorInvite(ctx, { _id, sessionId, createdBy, createdAtMs, expiresAtMs, usesLeft: uses, takers: [] })
  return { inviteCode: code, expiresAtMs }
}
