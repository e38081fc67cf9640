import type { checkin } from '../../src/contract/checkin'
import { can } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { readDoorGrant, revokeDoorGrant } from '../_data/door-grants'
import { readSession } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'

/** Takes a door away at once: 3 reads, 1 write. A second time answers the same. */
export const revoke: Handler<typeof checkin.revoke> = async (ctx, { grantId }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const grant = await readDoorGrant(ctx, grantId)
  const session = grant && (await readSession(ctx, grant.sessionId))
  // A grant is named by an unguessable id: who may not invite to its door learns nothing of it
  if (!session || !can(person.actor, 'door.invite', { unionPath: session.organiserPath })) return refuse('NOT_FOUND')
  await revokeDoorGrant(ctx, grantId, ctx.clock())
  return { grantId }
}
