import { DRAFT_LIFE_MS } from '../../src/domain/drafts/words'
import { removeOldDrafts } from '../_data/drafts'
import { removeOldMessages } from '../_data/inbox'
import { removeOldLimits } from '../_data/rate-limits'
import type { Ctx } from '../_kit/ctx'
import { sendDue } from '../_services/send-messages'

/** The function may run 60 s; the next run comes a minute later. */
const WORK_MS = 40_000
const DAY_MS = 86_400_000
/** Messages are kept for two years, as withdrawn applications are. */
const KEPT_MS = 730 * DAY_MS

/** Every minute: WeChat's cards that are due, then what is older than anybody needs. */
export const jobs = async (ctx: Ctx): Promise<Readonly<Record<string, number>>> => {
  const nowMs = ctx.clock()
  const sent = await sendDue(ctx, nowMs + WORK_MS)
  const [limits, messages, drafts] = await Promise.all([
    removeOldLimits(ctx, nowMs),
    removeOldMessages(ctx, nowMs - KEPT_MS),
    removeOldDrafts(ctx, nowMs - DRAFT_LIFE_MS),
  ])
  return { ...sent, limits, messages, drafts }
}
