import type { aid } from '../../src/contract/aid'
import { recovered as recoveredStep } from '../../src/domain/aid/money-steps'
import { moneyIn, paymentIdOf } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { readFinance } from './finance'
import { moveCase } from './move-case'
import { entryOf } from './post'

/** Money of a revoked case is back: free to be given again, once. About 10 round trips. NOT_PAYABLE where none is out. */
export const recovered: Handler<typeof aid.recovered> = async (ctx, { applicationId }) => {
  const person = await readFinance(ctx, 'check')
  if (!person) return refuse('FORBIDDEN')
  let amountFen = 0
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'recover',
    actor: person.actor,
    version: null,
    requestId: ctx.crypto.id('aid-recovered', applicationId),
    decide: async (current, _, tx) => {
      const money = moneyIn(tx)
      const at = { caseId: applicationId, instalment: current.instalment, attempt: current.attempt }
      const payment = await money.payment(paymentIdOf(ctx, at))
      const line = current.fundLineId ? await money.line(current.fundLineId) : null
      if (!line || payment?.state !== 'reversed') return { code: 'NOT_PAYABLE' as const }
      const back = recoveredStep(line, payment)
      amountFen = back.entry.amountFen
      return {
        fields: { recoveredAttempt: current.attempt },
        refs: { amountFen },
        also: async () => {
          await money.changeLine(line._id, back.line)
          await money.post(entryOf(ctx, current, back.entry))
        },
      }
    },
  })
  return moved.ok ? { applicationId, amountFen } : refuse(moved.code, moved.details)
}
