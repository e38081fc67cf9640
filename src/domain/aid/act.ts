import { type Act, type ActDecision, type ActWorld, DUE, no, yes } from './acts'
import { decideAppeal, rejected } from './appeal'
import type { CaseFacts, Check } from './case'
import { decideFollowUp, verificationMissing } from './follow-up'
import { decideHold, decideNotice, decideObjection, decideUnhold } from './notice'

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
      return decideHold(one)
    case 'unhold':
      return decideUnhold(one, world)
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
