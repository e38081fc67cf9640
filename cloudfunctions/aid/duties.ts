import { FOLLOW_UP_MS, verificationMissing } from '../../src/domain/aid/follow-up'
import { listDueBetween } from '../_data/aid-case-lists'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, type Told, tellMany } from '../_services/outbox'

const DAY_MS = 86_400_000
/** Told a few days before it is due; a job that stood still for a month still finds it. */
const [AHEAD_MS, BACK_MS] = [3 * DAY_MS, FOLLOW_UP_MS]
/** Where money has left or is about to, and something is still owed to the case. */
const STATES = ['payable', 'paying', 'paid', 'follow'] as const

/** Tells whoever took a case in of its return visit, its yearly review, or an emergency's verification and notice; once an occasion. */
export const tellDuties = async (ctx: Ctx, untilMs: number): Promise<{ told: number }> => {
  let told = 0
  for (const state of STATES) {
    if (ctx.clock() > untilMs) break
    const cases = await listDueBetween(ctx, state, ctx.clock() - BACK_MS, ctx.clock() + AHEAD_MS)
    told += await tellMany(ctx, cases.flatMap(dutiesOf))
  }
  return { told }
}

/** The todos of a case that was followed up are done. One write. */
export const endDuty = async (ctx: Ctx, one: AidCaseRecord): Promise<void> => {
  await closeTodos(ctx, 'aid.duty', [keyOf(one, 'emergency'), keyOf(one, 'follow'), keyOf(one, 'review')])
}

const dutiesOf = (one: AidCaseRecord): readonly Told[] => {
  const what = dutyOf(one)
  if (!what) return []
  const intake = one.hands.filter(({ part }) => part === 'intake').map(({ accountId }) => accountId)
  const to = intake.length > 0 ? intake : one.emergency ? [one.emergency.byAccountId] : []
  const params = { applicationId: one._id, title: one.title, what }
  return to.map(toAccountId => ({ kind: 'aid.duty', toAccountId, key: keyOf(one, what), params }))
}

type Duty = 'emergency' | 'follow' | 'review'

const dutyOf = (one: AidCaseRecord): Duty | null => {
  if (one.emergency?.confirmed && (!one.notice?.finishedAtMs || verificationMissing(one))) return 'emergency'
  if (one.state !== 'paid' && one.state !== 'follow') return null
  return (one.followUps ?? []).length > 0 ? 'review' : 'follow'
}

const keyOf = (one: AidCaseRecord, what: Duty): string => `${one._id}:${what}:${(one.followUps ?? []).length}`
