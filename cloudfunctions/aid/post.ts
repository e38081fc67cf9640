import type { Entry } from '../../src/domain/aid/money-steps'
import { dayOf } from '../../src/domain/day'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { EntryRecord } from '../_data/aid-money'
import type { Ctx } from '../_kit/ctx'

/** A step's line of the ledger. One id for each step of a case, so that none is ever posted twice. */
export const entryOf = (ctx: Ctx, one: AidCaseRecord, entry: Entry): EntryRecord => ({
  _id: ctx.crypto.id('aid-ledger', `${one._id}:${one.version}:${entry.why}`),
  fundLineId: one.fundLineId,
  ...entry,
  kind: one.kind,
  caseId: one._id,
  receiptNo: one.receiptNo,
  unionId: one.unionId,
  unionName: one.unionName,
  year: dayOf(ctx.clock()).slice(0, 4),
  emergency: one.emergency !== null,
  label: '',
  atMs: ctx.clock(),
})
