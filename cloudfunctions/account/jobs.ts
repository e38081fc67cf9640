import { DRAFT_LIFE_MS } from '../../src/domain/drafts/words'
import { removeOldDrafts } from '../_data/drafts'
import { removeOldExits } from '../_data/exits'
import { listDueFiles, markFileDue } from '../_data/files'
import { removeOldMessages } from '../_data/inbox'
import { removeOldLimits } from '../_data/rate-limits'
import type { Ctx } from '../_kit/ctx'
import { finishExits } from '../_services/exits'
import { removeFiles } from '../_services/files'
import { runDue } from '../_services/jobs'
import { sendDue } from '../_services/send-messages'
import { lookAgain } from './take-file'

/** The function may run 60 s; the next run comes a minute later. */
const WORK_MS = 40_000
const HOUR_MS = 3_600_000
/** Messages are kept for two years, as withdrawn applications are. */
const MESSAGES_KEPT_MS = 730 * 24 * HOUR_MS

/** What an exit's receipt says: three years. */
const EXITS_KEPT_MS = 3 * 365 * 24 * HOUR_MS

/** Every minute: WeChat's cards that are due, then what is older than anybody needs. */
export const jobs = (ctx: Ctx): Promise<Record<string, number>> =>
  runDue(
    ctx,
    [
      { name: 'account.send', everyMs: 0, run: async (one, untilMs) => ({ ...(await sendDue(one, untilMs)) }) },
      { name: 'account.finishExits', everyMs: 0, run: finishExits },
      { name: 'account.lookAgain', everyMs: 0, run: lookAgain },
      { name: 'account.clear', everyMs: HOUR_MS, run: clear },
      { name: 'account.purgeFiles', everyMs: HOUR_MS, run: purgeFiles },
    ],
    WORK_MS,
  )

const clear = async (ctx: Ctx): Promise<Record<string, number>> => {
  const nowMs = ctx.clock()
  const [limits, messages, receipts, drafts] = await Promise.all([
    removeOldLimits(ctx, nowMs),
    removeOldMessages(ctx, nowMs - MESSAGES_KEPT_MS),
    removeOldExits(ctx, nowMs - EXITS_KEPT_MS),
    removeOldDrafts(ctx, nowMs - DRAFT_LIFE_MS),
  ])
  return { limits, messages, receipts, drafts }
}

/** Removes files whose time has come, those given up half-way included. Four requests a file. */
const purgeFiles = async (ctx: Ctx, untilMs: number): Promise<{ removed: number }> => {
  let removed = 0
  for (let due = await listDueFiles(ctx); due.length > 0 && ctx.clock() < untilMs; due = await listDueFiles(ctx)) {
    for (const { _id } of due) {
      if (ctx.clock() > untilMs) break
      if (await markFileDue(ctx, _id)) removed += await removeFiles(ctx, [_id])
    }
  }
  return { removed }
}
