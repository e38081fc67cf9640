import { OFFLINE_WINDOWS, ONLINE_WINDOWS, type TicketCode, toHex, WINDOW_MS, windowAge } from '../codes'
import type { EventState, SignUpStatus } from '../events/words'
import type { RefusalDetails } from '../refusal'
import type { RedeemRefusal } from './refusals'

/** What a door knows of a session it serves; times in UTC ms. */
export interface DoorSession {
  readonly sessionId: string
  readonly eventState: EventState
  readonly tagHex: string
  readonly doorOpensAtMs: number
  readonly doorClosesAtMs: number
  readonly doors: readonly { readonly doorId: string; readonly name: string }[]
}

/** One admission as the decision needs it; the server's record holds more. */
export interface DoorEntry {
  readonly nonce: string
  readonly kind: 'entry' | 'exit'
  readonly places: number
  readonly atMs: number
  readonly doorId: string
  readonly amber?: boolean
}

/** What a door knows of a ticket: 1 to 10 places, of which `used` have been admitted. */
export interface DoorTicket {
  readonly signUpId: string
  readonly sessionId: string
  readonly status: SignUpStatus
  readonly blocked: boolean
  readonly places: number
  readonly used: number
  readonly entries: readonly DoorEntry[]
  readonly ticketHex: string
  /** What it was called before the holder gave the places back and signed up again. */
  readonly formerTickets?: readonly string[]
  /** The number of the static code in force. */
  readonly issue: number
  readonly nameMasked: string
}

/** How the ticket was named: by a code (null: not readable; `authentic`: its MAC holds under the ticket's key), or by hand. */
export type Scan =
  | { readonly by: 'code'; readonly code: TicketCode | null; readonly authentic: boolean }
  | { readonly by: 'hand' }

export interface RedeemSituation<T extends DoorTicket = DoorTicket> {
  /** Offline a phone decides from its downloaded roster: codes may be 4 windows off and are then admitted with a mark. */
  readonly mode: 'online' | 'offline'
  readonly scan: Scan
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
  readonly nowMs: number
}

/** ANSWERS_NEEDED and RULE_REFUSED come with questions and rules, which no session has yet. */
export type DoorRefusal = Exclude<RedeemRefusal, 'ANSWERS_NEEDED' | 'RULE_REFUSED'>

export type RedeemDecision<T extends DoorTicket = DoorTicket> =
  | {
      readonly ok: true
      /** False: this nonce was admitted before, nothing is to be written. */
      readonly isNew: boolean
      readonly ticket: T
      readonly places: number
      /** Places admitted up to and with this admission. */
      readonly placesUsed: number
      readonly atMs: number
      readonly amber: boolean
    }
  | { readonly ok: false; readonly code: DoorRefusal; readonly details?: RefusalDetails }

/**
 * Decides one scan; the same on the phone and in the function. Order: access, authenticity and session, then the nonce —
 * an admitted nonce is answered green and alike for ever —, then door, event, sign-up, code's age, door's hours, places.
 * A ticket without a place left answers ALREADY_CHECKED_IN where one scan admitted all of it, PLACES_USED_UP where it
 * came in parts; asking for more places than are left answers PLACES_USED_UP too and admits nobody.
 */
export const decideRedeem = <T extends DoorTicket>(situation: RedeemSituation<T>): RedeemDecision<T> => {
  const { ticket, granted, lists, scan, mode, nonce, nowMs } = situation
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
  if (nowMs < session.doorOpensAtMs) return no('TOO_EARLY', { opensAtMs: session.doorOpensAtMs })
  if (nowMs >= session.doorClosesAtMs) return no('TOO_LATE', { closedAtMs: session.doorClosesAtMs })

  const left = ticket.places - ticket.used
  if (left <= 0) return exhausted(ticket, session, nowMs)
  const places = situation.places ?? left
  if (places > left) return no('PLACES_USED_UP', { places: ticket.places, used: ticket.used, left })
  return { ok: true, isNew: true, ticket, places, placesUsed: ticket.used + places, atMs: nowMs, amber: age.amber }
}

type No = Extract<RedeemDecision, { ok: false }>

const no = (code: DoorRefusal, details?: RefusalDetails): No =>
  details ? { ok: false, code, details } : { ok: false, code }

/** Offline a tag that is not served tells the session without a key; everything else needs the MAC. */
const readScan = ({ scan, mode, granted, ticket }: RedeemSituation): 'CODE_INVALID' | 'WRONG_SESSION' | null => {
  if (scan.by === 'hand') return null
  if (scan.code === null) return 'CODE_INVALID'
  const tagHex = toHex(scan.code.tag)
  if (mode === 'offline' && !granted.some(session => session.tagHex === tagHex)) return 'WRONG_SESSION'
  if (!scan.authentic || ticket === null || !isOf(ticket, scan.code)) return 'CODE_INVALID'
  const session = granted.find(served => served.sessionId === ticket.sessionId)
  return session && session.tagHex !== tagHex ? 'CODE_INVALID' : null
}

/** Whether a code names this ticket, now or before. */
const isOf = ({ ticketHex, formerTickets = [] }: DoorTicket, code: TicketCode): boolean =>
  [ticketHex, ...formerTickets].includes(toHex(code.ticket))

const admittedBefore = <T extends DoorTicket>(ticket: T, nonce: string): RedeemDecision<T> | null => {
  let placesUsed = 0
  for (const entry of ticket.entries) {
    if (entry.kind === 'entry') placesUsed += entry.places
    if (entry.nonce !== nonce) continue
    const { places, atMs } = entry
    return { ok: true, isNew: false, ticket, places, placesUsed, atMs, amber: entry.amber ?? false }
  }
  return null
}

const refusalOfStatus = ({ status, blocked }: DoorTicket): DoorRefusal | null => {
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
  if (scan.by === 'hand' || scan.code === null) return { amber: false }
  const { kind, window } = scan.code
  if (toHex(scan.code.ticket) !== ticket.ticketHex) return { refusal: no('REVOKED'), amber: false }
  if (kind === 'static') {
    if (window < ticket.issue) return { refusal: no('REVOKED'), amber: false }
    if (window === ticket.issue) return { amber: false }
    // A number that was never issued; a downloaded roster may be older than a re-issue, and the MAC holds
    return mode === 'online' ? { refusal: no('CODE_INVALID'), amber: false } : { amber: true }
  }
  const behind = windowAge(window, nowMs)
  if (Math.abs(behind) <= ONLINE_WINDOWS) return { amber: false }
  if (mode === 'offline' && Math.abs(behind) <= OFFLINE_WINDOWS) return { amber: true }
  const ageSeconds = Math.floor((behind * WINDOW_MS + (nowMs % WINDOW_MS)) / 1000)
  return { refusal: no('CODE_EXPIRED', { ageSeconds }), amber: false }
}

const exhausted = (ticket: DoorTicket, session: DoorSession, nowMs: number): No => {
  const entries = ticket.entries.filter(entry => entry.kind === 'entry')
  const last = entries[entries.length - 1]
  const { nameMasked, places, used } = ticket
  if (!last) return no('PLACES_USED_UP', { places, used, left: 0 })
  const facts = {
    nameMasked,
    atMs: last.atMs,
    minutesAgo: Math.max(0, Math.floor((nowMs - last.atMs) / 60_000)),
    doorId: last.doorId,
    doorName: session.doors.find(door => door.doorId === last.doorId)?.name ?? last.doorId,
    places,
    used,
  }
  return entries.length === 1 ? no('ALREADY_CHECKED_IN', facts) : no('PLACES_USED_UP', { ...facts, left: 0 })
}
