import type { aid } from '../../src/contract/aid'
import { typedFacts } from '../../src/domain/aid/content'
import { evaluateRules, perHeadFenOf } from '../../src/domain/aid/evaluate'
import { actingPart, segregationRefusal } from '../../src/domain/aid/guards'
import { COMMANDS, type Command } from '../../src/domain/aid/matrix'
import { staffParts } from '../../src/domain/aid/parts'
import type { Part } from '../../src/domain/aid/words'
import { dayOf } from '../../src/domain/day'
import { type Person, readPerson } from '../_data/accounts'
import { type AidCaseRecord, listCases, readCase } from '../_data/aid-cases'
import { dictionaryOn, listDictionaries } from '../_data/aid-dictionaries'
import { listPaymentsOf } from '../_data/aid-money'
import { readRuleset } from '../_data/aid-rules'
import { type Handler, refuse } from '../_kit/ctx'
import { standingOf } from '../_services/files'
import { openVault } from '../_services/vault'
import { caseCard, evidenceOf, paymentCards, progressOf } from './cards'
import { refusalOf } from './case'
import { openContent, openNote } from './content'
import { likelihoodOf } from './likelihood'
import { maskedContent } from './masked'
import { categoryOf, followUpsOf, objectionsOf, outcomesOf, visitsOf } from './review-parts'
import { consentsTakenBack } from './taken-back'

/** A case for its handlers, masked: 8 reads in 3 round trips. NOT_FOUND without a part in it, for an own one, and for finance. */
export const review: Handler<typeof aid.review> = async (ctx, { applicationId }) => {
  const [person, one] = await Promise.all([readPerson(ctx), readCase(ctx, applicationId)])
  if (!person || !one || !maySee(person, one)) return refuse('NOT_FOUND')
  const [vault, ruleset, payments, dictionaries, files, takenBack, others] = await Promise.all([
    openVault(ctx, one.householdId),
    readRuleset(ctx, one.rulesetId),
    listPaymentsOf(ctx, one._id),
    listDictionaries(ctx),
    standingOf(
      ctx,
      one.evidence.flatMap(({ fileIds }) => fileIds),
    ),
    consentsTakenBack(ctx, one),
    listCases(
      ctx,
      one.flags.flatMap(({ otherCaseId }) => otherCaseId || []),
    ),
  ])
  if (!ruleset) return refuse('NOT_FOUND')
  const { programme } = ruleset
  const content = openContent(vault, one)
  const facts = typedFacts(content.answers, programme)
  const decision = evaluateRules(programme.rules, facts)
  const { accountId } = person
  const parts = partsIn(person, one)
  const can = (command: Command) => actingPart(one, { command, accountId, parts }).ok
  const may = COMMANDS.filter(command => !OWN_SIDE.has(command) && can(command))
  const likelihood = likelihoodOf(programme.rules, one.decision, decision.materials)
  return {
    ...caseCard(one),
    ...maskedContent(content, programme),
    unionName: one.unionName,
    nameMasked: one.nameMasked,
    cardTail: one.cardTail,
    decision: likelihood,
    materials: likelihood.materials,
    rulesVersion: one.rulesVersion,
    evidence: evidenceOf(one, files.gone),
    unlooked: files.unlooked,
    consentsTakenBack: takenBack,
    checks: one.checks.map(({ source, result, authorisation, atMs }) => ({ source, result, authorisation, atMs })),
    visits: visitsOf(vault, one, { accountId, mayConfirm: can('confirmVisit') }),
    visitWaived: one.visitWaivedBy !== null,
    flags: one.flags.map(({ flagId, kind, otherCaseId, resolvedBy }) => ({
      flagId,
      kind,
      otherReceiptNo: others.find(({ _id }) => _id === otherCaseId)?.receiptNo ?? '',
      resolved: resolvedBy !== null,
    })),
    borrow: one.borrow,
    onBehalf: one.agentAccountId !== null,
    behalfFileIds: [...(one.behalfFileIds ?? [])],
    ...categoryOf(one, {
      dictionary: dictionaryOn(dictionaries, dayOf(ctx.clock())),
      perHeadFen: perHeadFenOf(programme.rules, facts),
    }),
    outcomes: outcomesOf(vault, one),
    followUps: followUpsOf(vault, one),
    amountFen: one.amountFen,
    reservedFen: one.reservedFen,
    approvals: one.approvals.map(({ level, amountFen, atMs }) => ({ level, amountFen, atMs })),
    asked: one.asked && {
      items: [...one.asked.items],
      text: openNote(vault, one._id, one.asked.textSealed),
      dueAtMs: one.asked.dueAtMs,
      reminders: one.asked.reminders,
      called: one.asked.called,
    },
    notice: one.notice && {
      openedAtMs: one.notice.openedAtMs,
      closesAtMs: one.notice.closesAtMs,
      finishedAtMs: one.notice.finishedAtMs,
    },
    ...objectionsOf(vault, one),
    refusal: refusalOf(vault, one),
    emergency: one.emergency && {
      amountFen: one.emergency.amountFen,
      dueAtMs: one.emergency.dueAtMs,
      confirmed: one.emergency.confirmed,
    },
    revocationAsked: one.revocationAskedBy.length > 0,
    payments: paymentCards(payments),
    progress: progressOf(one),
    hands: one.hands.map(({ part }) => ({ part, atMs: null })),
    reasons: programme.rules.eligibility
      .filter(({ outcome }) => outcome !== 'eligible')
      .map(({ code, text }) => ({ code, text })),
    may,
    barred: may.length > 0 ? null : barredBy(one, accountId, parts),
  }
}

/** What the applicant's own side and the public do elsewhere. */
const OWN_SIDE = new Set<Command>([
  'save',
  'submit',
  'resubmit',
  'withdraw',
  'appeal',
  'object',
  'expire',
  'draw',
  'undraw',
  'bankResult',
])
/** Finance sees name, account tail and sum in its own lists. */
const FINANCE = new Set<Part>(['maker', 'checker'])

const partsIn = ({ actor }: Person, one: AidCaseRecord): readonly Part[] =>
  staffParts(actor, one).filter(part => !FINANCE.has(part))

const maySee = (person: Person, one: AidCaseRecord): boolean =>
  one.state !== 'draft' &&
  !one.shreddedAtMs &&
  partsIn(person, one).length > 0 &&
  one.applicantAccountId !== person.accountId &&
  !one.relatedAccountIds.includes(person.accountId)

const barredBy = (one: AidCaseRecord, accountId: string, parts: readonly Part[]) => {
  const refusals = parts.map(part => segregationRefusal(one, { accountId, part }))
  return refusals.includes(null) ? null : (refusals[0] ?? null)
}
