import { type ActDecision, type ActWorld, DUE, no, yes } from './acts'
import type { CaseFacts, Refusal } from './case'
import { isNewTo } from './guards'

/** A no with its reason and its last day to appeal; refused in a year without a calendar. Pure. */
export const rejected = (
  one: CaseFacts,
  { code, clause, textSealed }: Pick<Refusal, 'code' | 'clause' | 'textSealed'>,
  { nowMs, due }: ActWorld,
): ActDecision => {
  const until = due(DUE.appeal)
  if (!until.assured) return no('NO_CALENDAR')
  const refusal: Refusal = { code, clause, textSealed, level: one.state, atMs: nowMs, appealUntilMs: until.atMs }
  return { ok: true, frees: true, change: { state: 'rejected', refusal, dueAtMs: null } }
}

/** Two people who never acted before decide; the office's no stands only where both say so. */
export const decideAppeal = (one: CaseFacts, reopen: boolean, { accountId, due }: ActWorld): ActDecision => {
  const appeal = one.appeals.at(-1)
  if (!appeal || appeal.outcome) return no('NOT_FOUND')
  if (!isNewTo(one, accountId) || appeal.votes.some(vote => vote.accountId === accountId)) return no('NOT_NEW')
  const votes = [...appeal.votes, { accountId, reopen }]
  const outcome =
    votes.length < 2 ? null : votes.every(vote => !vote.reopen) ? ('upheld' as const) : ('reopened' as const)
  const appeals = [...one.appeals.slice(0, -1), { ...appeal, votes, outcome }]
  if (outcome === null) return yes({ appeals })
  if (outcome === 'upheld') return yes({ appeals, state: 'upheld', dueAtMs: null })
  // refused before anybody proposed a sum: a yes at a level would be one to nothing, so it is verified first
  const unverified = appeal.level === 'submitted' || appeal.level === 'verifying'
  return {
    ok: true,
    retakes: true,
    change: {
      appeals,
      state: unverified ? 'verifying' : 'l2',
      refusal: null,
      revocationAskedBy: [],
      approvals: one.approvals.filter(({ level }) => level === 'l1' || level === 'street'),
      // a notice that was broken off is no notice: the next yes is published anew
      notice: one.notice?.finishedAtMs ? one.notice : null,
      dueAtMs: due(unverified ? DUE.verify : DUE.level).atMs,
    },
  }
}
