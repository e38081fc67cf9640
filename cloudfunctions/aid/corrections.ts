import { listDue, markReminded } from '../_data/aid-case-lists'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { endLeftTodos } from './left-todos'
import { moveCase } from './move-case'
import { told } from './told'

const DAY_MS = 86_400_000
/** Reminders at five and at two days before the end. */
const [FIRST_MS, SECOND_MS] = [5 * DAY_MS, 2 * DAY_MS]

/** Reminds of corrections, and closes one only after its end, both reminders and a logged call; then ends what nobody waits for any more. */
export const endCorrections = async (
  ctx: Ctx,
  untilMs: number,
): Promise<{ reminded: number; expired: number; ended: number }> => {
  let [reminded, expired] = [0, 0]
  for (const one of await listDue(ctx, 'correction', ctx.clock() + FIRST_MS)) {
    if (ctx.clock() > untilMs) break
    const { asked } = one
    if (!asked) continue
    const left = asked.dueAtMs - ctx.clock()
    const reminders = left <= SECOND_MS ? 2 : 1
    if (reminders > asked.reminders) {
      const to = one.applicantAccountId ?? one.agentAccountId
      const key = `${one._id}:${asked.dueAtMs}:${reminders}`
      const params = { applicationId: one._id, title: one.title }
      if (to) await tellMany(ctx, [{ kind: 'aid.reminder', toAccountId: to, key, params }])
      reminded += await markReminded(ctx, { caseId: one._id, askedAtMs: asked.atMs, reminders })
    }
    if (left > 0) continue
    const moved = await moveCase(ctx, {
      caseId: one._id,
      command: 'expire',
      actor: null,
      version: null,
      requestId: null,
      decide: current => {
        const now = current.asked
        if (!now || now.dueAtMs >= ctx.clock() || !now.called || now.reminders < 2)
          return { code: 'WRONG_STATE' as const }
        return { fields: { state: 'expired', dueAtMs: null }, told: told(current, { state: 'expired' }), frees: true }
      },
    })
    if (moved.ok) expired += 1
  }
  return { reminded, expired, ended: await endLeftTodos(ctx) }
}
