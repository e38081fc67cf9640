import { DUE } from '../../src/domain/aid/acts'
import { followDueAtMs } from '../../src/domain/aid/follow-up'
import { canFinishNotice, decideApproval } from '../../src/domain/aid/levels'
import {
  type Entry,
  type FundLine,
  release,
  reserve,
  restore,
  revoke as revokeStep,
} from '../../src/domain/aid/money-steps'
import { REVOKED } from '../../src/domain/aid/words'
import type { AidCaseRecord } from '../_data/aid-cases'
import { moneyIn, type PaymentRecord, paymentIdOf, paymentsIn } from '../_data/aid-money'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import type { Acting, ActRefusal } from './acting'
import type { Decided } from './move-case'
import { entryOf } from './post'
import { told } from './told'

/** An emergency is helped up to this at once; 2,000 yuan, the district's own rule. */
const EMERGENCY_FEN = 200_000

const lineOf = (one: AidCaseRecord, tx: Tx) =>
  one.fundLineId ? moneyIn(tx).line(one.fundLineId) : Promise.resolve(null)

/** Budget and ledger of one step, in the case's own transaction. */
const posting =
  (ctx: Ctx, one: AidCaseRecord, { line, entry }: { line: FundLine; entry: Entry | null }) =>
  (tx: Tx): Promise<void> =>
    post(ctx, one, { tx, line, entries: entry ? [entry] : [], payments: [] })

interface Posted {
  readonly tx: Tx
  readonly line: FundLine
  readonly entries: readonly Entry[]
  readonly payments: readonly PaymentRecord[]
}

const post = async (ctx: Ctx, one: AidCaseRecord, { tx, line, entries, payments }: Posted): Promise<void> => {
  if (entries.length === 0 || !one.fundLineId) return
  const money = moneyIn(tx)
  await money.changeLine(one.fundLineId, line)
  for (const entry of entries) await money.post(entryOf(ctx, one, entry))
  for (const payment of payments) await money.putPayment(payment)
}

/** Gives back what a case holds when it ends; null where it holds nothing. */
export const freeMoney = async (ctx: Ctx, one: AidCaseRecord, tx: Tx) => {
  if (one.reservedFen === 0) return null
  const line = await lineOf(one, tx)
  return line && posting(ctx, one, release(line, one))
}

/** A yes at one level; at the last one the budget is read and written in the same transaction. */
export const approve = async (
  ctx: Ctx,
  { current, world, tx }: Acting,
  amountFen: number,
): Promise<Decided<ActRefusal>> => {
  const { accountId, nowMs, due } = world
  const line = await lineOf(current, tx)
  const decided = decideApproval(current, { accountId, amountFen, line, nowMs, dueAtMs: due(DUE.level).atMs })
  if (!decided.ok) return { code: decided.code }
  return {
    fields: decided.change,
    refs: { level: current.state, amountFen },
    told: told(current, decided.change),
    ...(decided.line && decided.entry
      ? { also: posting(ctx, current, { line: decided.line, entry: decided.entry }) }
      : {}),
  }
}

/** First the department, then the leader with the same sum: reserved and payable at once, the rest follows in 20 working days. */
export const emergency = async (
  ctx: Ctx,
  { current, world, tx }: Acting,
  amountFen: number,
): Promise<Decided<ActRefusal>> => {
  const { accountId, part, due } = world
  if (!current.cash || amountFen <= 0 || amountFen > EMERGENCY_FEN) return { code: 'AMOUNT_WRONG' }
  const asked = current.emergency
  if (part === 'l2') {
    const made = { byAccountId: accountId, amountFen, dueAtMs: due(DUE.emergency).atMs, confirmed: false }
    return { fields: { emergency: made }, refs: { amountFen } }
  }
  if (!asked || asked.amountFen !== amountFen) return { code: 'AMOUNT_CHANGED' }
  const line = await lineOf(current, tx)
  if (!line) return { code: 'NO_FUND' }
  const held = reserve(line, current, amountFen)
  if (!held.ok) return { code: held.code }
  const urgent = { ...current, emergency: { ...asked, confirmed: true } }
  return {
    fields: {
      state: 'payable',
      emergency: urgent.emergency,
      amountFen,
      reservedFen: held.one.reservedFen,
      dueAtMs: asked.dueAtMs,
    },
    refs: { amountFen },
    also: posting(ctx, urgent, held),
  }
}

