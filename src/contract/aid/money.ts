import * as v from 'valibot'
import { BATCH_STATES, PAYMENT_STATES } from '../../domain/aid/money-steps'
import {
  BANK_REFUSALS,
  BATCH_REFUSALS,
  EXPORT_REFUSALS,
  FUND_REFUSALS,
  IMPORT_REFUSALS,
} from '../../domain/aid/refusals'
import { atMs, count, cursor, id, line, requestId } from '../fields'
import { fen, kind, reason } from './fields'

const fundLine = v.object({
  fundLineId: id,
  programmeId: id,
  title: v.string(),
  kind,
  year: v.string(),
  version: count,
  totalFen: fen,
  reservedFen: fen,
  paidFen: fen,
  recoveringFen: fen,
  availableFen: v.pipe(v.number(), v.integer()),
})

const batchCard = v.object({
  batchId: id,
  title: v.string(),
  state: v.picklist(BATCH_STATES),
  version: count,
  count,
  totalFen: fen,
  settled: count,
  madeAtMs: atMs,
  confirmedAtMs: v.nullable(atMs),
  /** I made it, so another person confirms it. */
  isMine: v.boolean(),
})

const batchLine = v.object({
  paymentId: id,
  applicationId: id,
  receiptNo: v.string(),
  nameMasked: v.string(),
  cardTail: v.string(),
  amountFen: fen,
  state: v.picklist(PAYMENT_STATES),
  attempt: count,
})

export const moneyProcedures = {
  /** The budgets of a year (this one where absent) with what is promised, paid and free. */
  fundLines: {
    input: v.object({ year: v.optional(v.pipe(v.string(), v.regex(/^20\d\d$/))) }),
    output: v.object({ items: v.array(fundLine), mayEdit: v.boolean() }),
    refusals: [],
  },
  /** Sets a programme's budget of a year; never below what is promised and paid. Version 0 for a new one. */
  saveFundLine: {
    input: v.object({ programmeId: id, year: v.pipe(v.string(), v.regex(/^20\d\d$/)), totalFen: fen, version: count }),
    output: fundLine,
    refusals: FUND_REFUSALS,
  },
  /** Cases that may be paid, the oldest first, 100 at most. Finance sees name, account tail and sum. */
  payable: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          applicationId: id,
          receiptNo: v.string(),
          nameMasked: v.string(),
          cardTail: v.string(),
          amountFen: fen,
          attempt: count,
          emergency: v.boolean(),
        }),
      ),
    }),
    refusals: [],
  },
  /** Batches, newest first, 30 a page. */
  batches: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({ items: v.array(batchCard), nextCursor: v.optional(cursor) }),
    refusals: [],
  },
  /** One batch with its lines. */
  batch: {
    input: v.object({ batchId: id }),
    output: v.object({ ...batchCard.entries, lines: v.array(batchLine) }),
    refusals: [],
  },
  openBatch: {
    input: v.object({ title: line(40), requestId }),
    output: batchCard,
    refusals: [],
  },
  /** Puts payable cases into an open batch, one transaction a line; `left` tells why some were not taken. */
  addLines: {
    input: v.object({ batchId: id, applicationIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(60)) }),
    output: v.object({
      ...batchCard.entries,
      left: v.array(v.object({ applicationId: id, code: v.string() })),
    }),
    refusals: BATCH_REFUSALS,
  },
  /** Takes a line out of a batch that nobody confirmed. */
  dropLine: {
    input: v.object({ batchId: id, applicationId: id }),
    output: batchCard,
    refusals: BATCH_REFUSALS,
  },
  /** The checker types number and sum anew; from then on the batch is the bank's. */
  confirmBatch: {
    input: v.object({ batchId: id, version: count, count, totalFen: fen }),
    output: batchCard,
    refusals: BATCH_REFUSALS,
  },
  /** The file for the bank with names and accounts in clear: logged; the address lives ten minutes. */
  bankFile: {
    input: v.object({ batchId: id, format: v.picklist(['xlsx', 'csv']) }),
    output: v.object({ url: v.string(), fileName: v.string(), count, totalFen: fen }),
    refusals: BATCH_REFUSALS,
  },
  /** The bank's result file (xlsx or csv, uploaded to `aid-bank/`): good rows post, others become row errors; again changes nothing. */
  bankResult: {
    input: v.object({ batchId: id, fileId: line(300) }),
    output: v.object({
      paid: count,
      failed: count,
      /** Rows that were posted before. */
      same: count,
      errors: v.array(
        v.object({
          row: count,
          code: v.picklist([
            'UNKNOWN',
            'DUPLICATE',
            'OTHER_AMOUNT',
            'OTHER_ACCOUNT',
            'OTHER_RESULT',
            'UNREADABLE',
            'BARRED',
          ]),
        }),
      ),
    }),
    refusals: BANK_REFUSALS,
  },
  /** Money of a revoked case that came back. */
  recovered: {
    input: v.object({ applicationId: id, reason }),
    output: v.object({ applicationId: id, amountFen: fen }),
    refusals: BATCH_REFUSALS,
  },
  /** The ledger of a fund line, newest first, 50 a page; every sum shown anywhere is a sum of these. */
  ledger: {
    input: v.object({ fundLineId: id, cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          entryId: id,
          why: v.picklist(['reserve', 'release', 'pay', 'revoke', 'recover', 'restore', 'history']),
          from: v.string(),
          to: v.string(),
          amountFen: fen,
          atMs,
          receiptNo: v.string(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Asks for an export of cases, masked; another person approves it. */
  askExport: {
    input: v.object({ purpose: reason, year: v.pipe(v.string(), v.regex(/^20\d\d$/)), requestId }),
    output: v.object({ exportId: id }),
    refusals: EXPORT_REFUSALS,
  },
  exports: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          exportId: id,
          purpose: v.string(),
          year: v.string(),
          askedAtMs: atMs,
          isMine: v.boolean(),
          approved: v.boolean(),
          rows: v.nullable(count),
        }),
      ),
    }),
    refusals: [],
  },
  /** The second person's yes; the file's address goes to whoever calls, for ten minutes. */
  approveExport: {
    input: v.object({ exportId: id }),
    output: v.object({ url: v.string(), fileName: v.string(), rows: count }),
    refusals: EXPORT_REFUSALS,
  },
  /** Takes the past from an xlsx (年度 类别 金额 所属工会), once by the file's content: sums without names. */
  importPast: {
    input: v.object({ fileId: line(300), label: line(40) }),
    output: v.object({ rows: count, totalFen: fen, bad: v.array(v.object({ row: count, heading: v.string() })) }),
    refusals: IMPORT_REFUSALS,
  },
}
