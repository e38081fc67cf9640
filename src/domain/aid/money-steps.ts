import type { CaseState } from './words'

/** The budget of one programme and year. Every step that touches money reads AND writes it (snapshot isolation validates no reads). */
export interface FundLine {
  readonly totalFen: number
  readonly reservedFen: number
  readonly paidFen: number
  /** Paid, revoked and not yet back: not free to be given again. */
  readonly recoveringFen: number
}

/** The money part of a case. */
export interface MoneyCase {
  readonly state: CaseState
  readonly amountFen: number
  /** What of the budget this case holds but was not paid. */
  readonly reservedFen: number
  readonly instalment: number
  readonly attempt: number
}

export const PAYMENT_STATES = ['drawn', 'dropped', 'paid', 'failed', 'reversed', 'returned'] as const
/** One attempt of one instalment. `drawn` and `paid` are live; only the bank's own word makes one fail. */
export interface Payment {
  readonly state: (typeof PAYMENT_STATES)[number]
  readonly amountFen: number
  readonly batchId: string
}

export const BATCH_STATES = ['open', 'confirmed', 'done'] as const
/** Count and total change with every line, so that a confirmation meets every change as a conflict. */
export interface Batch {
  readonly state: (typeof BATCH_STATES)[number]
  readonly count: number
  readonly totalFen: number
  readonly version: number
  /** Lines the bank has answered. */
  readonly settled: number
}

const ACCOUNTS = ['available', 'reserved', 'paid', 'recovering'] as const
/** One line of the double-entry ledger: `amountFen` > 0 goes from one account of the fund line to another. */
export interface Entry {
  readonly why: 'reserve' | 'release' | 'pay' | 'revoke' | 'recover' | 'restore'
  readonly from: (typeof ACCOUNTS)[number]
  readonly to: (typeof ACCOUNTS)[number]
  readonly amountFen: number
}

/** At most this many lines a batch: its answers post one transaction a line within a function's time. */
const BATCH_LINES = 60

type No<C extends string> = { readonly ok: false; readonly code: C }
type Yes<T> = { readonly ok: true } & T
const no = <C extends string>(code: C): No<C> => ({ ok: false, code })

const moved = (line: FundLine, { from, to, amountFen }: Entry): FundLine => {
  const change = (account: 'reserved' | 'paid' | 'recovering') =>
    (to === account ? amountFen : 0) - (from === account ? amountFen : 0)
  return {
    ...line,
    reservedFen: line.reservedFen + change('reserved'),
    paidFen: line.paidFen + change('paid'),
    recoveringFen: line.recoveringFen + change('recovering'),
  }
}

/** What is left to promise. */
export const availableFen = ({ totalFen, reservedFen, paidFen, recoveringFen }: FundLine): number =>
  totalFen - reservedFen - paidFen - recoveringFen

/** Holds a sum of the budget for a case. Refuses OVER_BUDGET. */
export const reserve = (
  line: FundLine,
  one: MoneyCase,
  amountFen: number,
): Yes<{ line: FundLine; one: MoneyCase; entry: Entry }> | No<'OVER_BUDGET'> => {
  if (amountFen > availableFen(line)) return no('OVER_BUDGET')
  const entry: Entry = { why: 'reserve', from: 'available', to: 'reserved', amountFen }
  return { ok: true, line: moved(line, entry), one: { ...one, reservedFen: one.reservedFen + amountFen }, entry }
}

/** Gives a case's reservation back; null entry where it holds none. */
export const release = (line: FundLine, one: MoneyCase): { line: FundLine; one: MoneyCase; entry: Entry | null } => {
  if (one.reservedFen === 0) return { line, one, entry: null }
  const entry: Entry = { why: 'release', from: 'reserved', to: 'available', amountFen: one.reservedFen }
  return { line: moved(line, entry), one: { ...one, reservedFen: 0 }, entry }
}

interface Drawn {
  readonly one: MoneyCase
  readonly payment: Payment
  readonly batch: Batch
}

/** Puts a payable case into an open batch. `payment`: what stands under the attempt's id. Refuses NOT_PAYABLE, BATCH_CLOSED, BATCH_FULL. */
export const draw = (
  one: MoneyCase,
  { batch, batchId, payment }: { batch: Batch; batchId: string; payment: Payment | null },
): Yes<Drawn> | No<'NOT_PAYABLE' | 'BATCH_CLOSED' | 'BATCH_FULL'> => {
  if (batch.state !== 'open') return no('BATCH_CLOSED')
  if (one.state !== 'payable' || one.reservedFen <= 0 || (payment && payment.state !== 'dropped'))
    return no('NOT_PAYABLE')
  if (batch.count >= BATCH_LINES) return no('BATCH_FULL')
  const amountFen = one.reservedFen
  return {
    ok: true,
    one: { ...one, state: 'paying' },
    payment: { state: 'drawn', amountFen, batchId },
    batch: { ...batch, count: batch.count + 1, totalFen: batch.totalFen + amountFen, version: batch.version + 1 },
  }
}

/** Takes a case out of a batch that nobody confirmed. Refuses BATCH_CLOSED, NOT_PAYABLE. */
export const undraw = (
  one: MoneyCase,
  { batch, payment }: { batch: Batch; payment: Payment },
): Yes<Drawn> | No<'NOT_PAYABLE' | 'BATCH_CLOSED'> => {
  if (batch.state !== 'open') return no('BATCH_CLOSED')
  if (one.state !== 'paying' || payment.state !== 'drawn') return no('NOT_PAYABLE')
  return {
    ok: true,
    one: { ...one, state: 'payable' },
    payment: { ...payment, state: 'dropped' },
    batch: {
      ...batch,
      count: batch.count - 1,
      totalFen: batch.totalFen - payment.amountFen,
      version: batch.version + 1,
    },
  }
}

