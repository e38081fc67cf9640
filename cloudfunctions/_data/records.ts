import type { AuditHead } from '../../src/domain/audit'
import type { RoleGrant } from '../../src/domain/can'
import type { DoorPolicy } from '../../src/domain/checkin/policy'
import type { Brand } from '../../src/domain/events/brands'
import type { Claim } from '../../src/domain/events/claim'
import type { EligibilityRule } from '../../src/domain/events/eligibility'
import type { EventState, PlaceKind, SessionMode, SignUpStatus } from '../../src/domain/events/words'
import type { UnionForm, UnionKind } from '../../src/domain/members/words'
import type { Settlement } from './settlement'
import type { SessionLine, SignUpSaid } from './sign-up-parts'

/** `unions`, owner members. The district's own id is ROOT_UNION_ID; `path` runs from it down to the union itself. */
export interface UnionRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly name: string
  readonly kind: UnionKind
  readonly form: UnionForm | null
  readonly parentId: string | null
  readonly path: readonly string[]
  readonly companies: readonly string[]
  /** Active roster rows of this very union, without those below; recounted when an import ends. */
  readonly memberCount: number
  /** Name or path changed and the copies of it are not all rewritten yet. */
  readonly spreading: boolean
  /** Head of the chain `roster`: exports of this union's roster. */
  readonly audit?: AuditHead
}

/** What other domains may copy of a bound member: enough for a door and a list, nothing that identifies in full. */
export interface MemberCard {
  readonly memberId: string
  readonly unionId: string
  readonly unionName: string
  readonly unionPath: readonly string[]
  readonly companyName: string
  readonly nameMasked: string
  /** Blind indexes of each two neighbouring characters of the name. */
  readonly nameGrams: readonly string[]
  /** Blind index of the phone's last four digits, null without a phone. */
  readonly phoneTailBlind: string | null
}

/** `roster`, owner members: one person in one union, as imported. Names and numbers are sealed. */
export interface RosterRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly unionId: string
  readonly unionPath: readonly string[]
  readonly unionName: string
  readonly companyName: string
  readonly status: 'active' | 'left'
  readonly nameSealed: string
  readonly nameBlind: string
  readonly nameMasked: string
  readonly nameGrams: readonly string[]
  readonly phoneSealed: string | null
  readonly phoneBlind: string | null
  readonly phoneTailBlind: string | null
  readonly phoneMasked: string | null
  readonly employeeNoSealed: string | null
  readonly employeeNoBlind: string | null
  readonly employeeNoMasked: string | null
  /** The account bound to this row. */
  readonly accountId: string | null
  readonly boundAtMs: number | null
  readonly importedAtMs: number
  /** Head of the chain `member`: who saw this row in clear. */
  readonly audit?: AuditHead
}

/** `accounts`, owner members: one WeChat identity; `_id` = id('account', openid). Absent for guests who never did anything. */
export interface AccountRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly openid: string
  readonly card: MemberCard | null
  readonly roles: readonly (RoleGrant & {
    readonly grantId: string
    readonly unionName: string
    readonly grantedAtMs: number
  })[]
  /** Binding attempts of one business day. */
  readonly tries: { readonly day: string; readonly count: number } | null
  /** The binding request that waits for an officer. */
  readonly waitingRequestId: string | null
  /** The request to move or to leave that waits; absent and null where none does. */
  readonly waitingMoveId?: string | null
  /** Head of the chain `account`: roles given and taken. */
  readonly audit?: AuditHead
}

/** `events`, owner events. */
export interface EventRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly version: number
  readonly state: EventState
  readonly title: string
  readonly brand: Brand
  readonly venueName: string
  readonly venueAddress: string
  readonly organiserUnionId: string
  readonly organiserName: string
  readonly organiserPath: readonly string[]
  readonly forWhom: string
  readonly onlyUnionIds: readonly string[]
  /** Absent in events saved before there were such: none. */
  readonly rules?: readonly EligibilityRule[]
  readonly blocks: readonly { readonly heading: string; readonly text: string }[]
  readonly sessionIds: readonly string[]
  /** Why it was called off, empty before. */
  readonly callOffReason: string
  /** The content check that keeps the reason from members; null where it passed. */
  readonly callOffHeldId: string | null
  /** The request that made this version: its retry is answered the same. */
  readonly savedBy: string
  readonly createdAtMs: number
  readonly updatedAtMs: number
  /** Head of the chain `event`. */
  readonly audit?: AuditHead
}

