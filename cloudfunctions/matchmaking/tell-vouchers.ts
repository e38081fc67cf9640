import { can } from '../../src/domain/can'
import { listRoleHolders } from '../_data/accounts'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'

/** Asks the officers of the applicant's own union for their yes or no, once a session. 2 reads, 1 write. */
export const tellVouchers = async (
  ctx: Ctx,
  meeting: MeetingRecord,
  { unionId, unionPath, accountId }: ApplicationRecord,
): Promise<void> => {
  const holders = await listRoleHolders(ctx)
  const near = holders.filter(
    ({ _id, roles, card }) =>
      _id !== accountId &&
      roles.some(role => role.unionId === unionId) &&
      can({ accountId: _id, memberId: card?.memberId ?? null, unionId: null, roles }, 'matchmaking.vouch', {
        unionPath,
      }),
  )
  const params = { sessionId: meeting._id, title: meeting.title, untilMs: meeting.closesAtMs }
  await tellMany(
    ctx,
    near.map(({ _id }) => ({ kind: 'matchmaking.toVouch' as const, toAccountId: _id, key: meeting._id, params })),
  )
}
