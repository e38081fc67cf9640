import { canSomewhere } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { listRoleHolders } from '../_data/accounts'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, tellMany } from '../_services/outbox'

const DAY_MS = 86_400_000
const DAYS_OPEN = 7

/** Whoever publishes has one todo a day while a copy waits, but not its writer. 2 reads, 1 write. */
export const tellWaiting = async (ctx: Ctx, writerId: string | null): Promise<number> => {
  const key = dayOf(ctx.clock())
  const holders = await listRoleHolders(ctx)
  const publishers = holders.filter(({ _id, roles }) => _id !== writerId && canSomewhere(roles, 'thread.publish'))
  return tellMany(
    ctx,
    publishers.map(({ _id }) => ({ kind: 'qa.toPublish', toAccountId: _id, key, params: {} })),
  )
}

/** Ends the week's todos: nothing waits any more. One write. */
export const endWaiting = (ctx: Ctx): Promise<number> =>
  closeTodos(
    ctx,
    'qa.toPublish',
    Array.from({ length: DAYS_OPEN }, (_, i) => dayOf(ctx.clock() - i * DAY_MS)),
  )
