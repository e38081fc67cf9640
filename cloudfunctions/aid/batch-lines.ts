import type { aid } from '../../src/contract/aid'
import { stoppedBy } from '../../src/domain/aid/consents'
import { type Batch, draw, undraw } from '../../src/domain/aid/money-steps'
import type { Actor } from '../../src/domain/can'
import { readCase } from '../_data/aid-cases'
import { listLines, moneyIn, paymentIdOf, readBatch } from '../_data/aid-money'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { batchCard, readFinance } from './finance'
import { moveCase } from './move-case'
import { consentsTakenBack } from './taken-back'

/**
 * Puts cases into an open batch, one transaction a line of about 10 round trips: each writes case, payment and the batch's
 * count, sum and version, so that a confirmation meets it as a conflict. Lines that were drawn before answer the same.
 */
export const addLines: Handler<typeof aid.addLines> = async (ctx, { batchId, applicationIds }) => {
  const person = await readFinance(ctx, 'make')
  if (!person) return refuse('FORBIDDEN')
  if (!(await readBatch(ctx, batchId))) return refuse('NOT_FOUND')
  const left: { applicationId: string; code: string }[] = []
  for (const applicationId of new Set(applicationIds)) {
    const code = await addLine(ctx, { actor: person.actor, batchId, caseId: applicationId })
    if (code) left.push({ applicationId, code })
  }
  const now = await readBatch(ctx, batchId)
  return now ? { ...batchCard(now, person.accountId), left } : refuse('NOT_FOUND')
}

interface Drawing {
  readonly actor: Actor
  readonly batchId: string
  readonly caseId: string
}

/** Null where the line stands in this batch now. */
const addLine = async (ctx: Ctx, { actor, batchId, caseId }: Drawing): Promise<string | null> => {
  const one = await readCase(ctx, caseId)
  if (one && stoppedBy('draw', await consentsTakenBack(ctx, one)).length > 0) return 'CONSENT_GONE'
  const moved = await moveCase(ctx, {
    caseId,
    command: 'draw',
    actor,
    version: null,
    requestId: null,
    decide: async (current, _, tx) => {
      const money = moneyIn(tx)
      const paymentId = paymentIdOf(ctx, { caseId, instalment: current.instalment, attempt: current.attempt })
      const [batch, payment] = [await money.batch(batchId), await money.payment(paymentId)]
      if (!batch) return { code: 'BATCH_CLOSED' as const }
      const drawn = draw(current, { batch, batchId, payment })
      if (!drawn.ok) return { code: drawn.code }
      const record = {
        _id: paymentId,
        ...drawn.payment,
        caseId,
        receiptNo: current.receiptNo,
        fundLineId: current.fundLineId ?? '',
        instalment: current.instalment,
        attempt: current.attempt,
        nameMasked: current.nameMasked,
        cardTail: current.cardTail,
        atMs: ctx.clock(),
      }
      return {
        fields: { state: drawn.one.state, dueAtMs: null },
        refs: { batchId, paymentId, amountFen: record.amountFen },
        also: async () => {
          await (payment ? money.putPayment(record) : money.insertPayment(record))
          await money.changeBatch(batchId, countsOf(drawn.batch))
        },
      }
    },
  })
  if (moved.ok) return null
  if (moved.code !== 'WRONG_STATE') return moved.code
  return (await isDrawn(ctx, batchId, caseId)) ? null : 'NOT_PAYABLE'
}

const isDrawn = async (ctx: Ctx, batchId: string, caseId: string): Promise<boolean> =>
  (await listLines(ctx, batchId)).some(line => line.caseId === caseId)

/** Takes a line out of a batch that nobody confirmed. About 10 round trips. Refuses BATCH_CLOSED, NOT_PAYABLE. */
export const dropLine: Handler<typeof aid.dropLine> = async (ctx, { batchId, applicationId }) => {
  const person = await readFinance(ctx, 'make')
  if (!person) return refuse('FORBIDDEN')
  const moved = await moveCase(ctx, {
    caseId: applicationId,
    command: 'undraw',
    actor: person.actor,
    version: null,
    requestId: null,
    decide: async (current, _, tx) => {
      const money = moneyIn(tx)
      const paymentId = paymentIdOf(ctx, {
        caseId: applicationId,
        instalment: current.instalment,
        attempt: current.attempt,
      })
      const [batch, payment] = [await money.batch(batchId), await money.payment(paymentId)]
      if (!batch || payment?.batchId !== batchId) return { code: 'NOT_PAYABLE' as const }
      const back = undraw(current, { batch, payment })
      if (!back.ok) return { code: back.code }
      return {
        fields: { state: back.one.state, dueAtMs: ctx.clock() },
        refs: { batchId, paymentId },
        also: async () => {
          await money.putPayment({ ...payment, ...back.payment })
          await money.changeBatch(batchId, countsOf(back.batch))
        },
      }
    },
  })
  if (!moved.ok && moved.code !== 'WRONG_STATE') return refuse(moved.code, moved.details)
  const now = await readBatch(ctx, batchId)
  return now ? batchCard(now, person.accountId) : refuse('NOT_FOUND')
}

/** What a line writes of its batch. */
const countsOf = ({ count, totalFen, version }: Batch): Pick<Batch, 'count' | 'totalFen' | 'version'> => ({
  count,
  totalFen,
  version,
})
