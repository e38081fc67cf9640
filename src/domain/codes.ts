import { base32, fromBase32 } from './base32'

/** Ticket codes, version 1: `U1` + base32 of 21 bytes = flags 1 · tag 2 · ticket 5 · window 3 · MAC 10. */
const PREFIX = 'U1'
const HEADER_BYTES = 11
const MAC_BYTES = 10
const TEXT_LENGTH = Math.ceil(((HEADER_BYTES + MAC_BYTES) * 8) / 5)
const STATIC_FLAG = 1
const WINDOWS = 2 ** 24

/** A rotating code is redrawn every 30 s. */
export const WINDOW_MS = 30_000
/** How many windows a code may be off: a screenshot lives at most 90 s online; offline phones drift further. */
export const ONLINE_WINDOWS = 1
export const OFFLINE_WINDOWS = 4

export interface TicketCode {
  readonly kind: 'rotating' | 'static'
  /** Two bytes that name the session; a door knows the tags it serves. */
  readonly tag: Uint8Array
  /** Five bytes that name the ticket. */
  readonly ticket: Uint8Array
  /** Rotating: the window modulo 2^24. Static: the issue number. */
  readonly window: number
}

/** A code as it was read: its MAC is still to be checked. */
export type DecodedCode = TicketCode & { readonly mac: Uint8Array }

/** HMAC-SHA256 as given by the caller: @noble/hashes on the phone, node:crypto in the function. */
export type Hmac = (key: Uint8Array, message: Uint8Array) => Uint8Array

const header = (code: TicketCode): Uint8Array => {
  const bytes = new Uint8Array(HEADER_BYTES)
  bytes[0] = code.kind === 'static' ? STATIC_FLAG : 0
  bytes.set(code.tag, 1)
  bytes.set(code.ticket, 3)
  bytes[8] = (code.window >> 16) & 255
  bytes[9] = (code.window >> 8) & 255
  bytes[10] = code.window & 255
  return bytes
}

/** The window of a moment, modulo 2^24 (about 16 years). */
export const windowAt = (nowMs: number): number => Math.floor(nowMs / WINDOW_MS) % WINDOWS

/** How many windows a code's window lies behind `nowMs` (negative: ahead), read as the value nearest to now. */
export const windowAge = (window: number, nowMs: number): number => {
  const behind = (windowAt(nowMs) - window + WINDOWS) % WINDOWS
  return behind < WINDOWS / 2 ? behind : behind - WINDOWS
}

/** K_ticket from K_session, 32 bytes; a re-issued ticket has a key of its own, so that the old phone's codes die too. */
export const ticketKey = (hmac: Hmac, sessionKey: Uint8Array, ticket: Uint8Array, issue = 1): Uint8Array =>
  hmac(
    sessionKey,
    issue === 1 ? ticket : Uint8Array.of(...ticket, (issue >> 16) & 255, (issue >> 8) & 255, issue & 255),
  )

/** Writes a code of 36 characters, typeable, without spaces. */
export const encodeCode = (hmac: Hmac, key: Uint8Array, code: TicketCode): string => {
  const head = header(code)
  const bytes = new Uint8Array(HEADER_BYTES + MAC_BYTES)
  bytes.set(head)
  bytes.set(hmac(key, head).subarray(0, MAC_BYTES), HEADER_BYTES)
  return PREFIX + base32(bytes)
}

/**
 * What scanners and fingers add is forgiven: anything before the code (`\000026`, an address), spaces, dashes, control
 * characters, full-width letters, case, O for 0, I and L for 1. Base32 has no U, so the last `U1` is where the code begins.
 */
export const cleanCode = (raw: string): string => {
  const text = typedText(raw)
  const start = text.lastIndexOf(PREFIX)
  return start < 0 ? text : text.slice(start)
}

/** Letters and digits as meant for base32: half-width, upper case, O as 0, I and L as 1; all else is dropped. */
export const typedText = (raw: string): string =>
  raw
    .replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** Reads a code without its key; null where it is none of ours. The MAC is still to be checked with {@link isAuthentic}. */
export const decodeCode = (raw: string): DecodedCode | null => {
  const text = cleanCode(raw)
  if (!text.startsWith(PREFIX) || text.length !== PREFIX.length + TEXT_LENGTH) return null
  const bytes = fromBase32(text.slice(PREFIX.length), HEADER_BYTES + MAC_BYTES)
  if (!bytes) return null
  const [flags = 255, , , , , , , , high = 0, middle = 0, low = 0] = bytes
  if (flags > STATIC_FLAG) return null
  return {
    kind: flags === STATIC_FLAG ? 'static' : 'rotating',
    tag: bytes.slice(1, 3),
    ticket: bytes.slice(3, 8),
    window: (high << 16) | (middle << 8) | low,
    mac: bytes.slice(HEADER_BYTES),
  }
}

/** Whether a decoded code was made with this ticket's key; the comparison looks at every byte. */
export const isAuthentic = (hmac: Hmac, key: Uint8Array, code: DecodedCode): boolean => {
  const mac = hmac(key, header(code))
  let difference = 0
  for (let i = 0; i < MAC_BYTES; i++) difference |= (mac[i] ?? 0) ^ (code.mac[i] ?? 0)
  return difference === 0
}

/** How many issues back a rotating code is still told REVOKED; older ones are CODE_INVALID. */
const OLDER_ISSUES = 5

/**
 * The issue under whose key a code was made; null where it is forged. A static code names its issue; a rotating one is
 * tried with the issue in force, then with those before it and `newer` after it (a phone's roster may lag behind).
 */
export const issueOf = (
  hmac: Hmac,
  sessionKey: Uint8Array,
  code: DecodedCode,
  { inForce, newer }: { readonly inForce: number; readonly newer: number },
): number | null => {
  const made = (issue: number) => issue >= 1 && isAuthentic(hmac, ticketKey(hmac, sessionKey, code.ticket, issue), code)
  if (code.kind === 'static') return made(code.window) ? code.window : null
  if (made(inForce)) return inForce
  for (let by = 1; by <= OLDER_ISSUES; by++) if (made(inForce - by)) return inForce - by
  for (let by = 1; by <= newer; by++) if (made(inForce + by)) return inForce + by
  return null
}

/** Bytes as lower-case hex. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

/** Hex as bytes; null where it is not hex of whole bytes. */
export const fromHex = (hex: string): Uint8Array | null => {
  if (!/^([0-9a-f]{2})*$/i.test(hex)) return null
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}
