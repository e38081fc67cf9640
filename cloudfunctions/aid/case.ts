import type { aid } from '../../src/contract/aid'
import { typedFacts } from '../../src/domain/aid/content'
import { evaluateRules } from '../../src/domain/aid/evaluate'
import { mayOwn } from '../../src/domain/aid/guards'
import { partsOf } from '../../src/domain/aid/parts'
import type { AidCaseRecord } from '../_data/aid-cases'
import { listPaymentsOf } from '../_data/aid-money'
import { readRuleset } from '../_data/aid-rules'
import { type Handler, refuse } from '../_kit/ctx'
import { standingOf } from '../_services/files'
import { openVault, type Vault } from '../_services/vault'
import { caseCard, evidenceOf, paymentCards, progressOf } from './cards'
import { openContent, openNote } from './content'
import { likelihoodOf } from './likelihood'
import { readOwnCase } from './own-case'
import { outcomesOf } from './review-parts'
import { consentsTakenBack } from './taken-back'

/** My case in public words. 6 reads. NOT_FOUND where it is not mine. */
export const caseOf: Handler<typeof aid.case> = async (ctx, { applicationId }) => {
  const own = await readOwnCase(ctx, applicationId)
  if (!own) return refuse('NOT_FOUND')
  const { one, person } = own
  const [vault, ruleset, payments, files, takenBack] = await Promise.all([
    openVault(ctx, one.householdId),
    readRuleset(ctx, one.rulesetId),
    listPaymentsOf(ctx, one._id),
    standingOf(
      ctx,
      one.evidence.flatMap(({ fileIds }) => fileIds),
    ),
    consentsTakenBack(ctx, one),
  ])
  if (!ruleset) return refuse('NOT_FOUND')
  const { programme } = ruleset
  const decision = evaluateRules(programme.rules, typedFacts(openContent(vault, one).answers, programme))
  const parts = partsOf(person.actor, one).filter(part => part === 'member' || part === 'agent')
  const may = (command: 'save' | 'resubmit' | 'withdraw' | 'appeal' | 'fixAccount') => mayOwn(one, command, parts)
  return {
    ...caseCard(one),
    onBehalf: one.agentAccountId !== null,
    progress: progressOf(one),
    asked: one.state === 'correction' && one.asked ? askedOf(vault, one, one.asked) : null,
    refusal: refusalOf(vault, one),
    amountFen: one.approvals.length > 0 && one.amountFen > 0 ? one.amountFen : null,
    notice: one.notice && { openedAtMs: one.notice.openedAtMs, closesAtMs: one.notice.closesAtMs },
    materials: likelihoodOf(programme.rules, decision, decision.materials).materials,
    evidence: evidenceOf(one, files.gone),
    unlooked: files.unlooked,
    consentsTakenBack: takenBack,
    payments: paymentCards(payments),
    outcomes: outcomesOf(vault, one),
    may: {
      save: may('save'),
      resubmit: may('resubmit'),
      withdraw: may('withdraw'),
      appeal: may('appeal') && one.refusal !== null && ctx.clock() <= one.refusal.appealUntilMs,
      fixAccount: may('fixAccount'),
    },
  }
}

const askedOf = (vault: Vault, { _id }: AidCaseRecord, asked: NonNullable<AidCaseRecord['asked']>) => ({
  items: [...asked.items],
  text: openNote(vault, _id, asked.textSealed),
  dueAtMs: asked.dueAtMs,
})

/** Why it was refused, in the words for the applicant. */
export const refusalOf = (vault: Vault, { _id, refusal }: AidCaseRecord) =>
  refusal && {
    code: refusal.code,
    clause: refusal.clause,
    text: openNote(vault, _id, refusal.textSealed),
    appealUntilMs: refusal.appealUntilMs,
  }
