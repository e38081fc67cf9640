import { periodOf } from '../../src/domain/aid/programme'
import { dayOf } from '../../src/domain/day'
import type { Person } from '../_data/accounts'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { RulesetRecord } from '../_data/aid-rules'
import type { MemberCard } from '../_data/records'
import type { Ctx } from '../_kit/ctx'

type Typed = Pick<AidCaseRecord, 'contentSealed' | 'step' | 'requests' | 'contentHash'>

interface Begun {
  readonly caseId: string
  readonly householdId: string
  readonly person: Person
  readonly card: MemberCard
  readonly ruleset: RulesetRecord
  /** The signed paper, where an officer files for somebody. */
  readonly behalfFileId: string | null
  readonly typed: Typed
}

/** A draft: nothing is decided, nobody but its owner sees it. */
export const newCase = (
  ctx: Ctx,
  { caseId, householdId, person, card, ruleset, behalfFileId, typed }: Begun,
): AidCaseRecord => {
  const nowMs = ctx.clock()
  const { programme } = ruleset
  const onBehalf = behalfFileId !== null
  return {
    _id: caseId,
    version: 1,
    receiptNo: caseId.slice(0, 12).toUpperCase(),
    state: 'draft',
    desk: 'none',
    programmeId: ruleset.programmeId,
    rulesetId: ruleset._id,
    rulesVersion: ruleset.number,
    title: programme.title,
    kind: programme.kind,
    period: periodOf(programme.period, dayOf(nowMs)),
    unionId: card.unionId,
    unionPath: card.unionPath,
    unionName: card.unionName,
    householdId,
    nameMasked: onBehalf ? '*' : card.nameMasked,
    cardTail: '',
    evidence: [],
    behalfFileIds: behalfFileId === null ? [] : [behalfFileId],
    applicantAccountId: onBehalf ? null : person.accountId,
    agentAccountId: onBehalf ? person.accountId : null,
    relatedAccountIds: [],
    conflictAccountIds: [],
    borrow: false,
    hands: [],
    decision: { eligibility: 'unknown', reason: null, amountFen: null, amountReason: null, missing: [], trace: [] },
    inputsHash: '',
    leadersFromFen: programme.leadersFromFen,
    street: programme.street,
    cash: programme.cash,
    amountFen: 0,
    reservedFen: 0,
    instalment: 1,
    attempt: 1,
    checks: [],
    visits: [],
    visitWaivedBy: null,
    flags: [],
    asked: null,
    approvals: [],
    notice: null,
    objections: [],
    refusal: null,
    appeals: [],
    emergency: null,
    category: null,
    outcomes: [],
    followUps: [],
    heldFrom: null,
    revocationAskedBy: [],
    idBlinds: [],
    cardBlind: null,
    fundLineId: null,
    noticeOpen: false,
    dueAtMs: null,
    savedAtMs: nowMs,
    submittedAtMs: null,
    createdAtMs: nowMs,
    history: [],
    audit: null,
    ...typed,
  }
}