/** `sessions`, owner events. Carries what a claim and a door need, so that either reads one document. */
export interface SessionRecord extends SessionLine, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly eventId: string
  readonly eventTitle: string
  readonly eventState: EventState
  readonly brand: Brand
  readonly venueName: string
  readonly organiserName: string
  readonly organiserPath: readonly string[]
  readonly onlyUnionIds: readonly string[]
  readonly rules?: readonly EligibilityRule[]
  readonly title: string
  readonly startsAtMs: number
  readonly endsAtMs: number
  readonly signUpOpensAtMs: number
  readonly signUpClosesAtMs: number
  readonly cancelUntilMs: number
  readonly doorOpensAtMs: number
  readonly doorClosesAtMs: number
  readonly mode: SessionMode
  readonly capacity: number
  /** Places taken by sign-ups and by claims in flight. Only the claim, the cancel and the sweeper write it. */
  readonly taken: number
  /** What each account did to `taken` last, by accountId, for some minutes: keeps a killed function from losing a place. */
  readonly claims: Readonly<Record<string, Claim>>
  /** Counts every change of `taken`: the sweeper's recount holds only while it stands still. */
  readonly moves: number
  /** Claims are kept that the sweeper has still to look at. */
  readonly unsettled: boolean
  /** When the hours were changed and the copies of sign-ups and door grants may lag behind, null once they agree. */
  readonly hoursMovedAtMs: number | null
  readonly maxPlaces: number
  readonly allowed: readonly PlaceKind[]
  readonly doors: readonly { readonly doorId: string; readonly name: string }[]
  /** Absent in sessions saved before doors had one: the plain policy. */
  readonly doorPolicy?: DoorPolicy
  /** Two bytes, hex: names the session in ticket codes. */
  readonly tagHex: string
  /** K_session, sealed under AAD `sessions/<_id>/key`. */
  readonly keySealed: string
}

/** One admission, kept inside its sign-up so that one conditional update is the whole entry. */
export interface Entry {
  readonly entryId: string
  readonly nonce: string
  readonly listId: string
  readonly kind: 'entry' | 'exit'
  readonly places: number
  readonly atMs: number
  readonly doorId: string
  /** Account of the scanning person. */
  readonly by: string
  readonly how: 'code' | 'hand'
  /** Places used after it, as it was answered; absent in entries of the first day. */
  readonly after?: number
  /** The code was a little old. */
  readonly amber?: boolean
  /** Decided by a phone without a network, and uploaded later. */
  readonly offline?: boolean
  /** Taken back by whoever scanned it; stays on record and counts no more. */
  readonly undoneAtMs?: number
  /** Who picked a gift up for the holder, sealed under AAD `sign_ups/<signUpId>/proxy`. */
  readonly proxySealed?: string
}

/** `sign_ups`, owner events; `_id` = id('sign-up', sessionId + ':' + memberId). It is the ticket too. */
export interface SignUpRecord extends SignUpSaid, Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly eventId: string
  readonly accountId: string
  readonly memberId: string
  readonly status: SignUpStatus
  readonly places: number
  readonly placeKinds: readonly PlaceKind[]
  /** When the guardian agreed to the children's places, null without children. */
  readonly guardianConsentAtMs: number | null
  /** Places admitted so far. */
  readonly used: number
  readonly entries: readonly Entry[]
  /** Five bytes, hex, unique: names the ticket in codes. */
  readonly ticketHex: string
  /** The tickets of earlier rounds, newest last, at most 10; absent in the first: their codes answer REVOKED. */
  readonly formerTickets?: readonly string[]
  /** The number of the static code in force, from 1. */
  readonly issue: number
  /** How often this member took places here, from 1: a claim and the sign-up it made carry the same round. */
  readonly round: number
  /** Cancelled, and its places are not yet given back to the session. */
  readonly releasing: boolean
  /** When the places were given back, null while held. */
  readonly releasedAtMs: number | null
  readonly blocked: boolean
  /** The request that raised the issue last: its retry raises nothing more. */
  readonly reissuedBy?: string
  /** Counts the door's writes: an entry is written over exactly what it was decided upon. Absent before the first. */
  readonly turn?: number
  /** An entry names who picked up, so that the name is found when its time is over. */
  readonly proxyNamed?: boolean
  /** Two doors without a network took more places than it holds, and the desk has not ticked that off. */
  readonly conflicted?: boolean
  readonly settlement?: Settlement
  /** The account was deleted: whose alias this becomes a month after its start. Absent otherwise, and from then on. */
  readonly leaver?: string
  readonly nameMasked: string
  readonly nameGrams: readonly string[]
  readonly phoneTailBlind: string | null
  readonly unionName: string
  readonly unionPath: readonly string[]
  readonly startsAtMs: number
  readonly signedUpAtMs: number
}

/** `door_grants`, owner checkin; `_id` = id('door-grant', sessionId + ':' + accountId). */
export interface DoorGrantRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly accountId: string
  readonly nameMasked: string
  readonly grantedAtMs: number
  readonly expiresAtMs: number
  readonly revokedAtMs: number | null
  /** When the roster was downloaded to the helper's phone last; absent before. */
  readonly rosterAtMs?: number
  /** The session's end, so that a helper's list needs one query. */
  readonly endsAtMs: number
}
