import type { Deadline } from '../workdays'
import type { CaseFacts, Check, Refusal } from './case'
import { decideFollowUp, verificationMissing } from './follow-up'
import { isNewTo } from './guards'
import type { OutcomeKind } from './help'
import type { Part } from './words'

/** What staff may do to a case beside money and visits; texts are sealed before they come here. */
export type Act =
  | {
      readonly command:
        | 'accept'
        | 'waiveVisit'
        | 'borrow'
        | 'declareConflict'
        | 'hold'
        | 'unhold'
        | 'logCall'
        | 'publishNotice'
    }
  | {
      readonly command: 'askCorrection'
      readonly items: readonly string[]
      readonly code: string
      readonly textSealed: string
    }
  | {
      readonly command: 'recordCheck'
      readonly source: string
      readonly result: Check['result']
      readonly authorisation: string
    }
  | { readonly command: 'resolveFlag'; readonly flagId: string }
  | { readonly command: 'propose'; readonly amountFen: number }
  | { readonly command: 'reject'; readonly code: string; readonly clause: string; readonly textSealed: string }
  | {
      readonly command: 'decideObjection'
      readonly objectionId: string
      readonly uphold: boolean
      readonly code: string
      readonly clause: string
      readonly textSealed: string
    }
  | { readonly command: 'decideAppeal'; readonly reopen: boolean }
  | {
      readonly command: 'followUp'
      readonly how: 'visit' | 'phone'
      readonly stillInHardship: boolean
      readonly textSealed: string
    }
  | { readonly command: 'recordOutcome'; readonly kind: OutcomeKind; readonly textSealed: string }
  | { readonly command: 'categorise'; readonly key: string; readonly label: string; readonly number: number }

export interface ActWorld {
  readonly accountId: string
  readonly part: Part
  readonly nowMs: number
  /** The end of the n-th full working day from now; not assured where a year has no calendar. */
  readonly due: (workdays: number) => Deadline
}

type ActCode =
  | 'CHECKS_MISSING'
  | 'VISIT_MISSING'
  | 'FLAGS_OPEN'
  | 'AMOUNT_WRONG'
  | 'NO_CALENDAR'
  | 'NOT_NEW'
  | 'NOTICE_OPEN'
  | 'OUTCOME_MISSING'
  | 'NOT_FOUND'

export type ActDecision =
  | {
      readonly ok: true
      readonly change: Partial<CaseFacts>
      readonly frees?: true
      /** The household's place is taken again: refused where another case has it. */
      readonly retakes?: true
    }
  | { readonly ok: false; readonly code: ActCode }

/** Working days of each desk; source: the design's table of transitions. */
export const DUE = {
  accept: 5,
  verify: 10,
  correction: 10,
  level: 5,
  notice: 5,
  appeal: 15,
  decideAppeal: 15,
  emergency: 20,
} as const

const yes = (change: Partial<CaseFacts>): ActDecision => ({ ok: true, change })
const no = (code: ActCode): ActDecision => ({ ok: false, code })

/** What an act of staff changes; who may act was decided before (matrix and guards). Pure. */
export const decideAct = (one: CaseFacts, act: Act, world: ActWorld): ActDecision => {
  const { nowMs, due, accountId } = world
  switch (act.command) {
    case 'accept':
      return yes({ state: 'verifying', dueAtMs: due(DUE.verify).atMs })
    case 'askCorrection':
      return yes({
        state: 'correction',
        dueAtMs: due(DUE.correction).atMs,
        asked: {
          items: act.items,
          code: act.code,
          textSealed: act.textSealed,
          atMs: nowMs,
          dueAtMs: due(DUE.correction).atMs,
          contentHash: one.contentHash,
          returnTo: one.state,
          reminders: 0,
          called: false,
        },
      })
    case 'logCall':
      return yes({ asked: one.asked && { ...one.asked, called: true } })
    case 'recordCheck': {
      const check: Check = {
        source: act.source,
        result: act.result,
        authorisation: act.authorisation,
        byAccountId: accountId,
        atMs: nowMs,
      }
      return yes({ checks: [...one.checks.filter(({ source }) => source !== act.source), check] })
    }
    case 'waiveVisit':
      return yes({ visitWaivedBy: accountId })
    case 'borrow':
      return yes({ borrow: true })
    case 'declareConflict':
      return yes({ conflictAccountIds: [...new Set([...one.conflictAccountIds, accountId])] })
    case 'resolveFlag':
      return one.flags.some(({ flagId }) => flagId === act.flagId)
        ? yes({
            flags: one.flags.map(flag => (flag.flagId === act.flagId ? { ...flag, resolvedBy: accountId } : flag)),
          })
        : no('NOT_FOUND')
    case 'propose':
      return decideProposal(one, act.amountFen, world)
    case 'reject':
      return rejected(one, act, world)
    case 'publishNotice':
      return decideNotice(one, world)
    case 'decideObjection':
      return decideObjection(one, act, world)
    case 'hold':
      return yes({ state: 'held', heldFrom: one.state, dueAtMs: null })
    case 'unhold':
      return one.heldFrom ? yes({ state: one.heldFrom, heldFrom: null, dueAtMs: due(DUE.level).atMs }) : no('NOT_FOUND')
    case 'decideAppeal':
      return decideAppeal(one, act.reopen, world)
    case 'recordOutcome': {
      const { kind, textSealed } = act
      return yes({ outcomes: [...(one.outcomes ?? []), { kind, textSealed, byAccountId: accountId, atMs: nowMs }] })
    }
    case 'categorise':
      return yes({ category: { key: act.key, label: act.label, number: act.number, atMs: nowMs } })
    case 'followUp':
      return decideFollowUp(one, act, nowMs)
  }
}

