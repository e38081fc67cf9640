// `business_outcomes`, owner: matchmaking. What one company says of its meeting with another: by the pair, so that no re-plan loses it.
import type { Outcome } from '../../src/domain/matchmaking/outcome'
import type { Ctx } from '../_kit/ctx'

const OUTCOMES = 'business_outcomes'
const MOST = 1000

/** `_id` = id('business-outcome', sessionId, companyId and partnerId). */
interface OutcomeRecord extends Outcome, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly companyId: string
  readonly partnerId: string
  readonly savedAtMs: number
}

/** Puts down or corrects a company's word. One write. */
export const putOutcome = (ctx: Ctx, said: Omit<OutcomeRecord, '_id'>): Promise<void> => {
  const { sessionId, companyId, partnerId } = said
  const _id = ctx.crypto.id('business-outcome', JSON.stringify([sessionId, companyId, partnerId]))
  return ctx.store.put(OUTCOMES, { ...said, _id })
}

/** Every word of a session by `companyId partnerId`, in three reads at most: 300 companies have about 1,500 meetings. */
export const listOutcomes = async (ctx: Ctx, sessionId: string): Promise<ReadonlyMap<string, Outcome>> => {
  const found = new Map<string, Outcome>()
  for (let skip = 0; ; skip += MOST) {
    const page = await ctx.store.find<OutcomeRecord>(
      OUTCOMES,
      { sessionId },
      { orderBy: [['_id', 'asc']], limit: MOST, skip },
    )
    for (const { companyId, partnerId, met, nextStep, amountFen, helpWanted } of page)
      found.set(`${companyId} ${partnerId}`, { met, nextStep, amountFen, helpWanted })
    if (page.length < MOST) return found
  }
}
