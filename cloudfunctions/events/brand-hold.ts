import type { EligibilityRule, HistoryLine } from '../../src/domain/events/eligibility'
import { addBrandHold, type BrandHold, dropBrandHold, readBrandHolds } from '../_data/brand-holds'
import type { SessionRow } from '../_data/sessions'
import { signUpIdOf } from '../_data/sign-ups'
import type { Ctx } from '../_kit/ctx'
import { readHistory } from './history'

/** No claim is finished later than its two minutes and a function's life: whoever was killed stands in nobody's way beyond. */
const HOLD_LIVES_MS = 300_000

/** A member's past as a rule counts it, and what a hold has to be written over: undefined where no rule counts sign-ups. */
export interface CountedPast {
  readonly history: readonly HistoryLine[] | null
  readonly turn?: string | null
}

/**
 * A member's past, with the sign-ups that other taps are making at this moment. The holds are read before the history:
 * whatever is no longer held stands written by then. No read without rules about the past, one read more than
 * `readHistory` where a brand has a limit.
 */
export const readPast = async (
  ctx: Ctx,
  memberId: string,
  { _id, rules = [] }: { readonly _id: string; readonly rules?: readonly EligibilityRule[] },
): Promise<CountedPast> => {
  if (rules.every(rule => rule.kind !== 'brandLimit')) return { history: await readHistory(ctx, memberId, rules) }
  const { turn, holds } = await readBrandHolds(ctx, memberId)
  const past = (await readHistory(ctx, memberId, rules)) ?? []
  const known = new Set(past.map(line => line.signUpId))
  const onTheWay = new Map(holds.filter(hold => hold.sessionId !== _id).map(hold => [hold.sessionId, hold]))
  const held = [...onTheWay.values()].map(hold => lineOf(ctx, memberId, hold))
  return { turn, history: [...past, ...held.filter(line => !known.has(line.signUpId))] }
}

const lineOf = (ctx: Ctx, memberId: string, { sessionId, untilMs: _, ...hold }: BrandHold): HistoryLine => ({
  ...hold,
  signUpId: signUpIdOf(ctx, sessionId, memberId),
  isHeld: true,
  cameOrMayCome: true,
  excused: false,
})

/** A sign-up that counts towards a brand's limit, before it is made. */
export interface OwnHold {
  readonly memberId: string
  readonly holdId: string
}

/** Holds one of the brand's sign-ups; null where another sign-up of the member came first and all is to be looked at anew. One write. */
export const holdBrand = async (
  ctx: Ctx,
  memberId: string,
  { session, turn }: { readonly session: SessionRow; readonly turn: string | null },
): Promise<OwnHold | null> => {
  const { _id: sessionId, brand, eventTitle: title, startsAtMs, endsAtMs } = session
  const hold = { sessionId, brand, title, startsAtMs, endsAtMs, untilMs: ctx.clock() + HOLD_LIVES_MS }
  const holdId = ctx.ids.random()
  return (await addBrandHold(ctx, { memberId, holdId, turn, hold })) ? { memberId, holdId } : null
}

/** Lets go of it: the sign-up stands, or never will. One write. */
export const letGo = (ctx: Ctx, { memberId, holdId }: OwnHold): Promise<number> => dropBrandHold(ctx, memberId, holdId)