/** The notice is over: to be paid, or for an emergency only ticked off. */
export const finishNotice = (_: Ctx, { current, world }: Pick<Acting, 'current' | 'world'>): Decided<ActRefusal> => {
  // one that is held, or was objected to with right, is off the list and does not end
  if (!current.noticeOpen || !canFinishNotice(current, world.nowMs)) return { code: 'NOTICE_OPEN' }
  if (!world.due(1).assured) return { code: 'NO_CALENDAR' }
  const state = current.state === 'notice' ? ('payable' as const) : current.state
  const notice = { ...current.notice, finishedAtMs: world.nowMs }
  const dueAtMs = state === 'payable' ? world.due(DUE.level).atMs : followDueAtMs({ ...current, notice }, world.nowMs)
  return { fields: { state, notice, noticeOpen: false, dueAtMs } }
}

/** The leader and the auditor, in any order; the second one's word takes it back, and is what the applicant reads. */
export const revoke = async (
  ctx: Ctx,
  { current, world, tx }: Acting,
  textSealed: string,
): Promise<Decided<ActRefusal>> => {
  const { accountId, nowMs, due } = world
  const before = current.revocationAskedBy
  if (before.includes(accountId)) return { code: 'NOT_NEW' }
  if (before.length === 0) return { fields: { revocationAskedBy: [accountId] } }
  const other = current.hands.find(hand => hand.accountId === before[0])
  if (other?.part === world.part) return { code: 'NOT_NEW' }
  const until = due(DUE.appeal)
  if (!until.assured) return { code: 'NO_CALENDAR' }
  const line = await lineOf(current, tx)
  if (!line) return { code: 'NO_FUND' }
  const back = revokeStep(line, current, await paymentsIn(ctx, tx, current._id))
  if (!back.ok) return { code: 'WRONG_STATE' }
  const refusal = {
    code: REVOKED,
    clause: '',
    textSealed,
    level: current.state,
    atMs: nowMs,
    appealUntilMs: until.atMs,
  }
  const change = { state: 'revoked' as const, reservedFen: back.one.reservedFen, refusal, dueAtMs: null }
  return {
    fields: { ...change, noticeOpen: false },
    frees: true,
    refs: { amountFen: back.entries.reduce((sum, { amountFen }) => sum + amountFen, 0) },
    told: told(current, change),
    also: also => post(ctx, current, { ...back, tx: also }),
  }
}

/**
 * What a won appeal does to money that a revocation took back: still out, it stays with the applicant and the case is paid
 * again; come back, the next payment is another attempt. Null where nothing was paid. A read, and one for each payment.
 */
export const undoRevocation = async (ctx: Ctx, one: AidCaseRecord, tx: Tx) => {
  const { instalment, attempt } = one
  const payments = await paymentsIn(ctx, tx, one._id)
  const out = payments.filter(({ state }) => state === 'reversed')
  const line = out.length > 0 ? await lineOf(one, tx) : null
  if (!line) {
    const last = payments.find(({ _id }) => _id === paymentIdOf(ctx, { caseId: one._id, instalment, attempt }))
    return last?.state === 'returned' ? { fields: { attempt: attempt + 1 }, also: null } : null
  }
  const { entry, ...back } = restore(line, out)
  return {
    fields: { state: 'paid' as const, dueAtMs: followDueAtMs(one, ctx.clock()) },
    also: (also: Tx): Promise<void> => post(ctx, one, { ...back, entries: [entry], tx: also }),
  }
}

/** Another instalment of a paid case, reserved anew. */
export const nextInstalment = async (
  ctx: Ctx,
  { current, tx }: Acting,
  amountFen: number,
): Promise<Decided<ActRefusal>> => {
  if (!current.cash || amountFen <= 0 || amountFen > current.amountFen) return { code: 'AMOUNT_WRONG' }
  const line = await lineOf(current, tx)
  if (!line) return { code: 'NO_FUND' }
  const held = reserve(line, current, amountFen)
  if (!held.ok) return { code: held.code }
  const instalment = current.instalment + 1
  return {
    fields: { state: 'payable', reservedFen: held.one.reservedFen, instalment, attempt: 1, dueAtMs: null },
    refs: { instalment, amountFen },
    also: posting(ctx, current, held),
  }
}
