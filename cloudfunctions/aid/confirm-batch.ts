import type { aid } from '../../src/contract/aid'
import { confirm } from '../../src/domain/aid/money-steps'
import { listLines, moneyIn } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { batchCard, readFinance } from './finance'

/**
 * Freezes a batch after its count and sum were typed anew and its lines counted: one transaction over the batch, which
 * every line writes too. Refuses OWN_BATCH, BATCH_CHANGED, TOTAL_WRONG, BATCH_CLOSED; my own yes again answers the same.
 */
export const confirmBatch: Handler<typeof aid.confirmBatch> = async (ctx, { batchId, version, count, totalFen }) => {
  const [person, lines] = await Promise.all([readFinance(ctx, 'check'), listLines(ctx, batchId)])
  if (!person) return refuse('FORBIDDEN')
  const { accountId } = person
  const linesFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const outcome = await ctx.store.transaction(async tx => {
    const money = moneyIn(tx)
    const batch = await money.batch(batchId)
    if (!batch) return 'NOT_FOUND'
    if (batch.makerId === accountId) return 'OWN_BATCH'
    if (batch.state !== 'open' && batch.checkerId === accountId && batch.totalFen === totalFen && batch.count === count)
      return batch
    const sure = confirm(batch, { version, count, totalFen, linesFen })
    if (!sure.ok) return sure.code
    const { head, row } = nextAudit(
      ctx,
      { kind: 'aidBatch', id: batchId, head: batch.audit },
      { what: 'aid.confirmBatch', byAccountId: accountId, role: 'checker', refs: { count, totalFen } },
    )
    const fields = { ...sure.batch, checkerId: accountId, confirmedAtMs: ctx.clock(), audit: head }
    const { state, version: next, checkerId, confirmedAtMs, audit } = fields
    await money.changeBatch(batchId, { state, version: next, checkerId, confirmedAtMs, audit })
    await insertAudit(tx, row)
    return { ...batch, ...fields }
  })
  return typeof outcome === 'string' ? refuse(outcome) : batchCard(outcome, accountId)
}
