import { THREADS } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { runDue } from '../_services/jobs'
import { sweepEmbedded } from '../_services/outbox'
import { closeOver, releaseHeld, shareOut, tellUnseen } from './desk-jobs'
import { handOver } from './hand-over'
import { handOverCases } from './hand-over-cases'
import { endLeftTodos } from './left-todos'
import { giveNotices, recountDeadlines } from './notices'
import { endRetention } from './retention'

const DAY_MS = 86_400_000

/** Every ten minutes: what somebody absent holds and what waits for somebody is given, deadlines follow the calendar, notices go out, checked words are shown, done threads close, messages that a killed function left behind are told, and once a day what was kept long enough goes. */
export const jobs = (ctx: Ctx): Promise<Readonly<Record<string, number>>> =>
  runDue(ctx, [
    {
      name: 'qa.share',
      everyMs: 0,
      run: async (one, untilMs) => ({
        handed: (await handOver(one, untilMs)) + (await handOverCases(one, untilMs)),
        given: await shareOut(one),
        closed: await closeOver(one),
      }),
    },
    {
      name: 'qa.clocks',
      everyMs: 0,
      run: async (one, untilMs) => ({
        moved: await recountDeadlines(one, untilMs),
        noticed: await giveNotices(one),
      }),
    },
    {
      name: 'qa.tell',
      everyMs: 0,
      run: async one => ({
        released: await releaseHeld(one),
        told: (await sweepEmbedded(one, THREADS)) + (await tellUnseen(one)),
        ended: await endLeftTodos(one),
      }),
    },
    { name: 'qa.retention', everyMs: DAY_MS, run: endRetention },
  ])