/** A proposal needs every check, a visit that two people confirmed (or a waiver), no open flag, and a sum within the rules. */
const decideProposal = (one: CaseFacts, amountFen: number, { due }: ActWorld): ActDecision => {
  const missing = verificationMissing(one)
  if (missing) return no(missing)
  if (one.flags.some(({ resolvedBy }) => resolvedBy === null)) return no('FLAGS_OPEN')
  const most = one.decision.amountFen
  const wrong = one.cash ? amountFen <= 0 || (most !== null && amountFen > most) : amountFen !== 0
  return wrong ? no('AMOUNT_WRONG') : yes({ state: 'l1', amountFen, dueAtMs: due(DUE.level).atMs })
}

const rejected = (
  one: CaseFacts,
  { code, clause, textSealed }: Pick<Refusal, 'code' | 'clause' | 'textSealed'>,
  { nowMs, due }: ActWorld,
): ActDecision => {
  const until = due(DUE.appeal)
  if (!until.assured) return no('NO_CALENDAR')
  const refusal: Refusal = { code, clause, textSealed, level: one.state, atMs: nowMs, appealUntilMs: until.atMs }
  return { ok: true, frees: true, change: { state: 'rejected', refusal, dueAtMs: null } }
}

/** Opens the five full working days; a year without a calendar decides nothing. */
const decideNotice = (one: CaseFacts, { accountId, nowMs, due }: ActWorld): ActDecision => {
  // after an emergency the notice follows the money
  if (one.state !== 'notice' && !one.emergency?.confirmed) return no('NOT_FOUND')
  if (one.notice && one.notice.finishedAtMs === null) return no('NOTICE_OPEN')
  const closes = due(DUE.notice)
  if (!closes.assured) return no('NO_CALENDAR')
  const round = (one.notice?.round ?? 0) + 1
  const notice = { openedAtMs: nowMs, closesAtMs: closes.atMs, approvedBy: accountId, finishedAtMs: null, round }
  return yes({ notice, dueAtMs: closes.atMs })
}

const decideObjection = (
  one: CaseFacts,
  act: Extract<Act, { command: 'decideObjection' }>,
  world: ActWorld,
): ActDecision => {
  const objection = one.objections.find(({ objectionId }) => objectionId === act.objectionId)
  if (!objection || objection.decision) return no('NOT_FOUND')
  if (!isNewTo(one, world.accountId)) return no('NOT_NEW')
  const decision = act.uphold ? ('upheld' as const) : ('dismissed' as const)
  const objections = one.objections.map(other =>
    other.objectionId === act.objectionId ? { ...other, decision, decidedBy: world.accountId } : other,
  )
  if (act.uphold) {
    const refused = rejected(one, act, world)
    return refused.ok ? { ...refused, change: { ...refused.change, objections } } : refused
  }
  if (objections.some(other => other.decision === null)) return yes({ objections })
  const closes = world.due(DUE.notice)
  if (!closes.assured || !one.notice) return no('NO_CALENDAR')
  // the clock starts again: five full days for everyone
  const notice = { ...one.notice, openedAtMs: world.nowMs, closesAtMs: closes.atMs, round: one.notice.round + 1 }
  return yes({ state: 'notice', objections, notice, dueAtMs: closes.atMs })
}

/** Two people who never acted before decide; the office's no stands only where both say so. */
const decideAppeal = (one: CaseFacts, reopen: boolean, { accountId, due }: ActWorld): ActDecision => {
  const appeal = one.appeals.at(-1)
  if (!appeal || appeal.outcome) return no('NOT_FOUND')
  if (!isNewTo(one, accountId) || appeal.votes.some(vote => vote.accountId === accountId)) return no('NOT_NEW')
  const votes = [...appeal.votes, { accountId, reopen }]
  const outcome =
    votes.length < 2 ? null : votes.every(vote => !vote.reopen) ? ('upheld' as const) : ('reopened' as const)
  const appeals = [...one.appeals.slice(0, -1), { ...appeal, votes, outcome }]
  if (outcome === null) return yes({ appeals })
  return outcome === 'upheld'
    ? yes({ appeals, state: 'upheld', dueAtMs: null })
    : {
        ok: true,
        retakes: true,
        change: {
          appeals,
          state: 'l2',
          refusal: null,
          revocationAskedBy: [],
          approvals: one.approvals.filter(({ level }) => level === 'l1' || level === 'street'),
          dueAtMs: due(DUE.level).atMs,
        },
      }
}
