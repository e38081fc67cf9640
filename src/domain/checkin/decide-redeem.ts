import { OFFLINE_WINDOWS, ONLINE_WINDOWS, type TicketCode, toHex, WINDOW_MS, windowAge } from '../codes'
import { dayStartMs } from '../day'
import type { EventState, SignUpStatus } from '../events/words'
import type { RefusalDetails } from '../refusal'
import { counted, type DoorEntry } from './entries'
import { type DoorPolicy, PLAIN_POLICY } from './policy'
import { type Answered, openQuestions, questionsAt } from './questions'
import type { RedeemRefusal } from './refusals'
import { fixText, GIFT_ONLINE_ONLY, NOT_INSIDE } from './rule-words'
import { nearestFix } from './rules'
import { insideAt, placesLeft } from './standing'

/** What a door knows of a session it serves; times in UTC ms. */
export interface DoorSession {
  readonly sessionId: string
  readonly eventState: EventState
  readonly tagHex: string
  readonly doorOpensAtMs: number
  readonly doorClosesAtMs: number
  readonly doors: readonly { readonly doorId: string; readonly name: string }[]
  /** Absent: the plain one. */
  readonly doorPolicy?: DoorPolicy
}

/** What a door knows of a ticket: 1 to 10 places and who came when. */
export interface DoorTicket {
  readonly signUpId: string
  readonly sessionId: string
  readonly status: SignUpStatus
  readonly blocked: boolean
  readonly places: number
  readonly entries: readonly DoorEntry[]
  readonly ticketHex: string
  /** What it was called before the holder gave the places back and signed up again. */
  readonly formerTickets?: readonly string[]
  /** The number of the codes in force. */
  readonly issue: number
  readonly nameMasked: string
  /** Questions of the door that were asked already. */
  readonly doorAsked?: readonly string[]
}

/** How the ticket was named: by a code (null: not readable; `issue`: under whose key its MAC holds, null forged), or by hand. */
export type Scan =
  | { readonly by: 'code'; readonly code: TicketCode | null; readonly issue: number | null }
  | { readonly by: 'hand' }

export interface RedeemSituation<T extends DoorTicket = DoorTicket> {
  /** Offline a phone decides from its downloaded roster: codes may be 4 windows off and are then admitted with a mark. */
  readonly mode: 'online' | 'offline'
  readonly scan: Scan
  readonly kind: 'entry' | 'exit'
  /** The sessions that this door says it serves. */
  readonly lists: readonly string[]
  /** Those of them for which the scanning person holds the door now. */
  readonly granted: readonly DoorSession[]
  /** The ticket that was named, also of a session that is not served; null where there is none. */
  readonly ticket: T | null
  readonly nonce: string
  readonly doorId: string
  /** Places to admit by this scan; null: all that are left. */
  readonly places: number | null
  /** What was answered to the door's questions; null: they were not asked yet. */
  readonly answers: readonly Answered[] | null
  readonly nowMs: number
}

export type RedeemDecision<T extends DoorTicket = DoorTicket> =
  | {
      readonly ok: true
      /** False: this nonce was admitted before, nothing is to be written. */
      readonly isNew: boolean
      readonly ticket: T
      readonly kind: 'entry' | 'exit'
      readonly places: number
      /** Places in use up to and with this scan; where going out counts, those inside. */
      readonly placesUsed: number
      readonly atMs: number
      readonly amber: boolean
    }
  | { readonly ok: false; readonly code: RedeemRefusal; readonly details?: RefusalDetails }

/**
 * Decides one scan; the same on the phone and in the function. Order: access, authenticity and session, then the nonce —
 * an admitted nonce is answered green and alike for ever —, then door, event, sign-up, code's issue and age, door's hours,
 * places, rules, questions. A ticket without a place left answers ALREADY_CHECKED_IN where one scan admitted all of it,
 * PLACES_USED_UP where it came in parts; asking for more places than are left answers PLACES_USED_UP too and admits nobody.
 */
