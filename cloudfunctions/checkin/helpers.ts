import type { checkin } from '../../src/contract/checkin'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { listHelpers } from '../_data/door-grants'
import { readSession } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'

/** Who may scan at a session's door, for whoever invites to it: 3 reads. */
export const helpers: Handler<typeof checkin.helpers> = async (ctx, { sessionId }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const session = await readSession(ctx, sessionId)
  if (!session) return refuse('NOT_FOUND')
  if (!can(person.actor, 'door.invite', { unionPath: session.organiserPath })) return refuse('FORBIDDEN')
  const grants = await listHelpers(ctx, sessionId)
  return {
    items: grants.map(({ _id, nameMasked, grantedAtMs, expiresAtMs, revokedAtMs }) => ({
      grantId: _id,
      nameMasked,
      grantedAtMs,
      expiresAtMs,
      revoked: revokedAtMs !== null,
    })),
  }
}
