import type { CaseFacts, Notice } from './case'
import { followDueAtMs } from './follow-up'
import { type Entry, type FundLine, reserve } from './money-steps'
import { type CaseState, LEVELS, type Level } from './words'

/** Where a yes at this level leads. Pure. */
const nextState = (one: Pick<CaseFacts, 'state' | 'street' | 'amountFen' | 'leadersFromFen' | 'cash'>): CaseState => {
  if (one.state === 'l1') return one.street ? 'street' : 'l2'
  if (one.state === 'street') return 'l2'
  if (one.state === 'l2' && one.amountFen >= one.leadersFromFen) return 'l3'
  // a lawyer, a course or a referral: nothing to publish and nothing to pay
  return one.cash ? 'notice' : 'follow'
}

export type Approved =
  | {
      readonly ok: true
      readonly change: Partial<CaseFacts>
      readonly line: FundLine | null
      readonly entry: Entry | null
    }
  | { readonly ok: false; readonly code: 'AMOUNT_CHANGED' | 'OVER_BUDGET' | 'NO_FUND' }

export interface Approving {
  readonly accountId: string
  /** The sum the approver saw. */
  readonly amountFen: number
  readonly line: FundLine | null
  readonly nowMs: number
  readonly dueAtMs: number
}

const isLevel = (state: CaseState): state is Level => LEVELS.some(level => level === state)

/** A yes at the case's level; at the last one the budget is reserved in the same change. Pure. */
export const decideApproval = (one: CaseFacts, { accountId, amountFen, line, nowMs, dueAtMs }: Approving): Approved => {
  if (amountFen !== one.amountFen || !isLevel(one.state)) return { ok: false, code: 'AMOUNT_CHANGED' }
  const state = nextState(one)
  const approvals = [...one.approvals, { level: one.state, byAccountId: accountId, amountFen, atMs: nowMs }]
  const change = { state, approvals, dueAtMs: state === 'follow' ? followDueAtMs(one, nowMs) : dueAtMs }
  if (state !== 'notice' || one.reservedFen > 0) return { ok: true, change, line: null, entry: null }
  if (!line) return { ok: false, code: 'NO_FUND' }
  const held = reserve(line, one, amountFen)
  if (!held.ok) return held
  return { ok: true, change: { ...change, reservedFen: held.one.reservedFen }, line: held.line, entry: held.entry }
}

/** Whether a notice may end: its last full working day is over and nobody's objection is open. Pure. */
export const canFinishNotice = (
  one: Pick<CaseFacts, 'notice' | 'objections'>,
  nowMs: number,
): one is { notice: Notice; objections: CaseFacts['objections'] } =>
  one.notice !== null &&
  one.notice.finishedAtMs === null &&
  nowMs > one.notice.closesAtMs &&
  one.objections.every(({ decision }) => decision !== null)
