import type { account } from '../../src/contract/account'
import { exitRefusal, sumOf } from '../../src/domain/account/exit'
import { readPerson } from '../_data/accounts'
import { exitIdOf, insertExit, readExit } from '../_data/exits'
import { type Handler, refuse } from '../_kit/ctx'
import { finishExit } from '../_services/exits'
import { countAll, keptOf } from '../_services/personal-data'
import { receiptOf } from './exit-words'

/**
 * Unbinds or deletes: first the record with what is there, then each domain's removal, about 30 round trips in all. The
 * same requestId goes on and answers the same; killed, the timer ends it within minutes. Refuses ADMIN_FIRST,
 * NOTHING_TO_UNBIND, PLAN_CHANGED.
 */
export const exit: Handler<typeof account.exit> = async (ctx, { kind, planned, requestId }) => {
  const person = await readPerson(ctx)
  if (!person) return refuse('FORBIDDEN')
  const { accountId, actor } = person
  const exitId = exitIdOf(ctx, accountId, requestId)
  let begun = await readExit(ctx, exitId)
  if (!begun) {
    const isAdmin = actor.roles.some(({ role }) => role === 'admin')
    const refused = exitRefusal({ kind, isAdmin, isBound: person.card !== null })
    if (refused) return refuse(refused)
    const who = { accountId, memberId: actor.memberId }
    const counts = await countAll(ctx, who, kind)
    if (sumOf(counts) !== planned) return refuse('PLAN_CHANGED')
    const first = {
      ...{ _id: exitId, ...who, kind, state: 'running' as const, kept: keptOf(who, kind) },
      ...{ counts, startedAtMs: ctx.clock(), doneAtMs: null },
    }
    begun = (await insertExit(ctx, first)) === 'inserted' ? first : await readExit(ctx, exitId)
  }
  if (!begun) return refuse('BUSY')
  if (begun.state === 'running') await finishExit(ctx, begun)
  const now = await readExit(ctx, exitId)
  return receiptOf(now ?? begun)
}
