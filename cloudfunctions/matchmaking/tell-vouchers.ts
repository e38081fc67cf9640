import { can } from '../../src/domain/can'
import { listRoleHolders } from '../_data/accounts'
import { countVouching } from '../_data/meeting-applications'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys, tellMany } from '../_services/outbox'

const KIND = 'matchmaking.toVouch'

/**
 * Asks the officers of the applicant's own union for their yes or no: one question a session stands at a time, and whoever
 * applies after it was answered asks anew. 4 reads, 1 write.
 */
export const tellVouchers = async (
  ctx: Ctx,
  meeting: MeetingRecord,
  { unionId, unionPath, accountId }: ApplicationRecord,
): Promise<void> => {
  const sessionId = meeting._id
  if ((await openKeys(ctx, sessionId, unionId)).length > 0) return
  const [holders, answered] = await Promise.all([
    listRoleHolders(ctx),
    countVouching(ctx, { sessionId, unionId }, { waits: false }),
  ])
  const near = holders.filter(
    ({ _id, roles, card }) =>
      _id !== accountId &&
      roles.some(role => role.unionId === unionId) &&
      can({ accountId: _id, memberId: card?.memberId ?? null, unionId: null, roles }, 'matchmaking.vouch', {
        unionPath,
      }),
  )
  const key = `${sessionId}:${unionId}:${answered}`
  const params = { sessionId, title: meeting.title, untilMs: meeting.closesAtMs }
  await tellMany(
    ctx,
    near.map(({ _id }) => ({ kind: KIND, toAccountId: _id, key, params })),
  )
}

/** Takes the question off every officer's page: of one union once all are answered, of all of them once the list is sealed. 1 read, 1 write. */
export const closeVouching = async (ctx: Ctx, sessionId: string, unionId?: string): Promise<void> => {
  const keys = await openKeys(ctx, sessionId, unionId)
  if (keys.length > 0) await closeTodos(ctx, KIND, keys)
}

const openKeys = async (ctx: Ctx, sessionId: string, unionId?: string): Promise<readonly string[]> => {
  const start = unionId === undefined ? `${sessionId}:` : `${sessionId}:${unionId}:`
  return (await openTodoKeys(ctx, KIND)).filter(key => key.startsWith(start))
}
