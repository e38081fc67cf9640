import { canSomewhere } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { listRoleHolders } from '../_data/accounts'
import { listFaqDrafts } from '../_data/faq-drafts'
import { listPendingCopies } from '../_data/thread-visibility'
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

/** Whether a copy or a draft waits for a second person; where none does the week's todos end. 2 reads, 1 write. */
export const endIfNothingWaits = async (ctx: Ctx): Promise<boolean> => {
  const [copies, drafts] = await Promise.all([listPendingCopies(ctx), listFaqDrafts(ctx, 'waiting')])
  if (copies.length + drafts.length > 0) return true
  const week = Array.from({ length: DAYS_OPEN }, (_, i) => dayOf(ctx.clock() - i * DAY_MS))
  await closeTodos(ctx, 'qa.toPublish', week)
  return false
}
