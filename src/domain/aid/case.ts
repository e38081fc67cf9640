import type { RulesDecision } from './evaluate'
import type { OutcomeKind } from './help'
import type { MoneyCase } from './money-steps'
import type { CaseState, Level, Part } from './words'

/** Somebody who acted on a case, and in which part. */
export interface Hand {
  readonly accountId: string
  readonly part: Part
}

export const CHECK_RESULTS = ['match', 'mismatch', 'unavailable'] as const
/** A look-up at another office; what could not be asked is not a mismatch. */
export interface Check {
  readonly source: string
  readonly result: (typeof CHECK_RESULTS)[number]
  /** The number under which the look-up was authorised. */
  readonly authorisation: string
  readonly byAccountId: string
  readonly atMs: number
}

interface Visit {
  readonly visitId: string
  readonly byAccountId: string
  readonly confirmedBy: string | null
  /** The visitor's phone and the server; they differ where the phone had no network or a wrong clock. */
  readonly deviceAtMs: number
  readonly atMs: number
  readonly confirmedAtMs: number | null
  readonly place: string
  readonly noteSealed: string
  readonly fileIds: readonly string[]
}

/** What a handler has to look at before a proposal; PASSBOOK: an account without a check digit. */
export const FLAG_KINDS = ['SAME_PERSON', 'SAME_ACCOUNT', 'PASSBOOK'] as const

export interface Flag {
  readonly flagId: string
  readonly kind: (typeof FLAG_KINDS)[number]
  /** Empty where it is about this case alone. */
  readonly otherCaseId: string
  readonly resolvedBy: string | null
}

/** What a handler asked to be put right; the clock of the office stands until it comes back. */
interface Asked {
  readonly items: readonly string[]
  readonly code: string
  readonly textSealed: string
  readonly atMs: number
  readonly dueAtMs: number
  /** The content when it was asked: the same content again is no correction. */
  readonly contentHash: string
  readonly returnTo: CaseState
  readonly reminders: number
  readonly called: boolean
}

interface Approval {
  readonly level: Level
  readonly byAccountId: string
  readonly amountFen: number
  readonly atMs: number
}

export interface Notice {
  readonly openedAtMs: number
  /** The end of the fifth full working day. */
  readonly closesAtMs: number
  readonly approvedBy: string
  readonly finishedAtMs: number | null
  readonly round: number
}

interface Objection {
  readonly objectionId: string
  /** Null: anonymous. Never shown to the applicant. */
  readonly byAccountId: string | null
  readonly textSealed: string
  readonly atMs: number
  readonly decision: 'upheld' | 'dismissed' | null
  readonly decidedBy: string | null
}

export interface Refusal {
  readonly code: string
  readonly clause: string
  readonly textSealed: string
  readonly level: CaseState
  readonly atMs: number
  /** The last day to appeal. */
  readonly appealUntilMs: number
}

interface Appeal {
  readonly level: CaseState
  readonly textSealed: string
  readonly atMs: number
  readonly votes: readonly { readonly accountId: string; readonly reopen: boolean }[]
  readonly outcome: 'upheld' | 'reopened' | null
}

interface Emergency {
  readonly byAccountId: string
  readonly amountFen: number
  /** Verification and notice follow until then. */
  readonly dueAtMs: number
  readonly confirmed: boolean
}

/** Help that is no money: a referral, a course, a lawyer. */
interface Outcome {
  readonly kind: OutcomeKind
  readonly textSealed: string
  readonly byAccountId: string
  readonly atMs: number
}

/** How it went since: by a visit or on the phone. */
export interface FollowUp {
  readonly how: 'visit' | 'phone'
  readonly stillInHardship: boolean
  readonly textSealed: string
  readonly atMs: number
}

/** The household's standing by one version of the dictionary of categories. */
interface Categorised {
  readonly key: string
  readonly label: string
  /** The dictionary's version. */
  readonly number: number
  readonly atMs: number
}

/** What every decision about a case looks at; nothing here tells who the applicant is. */
export interface CaseFacts extends MoneyCase {
  readonly applicantAccountId: string | null
  readonly agentAccountId: string | null
  /** Accounts of the household, as far as they are known. */
  readonly relatedAccountIds: readonly string[]
  /** Declared themselves not free to decide. */
  readonly conflictAccountIds: readonly string[]
  /** Somebody of another unit approves at L1: the applicant is a cadre of the own one, or it has too few people. */
  readonly borrow: boolean
  readonly hands: readonly Hand[]
  readonly decision: Omit<RulesDecision, 'materials'>
  readonly leadersFromFen: number
  readonly street: boolean
  readonly cash: boolean
  readonly checks: readonly Check[]
  readonly visits: readonly Visit[]
  readonly visitWaivedBy: string | null
  readonly flags: readonly Flag[]
  readonly asked: Asked | null
  readonly approvals: readonly Approval[]
  readonly notice: Notice | null
  readonly objections: readonly Objection[]
  readonly refusal: Refusal | null
  readonly appeals: readonly Appeal[]
  readonly emergency: Emergency | null
  /** Absent in cases of before the dictionary. */
  readonly category?: Categorised | null
  readonly outcomes?: readonly Outcome[]
  readonly followUps?: readonly FollowUp[]
  readonly heldFrom: CaseState | null
  /** A revocation needs the leader and the auditor. */
  readonly revocationAskedBy: readonly string[]
  readonly contentHash: string
  /** When the desk that has it should be done, UTC ms; null where nobody is waited for. */
  readonly dueAtMs: number | null
}
