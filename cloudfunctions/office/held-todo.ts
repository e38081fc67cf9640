import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { listRoleHolders } from '../_data/accounts'
import { listWaitingChecks } from '../_data/content-checks'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, tellMany } from '../_services/outbox'

const DAY_MS = 86_400_000
/** Nobody leaves a queue longer; an older todo would be read as forgotten. */
const DAYS_OPEN = 7

/** Whoever decides on content has one todo a day while something waits. 1 read, 4 where something does. */
export const tellHeld = async (ctx: Ctx): Promise<number> => {
  if ((await listWaitingChecks(ctx, { limit: 1 })).length === 0) return 0
  const key = dayOf(ctx.clock())
  const holders = await listRoleHolders(ctx)
  const keepers = holders.filter(({ _id, roles }) =>
    can({ accountId: _id, memberId: null, unionId: null, roles }, 'content.decide', { unionPath: [ROOT_UNION_ID] }),
  )
  await endHeldTodo(ctx, ctx.clock() - DAY_MS)
  return tellMany(
    ctx,
    keepers.map(({ _id }) => ({ kind: 'content.held', toAccountId: _id, key, params: {} })),
  )
}

/** Ends the todos of the week up to a day. One write. */
export const endHeldTodo = (ctx: Ctx, untilMs = ctx.clock()): Promise<number> =>
  closeTodos(
    ctx,
    'content.held',
    Array.from({ length: DAYS_OPEN }, (_, i) => dayOf(untilMs - i * DAY_MS)),
  )
