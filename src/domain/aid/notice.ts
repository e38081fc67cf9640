import { type Act, type ActDecision, type ActWorld, DUE, no, yes } from './acts'
import { rejected } from './appeal'
import type { CaseFacts } from './case'
import { isNewTo } from './guards'

/** Opens the five full working days; a year without a calendar decides nothing. */
export const decideNotice = (one: CaseFacts, { accountId, nowMs, due }: ActWorld): ActDecision => {
  // after an emergency the notice follows the money
  if (one.state !== 'notice' && !one.emergency?.confirmed) return no('NOT_FOUND')
  if (isOnNotice(one)) return no('NOTICE_OPEN')
  const closes = due(DUE.notice)
  if (!closes.assured) return no('NO_CALENDAR')
  const round = (one.notice?.round ?? 0) + 1
  const notice = { openedAtMs: nowMs, closesAtMs: closes.atMs, approvedBy: accountId, finishedAtMs: null, round }
  return yes({ notice, dueAtMs: closes.atMs })
}

/** Somebody who never acted looks into it; upheld before the money it refuses, behind an emergency's it leaves the notice broken off until it is revoked. Pure. */
export const decideObjection = (
  one: CaseFacts,
  act: Extract<Act, { command: 'decideObjection' }>,
  world: ActWorld,
): ActDecision => {
  const objection = one.objections.find(({ objectionId }) => objectionId === act.objectionId)
  if (!objection || objection.decision) return no('NOT_FOUND')
  if (!isNewTo(one, world.accountId) || objection.byAccountId === world.accountId) return no('NOT_NEW')
  const decision = act.uphold ? ('upheld' as const) : ('dismissed' as const)
  const objections = one.objections.map(other =>
    other.objectionId === act.objectionId ? { ...other, decision, decidedBy: world.accountId } : other,
  )
  // behind an emergency's money only a revocation takes it back; until then its notice does not end
  if (act.uphold && one.state !== 'objection') return yes({ objections })
  if (act.uphold) {
    const refused = rejected(one, act, world)
    return refused.ok ? { ...refused, change: { ...refused.change, objections } } : refused
  }
  if (objections.some(other => other.decision === null)) return yes({ objections })
  const closes = world.due(DUE.notice)
  if (!closes.assured || !one.notice) return no('NO_CALENDAR')
  // the clock starts again: five full days for everyone
  const notice = { ...one.notice, openedAtMs: world.nowMs, closesAtMs: closes.atMs, round: one.notice.round + 1 }
  return yes({
    objections,
    notice,
    dueAtMs: closes.atMs,
    ...(one.state === 'objection' ? { state: 'notice' as const } : {}),
  })
}

/** Whether a notice was opened and not ended. Pure. */
const isOnNotice = ({ notice }: Pick<CaseFacts, 'notice'>): boolean => notice !== null && notice.finishedAtMs === null

/** Stops every clock. Pure. */
export const decideHold = (one: CaseFacts): ActDecision => yes({ state: 'held', heldFrom: one.state, dueAtMs: null })

/** Goes on where it stood, with its whole time again: a correction's, and a notice's five full days, which nobody could object in. Pure. */
export const decideUnhold = (one: CaseFacts, { nowMs, due }: ActWorld): ActDecision => {
  const { heldFrom, asked, notice } = one
  if (!heldFrom) return no('NOT_FOUND')
  const back = { state: heldFrom, heldFrom: null } as const
  if (heldFrom === 'correction' && asked) {
    const dueAtMs = due(DUE.correction).atMs
    return yes({ ...back, dueAtMs, asked: { ...asked, dueAtMs, reminders: 0 } })
  }
  if (heldFrom !== 'notice' || !notice || !isOnNotice(one)) return yes({ ...back, dueAtMs: due(DUE.level).atMs })
  const closes = due(DUE.notice)
  if (!closes.assured) return no('NO_CALENDAR')
  const again = { ...notice, openedAtMs: nowMs, closesAtMs: closes.atMs, round: notice.round + 1 }
  return yes({ ...back, dueAtMs: closes.atMs, notice: again })
}
