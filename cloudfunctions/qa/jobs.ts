import { THREADS } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { sweepEmbedded } from '../_services/outbox'
import { giveNotices } from './notices'

/** Every ten minutes: notices of clocks, and messages of threads that a killed function left behind. */
export const jobs = (ctx: Ctx): Promise<Readonly<Record<string, number>>> =>
  runDue(ctx, [
    { name: 'qa.clocks', everyMs: 0, run: async one => ({ noticed: await giveNotices(one) }) },
    { name: 'qa.tell', everyMs: 0, run: async one => ({ told: await sweepEmbedded(one, THREADS) }) },
  ])
