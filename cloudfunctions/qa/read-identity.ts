import type { qa } from '../../src/contract/qa'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { standingFor } from '../../src/domain/members/scope'
import { listAccounts, readPerson } from '../_data/accounts'
import { readThread } from '../_data/threads'
import { type Handler, refuse } from '../_kit/ctx'
import { logAccess } from '../_services/access-log'
import { tellMany } from '../_services/outbox'

/**
 * Who asked without a name, as on the member's card. Logged with the reason, which the asker reads under 谁看过我的资料,
 * and told to the asker before the name leaves. 7 round trips. NOT_FOUND where a name stands on it, or for an own one.
 */
export const readIdentity: Handler<typeof qa.readIdentity> = async (ctx, { threadId, reason }) => {
  const [person, thread] = await Promise.all([readPerson(ctx), readThread(ctx, threadId)])
  const grant = person && standingFor(person.actor, 'thread.identity', { unionPath: [ROOT_UNION_ID] })
  if (!person || !grant) return refuse('FORBIDDEN')
  if (!thread || thread.pseudonym === null || ['', person.accountId].includes(thread.accountId))
    return refuse('NOT_FOUND')
  const { accountId: toAccountId } = thread
  await logAccess(ctx, {
    subject: { kind: 'thread', id: threadId },
    ownerAccountId: toAccountId,
    byAccountId: person.accountId,
    role: grant.role,
    unionId: grant.unionId,
    fields: ['identity'],
    reason,
  })
  const key = `${threadId}:${ctx.ids.random()}`
  await tellMany(ctx, [{ kind: 'qa.unmasked', toAccountId, key, params: { threadId } }])
  const [asker] = await listAccounts(ctx, [toAccountId])
  return { name: asker?.card?.nameMasked ?? '', unionName: asker?.card?.unionName ?? '' }
}
