import type { aid } from '../../src/contract/aid'
import { recovered as recoveredStep } from '../../src/domain/aid/money-steps'
import { readCase } from '../_data/aid-cases'
import { moneyIn, paymentsIn } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { openVault } from '../_services/vault'
import { sealNote } from './content'
import { readFinance } from './finance'
import { moveCase } from './move-case'
import { entryOf } from './post'

/**
 * Money of a revoked case is back: free to be given again, once; also while an appeal runs or after it was answered. What
 * came back before is answered the same. About 14 round trips. NOT_PAYABLE where none was out.
 */
export const recovered: Handler<typeof aid.recovered> = async (ctx, { applicationId, reason }) => {
  const [person, one] = await Promise.all([readFinance(ctx, 'check'), readCase(ctx, applicationId)])
  if (!person) return refuse('FORBIDDEN')
  if (!one) return refuse('NOT_FOUND')
  const vault = await openVault(ctx, one.householdId)
  let before = 0
  let amountFen = 0
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'recover',
    actor: person.actor,
    version: null,
    requestId: null,
    decide: async (current, _, tx) => {
      const money = moneyIn(tx)
      const payments = await paymentsIn(ctx, tx, applicationId)
      const out = payments.filter(({ state }) => state === 'reversed')
      const line = current.fundLineId ? await money.line(current.fundLineId) : null
      if (!line || out.length === 0) {
        before = payments.reduce((sum, { state, amountFen: fen }) => sum + (state === 'returned' ? fen : 0), 0)
        return { code: 'NOT_PAYABLE' as const }
      }
      const back = recoveredStep(line, out)
      amountFen = back.entry.amountFen
      return {
        fields: { lastNoteSealed: sealNote(vault, applicationId, reason) },
        refs: { amountFen },
        also: async () => {
          await money.changeLine(line._id, back.line)
          await money.post(entryOf(ctx, current, back.entry))
          for (const payment of back.payments) await money.putPayment(payment)
        },
      }
    },
  })
  if (moved.ok) return { applicationId, amountFen }
  if (moved.code === 'NOT_PAYABLE' && before > 0) return { applicationId, amountFen: before }
  return refuse(moved.code, moved.details)
}
