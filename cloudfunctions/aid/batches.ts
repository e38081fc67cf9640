import type { aid } from '../../src/contract/aid'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { listDesk } from '../_data/aid-cases'
import { insertBatch, listBatches, listEntries, listLines, readBatch, readFundLine } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { batchCard, readFinance } from './finance'

const PAGE = 30
const MOST_PAYABLE = 100
const ENTRIES = 50

/** Cases that may be paid. 2 reads. FORBIDDEN outside finance and audit. */
export const payable: Handler<typeof aid.payable> = async ctx => {
  if (!(await readFinance(ctx, 'see'))) return refuse('FORBIDDEN')
  const cases = await listDesk(ctx, {
    desk: 'finance',
    unionIds: [ROOT_UNION_ID],
    after: undefined,
    limit: MOST_PAYABLE,
  })
  return {
    items: cases.map(one => ({
      applicationId: one._id,
      receiptNo: one.receiptNo,
      nameMasked: one.nameMasked,
      cardTail: one.cardTail,
      amountFen: one.reservedFen,
      attempt: one.attempt,
      emergency: one.emergency !== null,
    })),
  }
}

/** Batches, newest first. 2 reads. */
export const batches: Handler<typeof aid.batches> = async (ctx, { cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const person = await readFinance(ctx, 'see')
  if (!person) return refuse('FORBIDDEN')
  const found = await listBatches(ctx, from === 'start' ? undefined : from, PAGE + 1)
  const last = found[PAGE - 1]
  return {
    items: found.slice(0, PAGE).map(one => batchCard(one, person.accountId)),
    ...(found.length > PAGE && last ? { nextCursor: encodeCursor({ at: last.madeAtMs, id: last._id }) } : {}),
  }
}

/** One batch with its lines. 3 reads. */
export const batch: Handler<typeof aid.batch> = async (ctx, { batchId }) => {
  const [person, one, lines] = await Promise.all([
    readFinance(ctx, 'see'),
    readBatch(ctx, batchId),
    listLines(ctx, batchId),
  ])
  if (!person) return refuse('FORBIDDEN')
  if (!one) return refuse('NOT_FOUND')
  return {
    ...batchCard(one, person.accountId),
    lines: lines
      .map(({ _id, caseId, receiptNo, nameMasked, cardTail, amountFen, state, attempt }) => ({
        paymentId: _id,
        applicationId: caseId,
        receiptNo,
        nameMasked,
        cardTail,
        amountFen,
        state,
        attempt,
      }))
      .sort((a, b) => (a.receiptNo < b.receiptNo ? -1 : 1)),
  }
}

/** An empty batch; the same requestId answers the same. 2 round trips. */
export const openBatch: Handler<typeof aid.openBatch> = async (ctx, { title, requestId }) => {
  const person = await readFinance(ctx, 'make')
  if (!person) return refuse('FORBIDDEN')
  const { accountId } = person
  const made = {
    _id: ctx.crypto.id('aid-batch', `${accountId}:${requestId}`),
    title,
    state: 'open' as const,
    count: 0,
    totalFen: 0,
    version: 1,
    settled: 0,
    makerId: accountId,
    checkerId: null,
    madeAtMs: ctx.clock(),
    confirmedAtMs: null,
    audit: null,
  }
  if ((await insertBatch(ctx, made)) === 'inserted') return batchCard(made, accountId)
  return batchCard((await readBatch(ctx, made._id)) ?? made, accountId)
}

/** A fund line's ledger. 3 reads. FORBIDDEN outside finance and audit. */
export const ledger: Handler<typeof aid.ledger> = async (ctx, { fundLineId, cursor }) => {
  const from = decodeCursor(cursor)
  if (!from) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const [person, line] = await Promise.all([readFinance(ctx, 'see'), readFundLine(ctx, fundLineId)])
  if (!person) return refuse('FORBIDDEN')
  if (!line) return refuse('NOT_FOUND')
  const found = await listEntries(ctx, { fundLineId, after: from === 'start' ? undefined : from, limit: ENTRIES + 1 })
  const last = found[ENTRIES - 1]
  return {
    items: found.slice(0, ENTRIES).map(one => ({
      entryId: one._id,
      why: one.why,
      from: one.from,
      to: one.to,
      amountFen: one.amountFen,
      atMs: one.atMs,
      receiptNo: one.receiptNo,
    })),
    ...(found.length > ENTRIES && last ? { nextCursor: encodeCursor({ at: last.atMs, id: last._id }) } : {}),
  }
}
