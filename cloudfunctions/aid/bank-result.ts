import type { aid } from '../../src/contract/aid'
import { csvRows, type ResultRow, readResultRows } from '../../src/domain/aid/bank-rows'
import { followDueAtMs } from '../../src/domain/aid/follow-up'
import { withHand } from '../../src/domain/aid/guards'
import { settle } from '../../src/domain/aid/money-steps'
import type { Actor } from '../../src/domain/can'
import { moneyIn, type PaymentRecord, readPayment } from '../_data/aid-money'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { clearSoon } from '../_services/handed-in'
import { readXlsx } from '../_services/xlsx'
import { readConfirmed } from './finance'
import { moveCase } from './move-case'
import { entryOf } from './post'
import { told } from './told'

/** Only what was uploaded for this purpose is read and removed. */
const RESULT_FILE = /^cloud:\/\/[^/]+\/aid-bank\/[^/]+\.(xlsx|csv)$/i
const MOST_BYTES = 2_000_000

/**
 * Posts the bank's answers, one transaction a row of about 12 round trips: matched by payment, amount and account tail;
 * what does not match is a row error and posts nothing. The same file again posts nothing. Refuses FILE_UNREADABLE, NOT_CONFIRMED.
 */
export const bankResult: Handler<typeof aid.bankResult> = async (ctx, { batchId, fileId }) => {
  const confirmed = await readConfirmed(ctx, batchId)
  if (typeof confirmed === 'string') return refuse(confirmed)
  const { person, lines } = confirmed
  const rows = await readRows(ctx, fileId)
  if (!rows) return refuse('FILE_UNREADABLE')
  const outcome = { paid: 0, failed: 0, same: 0, errors: [] as { row: number; code: RowCode }[] }
  const seen = new Set<string>()
  for (const row of rows) {
    const line = lines.find(({ _id }) => _id === row.paymentId)
    const code = rowProblem(row, line, seen.has(row.paymentId))
    seen.add(row.paymentId)
    if (code || !line || row.result === null || row.amountFen === null) {
      outcome.errors.push({ row: row.row, code: code ?? 'UNREADABLE' })
      continue
    }
    const posted = await post(ctx, { actor: person.actor, line, result: row.result, amountFen: row.amountFen })
    if (posted === 'paid' || posted === 'failed' || posted === 'same') outcome[posted] += 1
    else outcome.errors.push({ row: row.row, code: posted })
  }
  // what was posted stands in the ledger
  await ctx.files.remove([fileId])
  return outcome
}

type RowCode = 'UNKNOWN' | 'DUPLICATE' | 'OTHER_AMOUNT' | 'OTHER_ACCOUNT' | 'OTHER_RESULT' | 'UNREADABLE' | 'BARRED'

const rowProblem = (row: ResultRow, line: PaymentRecord | undefined, again: boolean): RowCode | null => {
  if (!line) return 'UNKNOWN'
  if (again) return 'DUPLICATE'
  if (row.result === null || row.amountFen === null) return 'UNREADABLE'
  if (row.amountFen !== line.amountFen) return 'OTHER_AMOUNT'
  return row.cardTail === line.cardTail ? null : 'OTHER_ACCOUNT'
}

const readRows = async (ctx: Ctx, fileId: string): Promise<readonly ResultRow[] | null> => {
  const content = RESULT_FILE.test(fileId) ? await ctx.files.download(fileId) : null
  if (!content) return null
  // it names people's accounts, so it goes even where it is refused
  await clearSoon(ctx, fileId)
  if (content.length > MOST_BYTES) return null
  const rows = /\.csv$/i.test(fileId) ? csvRows(textOf(content)) : await readXlsx(content)
  return rows && readResultRows(rows)
}

/** Banks' own programs write GBK, Excel's "Unicode text" is UTF-16; what is no valid UTF-8 is one of them. */
const textOf = (content: Buffer): string => {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    return new TextDecoder('gb18030').decode(content)
  }
}

interface Posting {
  readonly actor: Actor
  readonly line: PaymentRecord
  readonly result: 'paid' | 'failed'
  readonly amountFen: number
}

const post = async (
  ctx: Ctx,
  { actor, line, result, amountFen }: Posting,
): Promise<'paid' | 'failed' | 'same' | RowCode> => {
  const moved = await moveCase(ctx, {
    caseId: line.caseId,
    command: 'bankResult',
    actor,
    version: null,
    requestId: null,
    decide: async (current, _, tx) => {
      const money = moneyIn(tx)
      const [fund, batch, payment] = [
        await money.line(line.fundLineId),
        await money.batch(line.batchId),
        await money.payment(line._id),
      ]
      if (!fund || !batch || !payment) return { code: 'UNKNOWN' as const }
      const posted = settle(fund, current, { batch, payment, result, amountFen })
      if (!posted.ok) return { code: posted.code }
      const change = {
        state: posted.one.state,
        reservedFen: posted.one.reservedFen,
        dueAtMs: followDueAtMs(current, ctx.clock()),
      }
      const { state, settled, version } = posted.batch
      const { checkerId } = batch
      return {
        // whoever confirmed the batch acted on each of its cases
        fields: {
          ...change,
          hands: checkerId ? withHand(current.hands, { accountId: checkerId, part: 'checker' }) : current.hands,
        },
        refs: { paymentId: line._id, result, amountFen },
        told: told(current, change),
        also: async () => {
          await money.putPayment({ ...payment, ...posted.payment, atMs: ctx.clock() })
          await money.changeBatch(line.batchId, { state, settled, version })
          if (!posted.entry) return
          await money.changeLine(line.fundLineId, posted.line)
          await money.post(entryOf(ctx, current, posted.entry))
        },
      }
    },
  })
  if (moved.ok) return result
  switch (moved.code) {
    case 'SAME':
      return 'same'
    case 'OTHER_AMOUNT':
    case 'OTHER_RESULT':
      return moved.code
    case 'FORBIDDEN_SELF':
    case 'CONFLICT_DECLARED':
    case 'ACTED_BEFORE':
      return 'BARRED'
    case 'WRONG_STATE': {
      // the case is beyond: posted before, or the bank says otherwise than before
      const state = (await readPayment(ctx, line._id))?.state
      const before = state === 'reversed' || state === 'returned' ? 'paid' : state
      return before === result ? 'same' : 'OTHER_RESULT'
    }
    default:
      return 'UNKNOWN'
  }
}
