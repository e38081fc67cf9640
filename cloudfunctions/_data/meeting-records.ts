import type { AuditHead } from '../../src/domain/audit'
import type { DrawnGroup, Quota } from '../../src/domain/draw'
import type {
  ApplicationState,
  Consent,
  FollowUp,
  FollowUpAnswer,
  Format,
  Group,
  Industry,
  MeetingKind,
  MeetingState,
  PairState,
  Seating,
} from '../../src/domain/matchmaking/words'

/** One planned round: tables of badge numbers, and who rests. */
export interface RoundRecord {
  readonly tables: readonly { readonly table: number; readonly badges: readonly number[] }[]
  readonly resting: readonly number[]
  readonly atMs: number
}

/** A badge of the evening; given once at `final`. */
export interface BadgeRecord {
  readonly badge: number
  readonly applicationId: string
  readonly group: Group
  readonly nickname: string
}

interface HelpCall {
  readonly helpId: string
  readonly badge: number
  readonly table: number
  readonly atMs: number
  readonly doneAtMs: number | null
}

/** What an organiser fills in, as stored. */
export interface MeetingFields {
  readonly kind: MeetingKind
  readonly title: string
  readonly venueName: string
  readonly venueAddress: string
  readonly organiserUnionId: string
  readonly about: string
  readonly opensAtMs: number
  readonly closesAtMs: number
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly places: { readonly m: number; readonly f: number }
  readonly format: Format
  readonly seating: Seating
  readonly rounds: number
  readonly minutesPerRound: number
  readonly tables: number
  readonly yesCap: number
  readonly sameCompany: boolean
  readonly numberName: string
}

/** `meetings`, owner matchmaking: a youth evening or a business meeting. Small: the sealed list stands in `meeting_draws`. */
export interface MeetingRecord extends MeetingFields, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly version: number
  readonly state: MeetingState
  readonly organiserName: string
  readonly organiserPath: readonly string[]
  readonly cancelReason: string
  /** Called off before it was announced: no list shows it. */
  readonly hidden?: boolean
  /** The content check that keeps the reason from members; null where it passed. */
  readonly cancelHeldId: string | null
  readonly savedBy: string
  readonly createdAtMs: number
  readonly audit: AuditHead | null
  /** Counts promotions: two that ran from one look cannot both hold. */
  readonly promotions: number
  readonly confirmUntilMs: number | null
  /** Signed reason for unequal sides. */
  readonly exception: string
  readonly badges: readonly BadgeRecord[]
  /** The host's marks beside the door's scans, by badge number. */
  readonly here: Readonly<Record<string, boolean>>
  readonly round: number
  /** By round number. */
  readonly plans: Readonly<Record<string, RoundRecord>>
  readonly help: readonly HelpCall[]
  readonly revealedAtMs: number | null
  readonly closedAtMs: number | null
  readonly mutualPairs: number
  /** What the clock deleted, in counts. */
  readonly receipts: readonly { readonly what: string; readonly many: number; readonly atMs: number }[]
  /** When the clock has next to look, null when nothing is left. */
  readonly dueAtMs: number | null
  /** Business: the published plan's number, 0 before. */
  readonly plan: number
}

/** `meeting_applications`, owner matchmaking; `_id` = id('meeting-application', sessionId + ':' + memberId). */
export interface ApplicationRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly accountId: string
  readonly memberId: string
  readonly unionId: string
  readonly unionName: string
  readonly unionPath: readonly string[]
  readonly companyName: string
  readonly nameMasked: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly state: ApplicationState
  readonly group: Group
  /** Nickname, birth year, tags, book, wish, phone as JSON, sealed; null once purged. */
  readonly cardSealed: string | null
  /** The content whose words wait for a person's verdict: until then others see the badge number alone. */
  readonly heldId: string | null
  readonly promisedAtMs: number
  readonly conductAtMs: number
  readonly companyCheckAtMs: number
  /** When each was given, null where it was not. */
  readonly consents: Readonly<Record<Consent, number | null>>
  readonly vouch: { readonly single: boolean; readonly byAccountId: string; readonly atMs: number } | null
  readonly buddyCode: string
  readonly buddyId: string | null
  readonly ticket: string
  readonly weight: number
  readonly waitingPlace: number
  readonly confirmUntilMs: number | null
  readonly signUpId: string | null
  readonly badge: number | null
  /** Blind indexes of the own name and phone, for "don't seat me with". */
  readonly blinds: readonly string[]
  readonly appliedAtMs: number
  readonly followUps: Readonly<Partial<Record<FollowUp, FollowUpAnswer>>>
  /** The evening was counted into the member's standing. */
  readonly counted: boolean
}

/** What a card holds once opened. */
export interface CardText {
  readonly nickname: string
  readonly industry: Industry
  readonly birthYear: number
  readonly tags: readonly string[]
  readonly book: string
  readonly wish: string
  readonly phone: string
}

/** `meeting_draws`, owner matchmaking; `_id` = sessionId. Tickets only: nobody in it can be named. */
export interface DrawRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly lines: readonly string[]
  readonly rootHex: string
  readonly commitmentHex: string
  readonly secretSealed: string
  readonly numberName: string
  readonly quotas: readonly Quota[]
  readonly sealedAtMs: number
  readonly digits: string | null
  readonly secretHex: string | null
  readonly drawnAtMs: number | null
  readonly result: readonly DrawnGroup[] | null
}

/** `yes_cards`, owner matchmaking; one a person and session. Sealed at one length: not even how many can be told. */
export interface YesCardRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly badgesSealed: string
  readonly frozen: boolean
}

/** `meeting_pairs`, owner matchmaking; made by the reveal alone. `a` has the smaller badge. */
export interface PairRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly a: string
  readonly b: string
  readonly accountA: string
  readonly accountB: string
  readonly state: PairState
  readonly consentAAtMs: number | null
  readonly consentBAtMs: number | null
  readonly revealedAtMs: number
  readonly lapsesAtMs: number
  readonly exchangedAtMs: number | null
}

/** `meeting_standings`, owner matchmaking; `_id` = id('meeting-standing', memberId). */
export interface StandingRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly missed: number
  /** Sessions to sit out after a missed evening. */
  readonly paused: number
  readonly noShowAtMs: number | null
  /** The last sessions that were counted, newest last: each counts once. */
  readonly counted: readonly string[]
}

/** `meeting_reports`, owner matchmaking: words sealed, kept three years. */
export interface ReportRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly sessionTitle: string
  readonly byAccountId: string
  readonly aboutAccountId: string | null
  readonly badge: number | null
  readonly wordsSealed: string
  readonly atMs: number
  readonly answerByMs: number
  readonly answered: boolean
  readonly answerSealed: string | null
  readonly answeredBy: string | null
}
