// `aid_fund_lines`, `aid_payments`, `aid_batches`, `aid_ledger`, owner: aid.
import type { Batch, Entry, FundLine, Payment } from '../../src/domain/aid/money-steps'
import type { AidKind } from '../../src/domain/aid/words'
import type { AuditHead } from '../../src/domain/audit'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { changeOf } from './aid-cases'

const LINES = 'aid_fund_lines'
const PAYMENTS = 'aid_payments'
const BATCHES = 'aid_batches'
const LEDGER = 'aid_ledger'

export interface FundLineRecord extends FundLine, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly programmeId: string
  readonly title: string
  readonly kind: AidKind
  readonly year: string
  readonly version: number
  readonly audit: AuditHead | null
}

export interface PaymentRecord extends Payment, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly caseId: string
  readonly receiptNo: string
  readonly fundLineId: string
  readonly instalment: number
  readonly attempt: number
  readonly nameMasked: string
  readonly cardTail: string
  readonly atMs: number
}

export interface BatchRecord extends Batch, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly title: string
  readonly makerId: string
  readonly checkerId: string | null
  readonly madeAtMs: number
  readonly confirmedAtMs: number | null
  readonly audit: AuditHead | null
}

/** One line of the ledger; never changed, never removed. */
export interface EntryRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** Null for the imported past, which had no budget here. */
  readonly fundLineId: string | null
  readonly why: Entry['why'] | 'history'
  readonly from: Entry['from'] | 'before'
  readonly to: Entry['to']
  readonly amountFen: number
  readonly kind: AidKind
  readonly caseId: string | null
  readonly receiptNo: string
  readonly unionId: string
  readonly unionName: string
  /** Business day's year, for sums. */
  readonly year: string
  readonly emergency: boolean
  /** Of a row that was imported: how its figures came about. */
  readonly label: string
  readonly atMs: number
}

/** The id of a programme's budget of a year; no round trip. */
export const fundLineIdOf = (ctx: Ctx, programmeId: string, year: string): string =>
  ctx.crypto.id('aid-fund', `${programmeId}:${year}`)

/** One attempt of one instalment has one id, whichever batch draws it (invariant I2); no round trip. */
export const paymentIdOf = (ctx: Ctx, at: { caseId: string; instalment: number; attempt: number }): string =>
  ctx.crypto.id('pay', `${at.caseId}:${at.instalment}:${at.attempt}`)

/** One read. */
export const readFundLine = (ctx: Ctx, fundLineId: string): Promise<FundLineRecord | null> =>
  ctx.store.get<FundLineRecord>(LINES, fundLineId)

/** The budgets of a year. One read, at most 100. */
export const listFundLines = (ctx: Ctx, year: string): Promise<FundLineRecord[]> =>
  ctx.store.find<FundLineRecord>(LINES, { year }, { limit: 100 })

/** One read. */
export const readBatch = (ctx: Ctx, batchId: string): Promise<BatchRecord | null> =>
  ctx.store.get<BatchRecord>(BATCHES, batchId)

/** Newest first. One aggregate. */
export const listBatches = (ctx: Ctx, at: Position | undefined, limit: number): Promise<BatchRecord[]> =>
  ctx.store.aggregate<BatchRecord>(BATCHES, [
    {
      match: {
        madeAtMs: { $gt: 0 },
        ...(at ? { $or: [{ madeAtMs: { $lt: at.at } }, { madeAtMs: at.at, _id: { $lt: at.id } }] } : {}),
      },
    },
    { sort: { madeAtMs: -1, _id: -1 } },
    { limit },
  ])

/** A batch's lines, dropped ones left out. One read, at most 1,000. */
export const listLines = async (ctx: Ctx, batchId: string): Promise<PaymentRecord[]> =>
  (await ctx.store.find<PaymentRecord>(PAYMENTS, { batchId }, { limit: 1000 })).filter(
    ({ state }) => state !== 'dropped',
  )

/** One attempt, null where it was never drawn. One read. */
export const readPayment = (ctx: Ctx, paymentId: string): Promise<PaymentRecord | null> =>
  ctx.store.get<PaymentRecord>(PAYMENTS, paymentId)

