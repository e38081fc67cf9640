import type { checkin } from '../../src/contract/checkin'
import { cleanInvite } from '../../src/domain/checkin/invite-code'
import { type Person, readPerson } from '../_data/accounts'
import { doorGrantEndsAtMs, doorGrantId, insertDoorGrant, readDoorGrant, renewDoorGrant } from '../_data/door-grants'
import { doorInviteId, readDoorInvite, takeDoorInvite } from '../_data/door-invites'
import type { DoorGrantRecord } from '../_data/records'
import { readSession } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'
import { underLimit } from '../_services/rate-limit'

/** A helper types one code; whoever tries more is guessing. */
const TRIES_AN_HOUR = 30
const HOUR_MS = 3_600_000

/**
 * Takes a session's door up: 4 reads, 3 writes; for who holds it already 3 reads, 1 write; TOO_OFTEN after 30 tries in an hour. A use is taken before the grant is
 * made, with the taker's name, so that a function that dies between them costs no second use. INVITE_INVALID: no such
 * code; INVITE_EXPIRED: too late, used up, the session is over or gone, or the door was taken away from this person
 * after the invitation was made — that takes a new one.
 */
export const join: Handler<typeof checkin.join> = async (ctx, { inviteCode }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const limit = { what: 'join', accountId: person.accountId, most: TRIES_AN_HOUR, windowMs: HOUR_MS }
  if (!(await underLimit(ctx, limit))) return refuse('TOO_OFTEN')
  const code = cleanInvite(inviteCode)
  const invite = code ? await readDoorInvite(ctx, doorInviteId(ctx, code)) : null
  if (!invite) return refuse('INVITE_INVALID')
  const { sessionId } = invite
  const _id = doorGrantId(ctx, sessionId, person.accountId)
  const held = await readDoorGrant(ctx, _id)
  const nowMs = ctx.clock()
  if (held && held.revokedAtMs === null && held.expiresAtMs > nowMs) return { sessionId, expiresAtMs: held.expiresAtMs }
  const revokedAtMs = held?.revokedAtMs ?? null
  if (revokedAtMs !== null && invite.createdAtMs <= revokedAtMs) return refuse('INVITE_EXPIRED')
  const session = await readSession(ctx, sessionId)
  const expiresAtMs = session ? doorGrantEndsAtMs(session) : 0
  if (!session || expiresAtMs <= nowMs) return refuse('INVITE_EXPIRED')

  const isTaken =
    invite.takers.includes(person.accountId) || (await takeDoorInvite(ctx, invite._id, person.accountId, nowMs))
  // Two taps of one person at once: the other one took the use
  if (!isTaken && !(await readDoorInvite(ctx, invite._id))?.takers.includes(person.accountId))
    return refuse('INVITE_EXPIRED')

  const grant: DoorGrantRecord = {
    _id,
    sessionId,
    accountId: person.accountId,
    nameMasked: helperName(person),
    grantedAtMs: nowMs,
    expiresAtMs,
    revokedAtMs: null,
    endsAtMs: session.endsAtMs,
  }
  if ((await insertDoorGrant(ctx, grant)) === 'exists' && !(await renewDoorGrant(ctx, grant, revokedAtMs)))
    return refuse('INVITE_EXPIRED')
  return { sessionId, expiresAtMs }
}

/** A helper need not be a member of the union; the organiser then tells volunteers apart by four letters of their id. */
const helperName = ({ card, accountId }: Person): string => card?.nameMasked ?? `志愿者 ${accountId.slice(0, 4)}`
