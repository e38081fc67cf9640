// Runs by itself under `node --jitless`: what a phone without a JIT compiler needs for one decision from 12,000 tickets.

import { type DoorPack, decideOffline, linesOf } from '../../../src/domain/checkin/offline-door'
import { rosterLine } from '../../../src/domain/checkin/roster-line'
import { encodeCode, fromHex, ticketKey, windowAt } from '../../../src/domain/codes'
import { hmacSha256 } from '../../../src/platform/hmac'

const TICKETS = 12_000
const DECISIONS = 400
const NOW = 1_790_000_000_000
const KEY = Uint8Array.from({ length: 32 }, (_, i) => (i * 7) & 255)

const hexOf = (n: number): string => ((n * 2_654_435_761) % 2 ** 40).toString(16).padStart(10, '0')
const lines = Array.from({ length: TICKETS }, (_, i) =>
  rosterLine({
    ...{ ticketHex: hexOf(i + 1), formerTickets: [], issue: 1, status: 'confirmed', blocked: false, places: 1 },
    ...{ nameMasked: '王*明', union: 0, grams: ['0a1b2c3d', '1a2b3c4d'], tail: '11223344', doorAsked: [] },
    entries: i % 3 ? [] : [{ nonce: `nonce-${i}`, kind: 'entry', places: 1, atMs: NOW - 60_000, doorId: 'main' }],
  }),
)
const pack: DoorPack = {
  session: {
    ...{ sessionId: 's', eventState: 'published', tagHex: 'abcd', doorOpensAtMs: 0, doorClosesAtMs: 9e12 },
    doors: [{ doorId: 'main', name: '正门' }],
  },
  ...{ keyHex: Buffer.from(KEY).toString('hex'), unions: ['演示工会'] },
  ...linesOf(lines),
}
/** Every tenth code is forged: the costliest, since every issue is tried. */
const codes = Array.from({ length: DECISIONS }, (_, i) => {
  const ticket = fromHex(hexOf((i * 29) % TICKETS)) ?? new Uint8Array(5)
  const key = i % 10 === 0 ? KEY : ticketKey(hmacSha256, KEY, ticket)
  const tag = Uint8Array.of(0xab, 0xcd)
  return encodeCode(hmacSha256, key, { kind: 'rotating', tag, ticket, window: windowAt(NOW) })
})
const times = codes.map((code, i) => {
  const startedAt = process.hrtime.bigint()
  const scan = { by: { code }, kind: 'entry' as const, nonce: `n-${i}`, doorId: 'main', places: null, answers: null }
  decideOffline(hmacSha256, [pack], () => [], { ...scan, nowMs: NOW })
  return Number(process.hrtime.bigint() - startedAt) / 1e6
})
times.sort((a, b) => a - b)
console.log(JSON.stringify({ p50: times[DECISIONS / 2], p95: times[Math.floor(DECISIONS * 0.95)] }))
