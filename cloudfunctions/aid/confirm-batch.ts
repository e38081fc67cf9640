import type { aid } from '../../src/contract/aid'
import { segregationRefusal } from '../../src/domain/aid/guards'
import { confirm } from '../../src/domain/aid/money-steps'
import { listCases } from '../_data/aid-cases'
import { listLines, moneyIn, type PaymentRecord } from '../_data/aid-money'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { batchCard, readFinance } from './finance'

/**
 * Freezes a batch after its count and sum were typed anew and its lines counted: one transaction over the batch, which
 * every line writes too. Refuses OWN_BATCH, LINE_BARRED where the checker is, or decided, one of its cases (`details.receiptNos`,
 * an event of the batch), BATCH_CHANGED, TOTAL_WRONG, BATCH_CLOSED; my own yes again answers the same. 3 reads and a transaction.
 */
export const confirmBatch: Handler<typeof aid.confirmBatch> = async (ctx, { batchId, version, count, totalFen }) => {
  const [person, lines] = await Promise.all([readFinance(ctx, 'check'), listLines(ctx, batchId)])
  if (!person) return refuse('FORBIDDEN')
  const { accountId } = person
  const barred = await barredLines(ctx, accountId, lines)
  const linesFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const outcome = await ctx.store.transaction(async tx => {
    const money = moneyIn(tx)
    const batch = await money.batch(batchId)
    if (!batch) return 'NOT_FOUND'
    if (batch.makerId === accountId) return 'OWN_BATCH'
    if (batch.state !== 'open' && batch.checkerId === accountId && batch.totalFen === totalFen && batch.count === count)
      return batch
    if (barred.length > 0) {
      const said = { what: 'aid.forbidden', byAccountId: accountId, refs: { command: 'confirmBatch' } } as const
      const { head, row } = nextAudit(ctx, { kind: 'aidBatch', id: batchId, head: batch.audit }, said)
      await money.changeBatch(batchId, { audit: head })
      await insertAudit(tx, row)
      return 'LINE_BARRED'
    }
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
  if (outcome === 'LINE_BARRED') return refuse(outcome, { receiptNos: barred })
  return typeof outcome === 'string' ? refuse(outcome) : batchCard(outcome, accountId)
}

/** Receipt numbers of the lines whose case this checker may not touch: an own or a household's one, or one acted on before (invariant I3). */
const barredLines = async (ctx: Ctx, accountId: string, lines: readonly PaymentRecord[]): Promise<readonly string[]> =>
  (
    await listCases(
      ctx,
      lines.map(({ caseId }) => caseId),
    )
  )
    .filter(one => segregationRefusal(one, { accountId, part: 'checker' }) !== null)
    .map(({ receiptNo }) => receiptNo)