export const decideRedeem = <T extends DoorTicket>(situation: RedeemSituation<T>): RedeemDecision<T> => {
  const { ticket, granted, lists, scan, mode, kind, nonce, nowMs } = situation
  if (granted.length === 0) return no('NO_DOOR_ACCESS')
  const reading = readScan(situation)
  if (reading !== null) return no(reading)
  if (ticket === null) return no('CODE_INVALID')
  const session = granted.find(served => served.sessionId === ticket.sessionId)
  if (!session) return no(lists.includes(ticket.sessionId) ? 'NO_DOOR_ACCESS' : 'WRONG_SESSION')

  const before = admittedBefore(ticket, nonce)
  if (before) return before

  if (!session.doors.some(door => door.doorId === situation.doorId)) return no('NOT_THIS_DOOR')
  if (session.eventState === 'cancelled') return no('EVENT_CANCELLED')
  const standing = refusalOfStatus(ticket)
  if (standing) return no(standing)
  const age = ageOf(scan, ticket, nowMs, mode)
  if (age.refusal) return age.refusal
  const policy = session.doorPolicy ?? PLAIN_POLICY
  if (kind === 'exit') return decideExit(situation, ticket, policy, age.amber)
  if (nowMs < session.doorOpensAtMs) return no('TOO_EARLY', { opensAtMs: session.doorOpensAtMs })
  if (nowMs >= session.doorClosesAtMs) return no('TOO_LATE', { closedAtMs: session.doorClosesAtMs })

  const left = placesLeft(ticket, policy, nowMs)
  if (left <= 0) return exhausted(ticket, session, policy, nowMs)
  const places = situation.places ?? left
  if (places > left) return no('PLACES_USED_UP', { places: ticket.places, used: ticket.places - left, left })
  const ruled = refusalOfRules(situation, session, policy, ticket)
  if (ruled) return ruled
  const open = openQuestions(questionsAt(policy.questions, 'door'), ticket.doorAsked ?? [], situation.answers)
  if (open.length > 0)
    return no('ANSWERS_NEEDED', { questionIds: open.map(one => one.questionId), questions: open.map(one => one.label) })
  const placesUsed = policy.entry === 'many' && !policy.reentry ? places : ticket.places - left + places
  return { ok: true, isNew: true, ticket, kind, places, placesUsed, atMs: nowMs, amber: age.amber }
}

type No = Extract<RedeemDecision, { ok: false }>

const no = (code: RedeemRefusal, details?: RefusalDetails): No =>
  details ? { ok: false, code, details } : { ok: false, code }

/** Offline a tag that is not served tells the session without a key; everything else needs the MAC. */
const readScan = ({ scan, mode, granted, ticket }: RedeemSituation): 'CODE_INVALID' | 'WRONG_SESSION' | null => {
  if (scan.by === 'hand') return null
  if (scan.code === null) return 'CODE_INVALID'
  const tagHex = toHex(scan.code.tag)
  if (mode === 'offline' && !granted.some(session => session.tagHex === tagHex)) return 'WRONG_SESSION'
  if (scan.issue === null || ticket === null || !isOf(ticket, scan.code)) return 'CODE_INVALID'
  const session = granted.find(served => served.sessionId === ticket.sessionId)
  return session && session.tagHex !== tagHex ? 'CODE_INVALID' : null
}

/** Whether a code names this ticket, now or before. */
const isOf = ({ ticketHex, formerTickets = [] }: DoorTicket, code: TicketCode): boolean =>
  [ticketHex, ...formerTickets].includes(toHex(code.ticket))

const admittedBefore = <T extends DoorTicket>(ticket: T, nonce: string): RedeemDecision<T> | null => {
  let sum = 0
  for (const entry of ticket.entries) {
    if (entry.kind === 'entry') sum += entry.places
    if (entry.nonce !== nonce) continue
    const { kind, places, atMs, after, amber = false } = entry
    return { ok: true, isNew: false, ticket, kind, places, placesUsed: after ?? sum, atMs, amber }
  }
  return null
}

const refusalOfStatus = ({ status, blocked }: DoorTicket): RedeemRefusal | null => {
  switch (status) {
    case 'cancelled':
      return 'CANCELLED'
    case 'waitlisted':
      return 'WAITLISTED'
    case 'pending':
    case 'in_draw':
      return 'NOT_APPROVED'
    case 'confirmed':
      return blocked ? 'BLOCKED' : null
  }
}