export interface Retyped {
  readonly version: number
  readonly count: number
  readonly totalFen: number
  /** The lines' own sum, counted anew. */
  readonly linesFen: number
}

/** Freezes a batch for the bank. Refuses BATCH_CLOSED, BATCH_CHANGED, TOTAL_WRONG (typed anew, or the lines' own sum). */
export const confirm = (
  batch: Batch,
  typed: Retyped,
): Yes<{ batch: Batch }> | No<'BATCH_CLOSED' | 'BATCH_CHANGED' | 'TOTAL_WRONG'> => {
  if (batch.state !== 'open' || batch.count === 0) return no('BATCH_CLOSED')
  if (batch.version !== typed.version) return no('BATCH_CHANGED')
  if (batch.count !== typed.count || batch.totalFen !== typed.totalFen || typed.linesFen !== batch.totalFen)
    return no('TOTAL_WRONG')
  return { ok: true, batch: { ...batch, state: 'confirmed', version: batch.version + 1 } }
}

interface Settled extends Drawn {
  readonly line: FundLine
  readonly entry: Entry | null
}

/** Posts what the bank said of one line; 'SAME' where it was posted before. Refuses NOT_SENT, OTHER_AMOUNT, OTHER_RESULT. */
export const settle = (
  line: FundLine,
  one: MoneyCase,
  {
    batch,
    payment,
    result,
    amountFen,
  }: { batch: Batch; payment: Payment; result: 'paid' | 'failed'; amountFen: number },
): Yes<Settled> | No<'NOT_SENT' | 'OTHER_AMOUNT' | 'OTHER_RESULT' | 'SAME'> => {
  if (payment.amountFen !== amountFen) return no('OTHER_AMOUNT')
  const wasPaid = payment.state === 'reversed' || payment.state === 'returned'
  if (payment.state === result || (result === 'paid' && wasPaid)) return no('SAME')
  if (wasPaid || payment.state === 'paid' || payment.state === 'failed') return no('OTHER_RESULT')
  if (batch.state !== 'confirmed' || payment.state !== 'drawn' || one.state !== 'paying') return no('NOT_SENT')
  const settled = batch.settled + 1
  const counted: Batch = {
    ...batch,
    settled,
    state: settled === batch.count ? 'done' : batch.state,
    version: batch.version + 1,
  }
  if (result === 'failed')
    return {
      ok: true,
      line,
      one: { ...one, state: 'payfail' },
      payment: { ...payment, state: 'failed' },
      batch: counted,
      entry: null,
    }
  const entry: Entry = { why: 'pay', from: 'reserved', to: 'paid', amountFen }
  return {
    ok: true,
    line: moved(line, entry),
    one: { ...one, state: 'paid', reservedFen: one.reservedFen - amountFen },
    payment: { ...payment, state: 'paid' },
    batch: counted,
    entry,
  }
}

/** A new attempt after the bank's own no. Refuses NOT_FAILED. */
export const retryWithAccount = (one: MoneyCase): Yes<{ one: MoneyCase }> | No<'NOT_FAILED'> =>
  one.state === 'payfail' ? { ok: true, one: { ...one, state: 'payable', attempt: one.attempt + 1 } } : no('NOT_FAILED')

const sumFen = (payments: readonly Payment[]): number => payments.reduce((sum, { amountFen }) => sum + amountFen, 0)

/** Takes an approval back: what is reserved is released, every instalment that was paid is reversed and has to be recovered. `payments`: the case's. Refuses NOT_REVOCABLE. */
export const revoke = <P extends Payment>(
  line: FundLine,
  one: MoneyCase,
  payments: readonly P[],
): Yes<{ line: FundLine; one: MoneyCase; payments: readonly P[]; entries: readonly Entry[] }> | No<'NOT_REVOCABLE'> => {
  const paid = payments.filter(({ state }) => state === 'paid')
  const isOut = ['paid', 'follow', 'closed'].includes(one.state) && paid.length > 0
  if (one.state !== 'payable' && !isOut) return no('NOT_REVOCABLE')
  const freed = release(line, one)
  const back: Entry = { why: 'revoke', from: 'paid', to: 'recovering', amountFen: sumFen(paid) }
  return {
    ok: true,
    line: moved(freed.line, back),
    one: { ...freed.one, state: 'revoked' },
    payments: paid.map(payment => ({ ...payment, state: 'reversed' })),
    entries: [...(freed.entry ? [freed.entry] : []), ...(paid.length > 0 ? [back] : [])],
  }
}

/** An appeal undid a revocation before the money was back: the reversing line is reversed. `payments` are the reversed ones. */
export const restore = <P extends Payment>(
  line: FundLine,
  payments: readonly P[],
): { line: FundLine; payments: readonly P[]; entry: Entry } => {
  const entry: Entry = { why: 'restore', from: 'recovering', to: 'paid', amountFen: sumFen(payments) }
  return { line: moved(line, entry), payments: payments.map(payment => ({ ...payment, state: 'paid' })), entry }
}

/** Money that came back after a revocation becomes free again. `payments` are the reversed ones. */
export const recovered = <P extends Payment>(
  line: FundLine,
  payments: readonly P[],
): { line: FundLine; payments: readonly P[]; entry: Entry } => {
  const entry: Entry = { why: 'recover', from: 'recovering', to: 'available', amountFen: sumFen(payments) }
  return { line: moved(line, entry), payments: payments.map(payment => ({ ...payment, state: 'returned' })), entry }
}
