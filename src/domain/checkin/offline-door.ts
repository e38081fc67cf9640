import { decodeCode, fromHex, type Hmac, issueOf, toHex } from '../codes'
import { type DoorSession, type DoorTicket, decideRedeem, type RedeemDecision } from './decide-redeem'
import { nameDoorGrams, tailDoorGram } from './door-grams'
import { readDoorQuery } from './door-query'
import { type DoorEntry, merged } from './entries'
import type { Answered } from './questions'
import { formerOfLine, readRosterLine, ticketOfLine } from './roster-line'

/** One session as a door has it on the phone. */
export interface DoorPack {
  readonly session: DoorSession
  /** K_session, hex. */
  readonly keyHex: string
  readonly unions: readonly string[]
  /** Lines of `roster-line` by their ticket. */
  readonly lines: ReadonlyMap<string, string>
  /** What tickets were called before, to what they are called now. */
  readonly former: ReadonlyMap<string, string>
}

export interface OfflineScan {
  /** As scanned, or the ticket that was chosen by hand. */
  readonly by: { readonly code: string } | { readonly ticketHex: string }
  readonly kind: 'entry' | 'exit'
  readonly nonce: string
  readonly doorId: string
  readonly places: number | null
  readonly answers: readonly Answered[] | null
  readonly nowMs: number
}

/** A ticket of the roster; its sign-up has no id on the phone, the ticket is its name. */
export type OfflineTicket = DoorTicket & { readonly unionName: string }

/** Two re-issues may have happened since the download. */
const NEWER_ISSUES = 2

/**
 * Decides one scan from what is on the phone, by the function's own rule: codes may be four windows off and are then
 * admitted with a mark. `since`: what this phone admitted itself after the download. At most 8 HMACs.
 */
export const decideOffline = (
  hmac: Hmac,
  packs: readonly DoorPack[],
  since: (ticketHex: string) => readonly DoorEntry[],
  scan: OfflineScan,
): RedeemDecision<OfflineTicket> => {
  const code = 'code' in scan.by ? decodeCode(scan.by.code) : null
  const name = 'code' in scan.by ? (code ? toHex(code.ticket) : '') : scan.by.ticketHex
  const found = findTicket(packs, name, since)
  const key = found && fromHex(found.pack.keyHex)
  const { kind, nonce, doorId, places, answers, nowMs } = scan
  const issue =
    code && found && key ? issueOf(hmac, key, code, { inForce: found.ticket.issue, newer: NEWER_ISSUES }) : null
  return decideRedeem({
    mode: 'offline',
    scan: 'code' in scan.by ? { by: 'code', code, issue } : { by: 'hand' },
    lists: packs.map(pack => pack.session.sessionId),
    granted: packs.map(pack => pack.session),
    ticket: found?.ticket ?? null,
    ...{ kind, nonce, doorId, places, answers, nowMs },
  })
}

const findTicket = (
  packs: readonly DoorPack[],
  name: string,
  since: (ticketHex: string) => readonly DoorEntry[],
): { readonly pack: DoorPack; readonly ticket: OfflineTicket } | null => {
  for (const pack of packs) {
    const line = pack.lines.get(name) ?? pack.lines.get(pack.former.get(name) ?? '')
    if (line !== undefined) return { pack, ticket: ticketOf(pack, line, since) }
  }
  return null
}

/** Lines as a door looks them up; one pass without reading any of them whole. */
export const linesOf = (all: readonly string[]): Pick<DoorPack, 'lines' | 'former'> => {
  const lines = new Map<string, string>()
  const former = new Map<string, string>()
  for (const line of all) {
    const ticketHex = ticketOfLine(line)
    lines.set(ticketHex, line)
    for (const name of formerOfLine(line)) former.set(name, ticketHex)
  }
  return { lines, former }
}

const ticketOf = (
  { session, unions }: DoorPack,
  line: string,
  since: (ticketHex: string) => readonly DoorEntry[],
): OfflineTicket => {
  const { union, grams, tail, entries, ...row } = readRosterLine(line)
  const { sessionId } = session
  const all = merged(since(row.ticketHex), entries)
  return { ...row, signUpId: row.ticketHex, sessionId, entries: all, unionName: unions[union] ?? '' }
}

/** One ticket by its name, null where no pack has it. */
export const offlineTicket = (
  packs: readonly DoorPack[],
  ticketHex: string,
  since: (ticketHex: string) => readonly DoorEntry[],
): OfflineTicket | null => findTicket(packs, ticketHex, since)?.ticket ?? null

/** Rows on one screen. */
const MOST_FOUND = 20

/** Hand search without a network: names by their grams, phones by their tail, short numbers; at most 20. */
export const searchOffline = (
  hmac: Hmac,
  packs: readonly DoorPack[],
  since: (ticketHex: string) => readonly DoorEntry[],
  typed: string,
): readonly OfflineTicket[] => {
  const { name, phoneTail, tickets } = readDoorQuery(typed)
  const found: OfflineTicket[] = []
  for (const pack of packs) {
    const key = fromHex(pack.keyHex)
    if (!key) continue
    const grams = name ? nameDoorGrams(hmac, key, name) : []
    const tail = phoneTail ? tailDoorGram(hmac, key, phoneTail) : null
    for (const [ticketHex, line] of pack.lines) {
      const isNamed = grams.length > 0 && grams.every(gram => line.includes(gram))
      const isTail = tail !== null && line.includes(tail)
      const isNumber = tickets !== null && ticketHex >= tickets.fromHex && ticketHex <= tickets.toHex
      if (!isNamed && !isTail && !isNumber) continue
      const row = readRosterLine(line)
      if (isNumber || (isNamed && grams.every(gram => row.grams.includes(gram))) || (isTail && row.tail === tail))
        found.push(ticketOf(pack, line, since))
      if (found.length >= MOST_FOUND) return found
    }
  }
  return found
}