/** Age in seconds since the code's window began; negative where the phone's clock is ahead. */
const ageOf = (
  scan: Scan,
  ticket: DoorTicket,
  nowMs: number,
  mode: RedeemSituation['mode'],
): { readonly refusal?: No; readonly amber: boolean } => {
  if (scan.by === 'hand' || scan.code === null || scan.issue === null) return { amber: false }
  const { kind, window } = scan.code
  if (toHex(scan.code.ticket) !== ticket.ticketHex || scan.issue < ticket.issue)
    return { refusal: no('REVOKED'), amber: false }
  const isAhead = scan.issue > ticket.issue
  // A number that was never issued; a downloaded roster may be older than a re-issue, and the MAC holds
  if (isAhead && mode === 'online') return { refusal: no('CODE_INVALID'), amber: false }
  if (kind === 'static') return { amber: isAhead }
  const behind = windowAge(window, nowMs)
  if (Math.abs(behind) <= ONLINE_WINDOWS) return { amber: isAhead }
  if (mode === 'offline' && Math.abs(behind) <= OFFLINE_WINDOWS) return { amber: true }
  const ageSeconds = Math.floor((behind * WINDOW_MS + (nowMs % WINDOW_MS)) / 1000)
  return { refusal: no('CODE_EXPIRED', { ageSeconds }), amber: false }
}

/** Going out needs no hours and no rule: nobody is kept inside. */
const decideExit = <T extends DoorTicket>(
  { nowMs, places: asked }: RedeemSituation<T>,
  ticket: T,
  policy: DoorPolicy,
  amber: boolean,
): RedeemDecision<T> => {
  const inside = insideAt(ticket.entries, policy, nowMs)
  if (inside === 0) return no('RULE_REFUSED', { text: NOT_INSIDE })
  const places = Math.min(asked ?? inside, inside)
  return { ok: true, isNew: true, ticket, kind: 'exit', places, placesUsed: inside - places, atMs: nowMs, amber }
}

const refusalOfRules = (
  { mode, doorId, nowMs }: RedeemSituation,
  session: DoorSession,
  policy: DoorPolicy,
  ticket: DoorTicket,
): No | null => {
  if (policy.gift && mode === 'offline') return no('RULE_REFUSED', { text: GIFT_ONLINE_ONLY })
  const doorIds = session.doors.map(door => door.doorId)
  const { rules } = policy
  const fix = nearestFix({ rules, entries: ticket.entries, doorId, doorIds, nowMs, untilMs: session.doorClosesAtMs })
  if (!fix) return null
  const doorName = nameOf(session, fix.at?.doorId ?? doorId)
  const isHere = fix.at === null || fix.at.doorId === doorId
  return no('RULE_REFUSED', {
    text: fixText(fix, { nowMs, doorName, isHere }),
    because: fix.because,
    fixAtMs: fix.at?.atMs ?? null,
    fixDoorId: fix.at?.doorId ?? null,
  })
}

const nameOf = ({ doors }: DoorSession, doorId: string): string =>
  doors.find(door => door.doorId === doorId)?.name ?? doorId

const exhausted = (ticket: DoorTicket, session: DoorSession, policy: DoorPolicy, nowMs: number): No => {
  const sinceMs = policy.entry === 'daily' ? dayStartMs(nowMs) : Number.NEGATIVE_INFINITY
  const entries = counted(ticket.entries).filter(entry => entry.kind === 'entry' && entry.atMs >= sinceMs)
  const last = entries.reduce<DoorEntry | null>(
    (late, one) => (late === null || one.atMs >= late.atMs ? one : late),
    null,
  )
  const { nameMasked, places } = ticket
  if (!last) return no('PLACES_USED_UP', { places, used: places, left: 0 })
  const facts = {
    nameMasked,
    atMs: last.atMs,
    minutesAgo: Math.max(0, Math.floor((nowMs - last.atMs) / 60_000)),
    doorId: last.doorId,
    doorName: nameOf(session, last.doorId),
    places,
    used: places,
    ...(policy.entry === 'daily' && { againAtMs: dayStartMs(nowMs) + 86_400_000 }),
  }
  return entries.length === 1 ? no('ALREADY_CHECKED_IN', facts) : no('PLACES_USED_UP', { ...facts, left: 0 })
}