/** The attempts of a case. One read, at most 100. */
export const listPaymentsOf = (ctx: Ctx, caseId: string): Promise<PaymentRecord[]> =>
  ctx.store.find<PaymentRecord>(PAYMENTS, { caseId }, { limit: 100 })

/** 'exists' where this request made it before. One write. */
export const insertBatch = (ctx: Ctx, batch: BatchRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(BATCHES, batch)

/** A fund line's entries, newest first. One aggregate. */
export const listEntries = (
  ctx: Ctx,
  asked: { fundLineId: string; after: Position | undefined; limit: number },
): Promise<EntryRecord[]> =>
  ctx.store.aggregate<EntryRecord>(LEDGER, [
    {
      match: {
        fundLineId: asked.fundLineId,
        ...(asked.after
          ? { $or: [{ atMs: { $lt: asked.after.at } }, { atMs: asked.after.at, _id: { $lt: asked.after.id } }] }
          : {}),
      },
    },
    { sort: { atMs: -1, _id: -1 } },
    { limit: asked.limit },
  ])

export interface LedgerSum {
  readonly kind: AidKind
  readonly year: string
  readonly unionId: string
  readonly unionName: string
  readonly why: EntryRecord['why']
  readonly emergency: boolean
  readonly label: string
  readonly sumFen: number
  readonly entries: number
}

/** Sums of what was paid, taken back or imported, by kind, year and union. One aggregate over the ledger's index. */
export const sumLedger = async (ctx: Ctx, fromYear: string): Promise<LedgerSum[]> => {
  const groups = await ctx.store.aggregate<{
    _id: Omit<LedgerSum, 'sumFen' | 'entries'>
    sumFen: number
    entries: number
  }>(LEDGER, [
    { match: { year: { $gte: fromYear } } },
    {
      group: {
        _id: {
          kind: '$kind',
          year: '$year',
          unionId: '$unionId',
          unionName: '$unionName',
          why: '$why',
          emergency: '$emergency',
          label: '$label',
        },
        sumFen: { $sum: '$amountFen' },
        entries: { $sum: 1 },
      },
    },
    { limit: 5000 },
  ])
  return groups.map(({ _id, sumFen, entries }) => ({ ..._id, sumFen, entries }))
}

/** Imported rows, 100 a write; ids that stand are skipped by the caller. */
export const insertEntries = async (ctx: Ctx, entries: readonly EntryRecord[]): Promise<void> => {
  for (let from = 0; from < entries.length; from += 100)
    await ctx.store.insertMany(LEDGER, entries.slice(from, from + 100))
}

/** Whether any entry of an import stands. One read. */
export const hasEntry = async (ctx: Ctx, entryId: string): Promise<boolean> =>
  (await ctx.store.get(LEDGER, entryId)) !== null

/** The attempts of a case as a transaction reads them. One read beside it, and one in it for each. */
export const paymentsIn = async (ctx: Ctx, tx: Tx, caseId: string): Promise<PaymentRecord[]> => {
  const read: (PaymentRecord | null)[] = []
  for (const { _id } of await listPaymentsOf(ctx, caseId)) read.push(await tx.get<PaymentRecord>(PAYMENTS, _id))
  return read.flatMap(one => one ?? [])
}

/** Within a transaction. */
export const moneyIn = (tx: Tx) => ({
  line: (fundLineId: string) => tx.get<FundLineRecord>(LINES, fundLineId),
  putLine: (line: FundLineRecord) => tx.put(LINES, line),
  batch: (batchId: string) => tx.get<BatchRecord>(BATCHES, batchId),
  changeBatch: (batchId: string, fields: Partial<BatchRecord>) => tx.update(BATCHES, batchId, changeOf(fields)),
  payment: (paymentId: string) => tx.get<PaymentRecord>(PAYMENTS, paymentId),
  putPayment: (payment: PaymentRecord) => tx.put(PAYMENTS, payment),
  insertPayment: (payment: PaymentRecord) => tx.insert(PAYMENTS, payment),
  /** Every step that moves money writes the fund line, so that no two of them miss each other. */
  changeLine: (fundLineId: string, line: FundLine) => {
    const { reservedFen, paidFen, recoveringFen } = line
    return tx.update(LINES, fundLineId, { reservedFen, paidFen, recoveringFen, version: { inc: 1 } })
  },
  post: (entry: EntryRecord) => tx.insert(LEDGER, entry),
})
