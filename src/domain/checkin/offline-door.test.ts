import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { encodeCode, fromHex, type Hmac, ticketKey, toHex, WINDOW_MS, windowAt } from '../codes'
import { SIGN_UP_STATUSES } from '../events/words'
import { utf8 } from '../utf8'
import type { DoorSession } from './decide-redeem'
import { nameDoorGrams, tailDoorGram } from './door-grams'
import { type DoorPack, decideOffline, linesOf, searchOffline } from './offline-door'
import { type RosterRow, readRosterLine, rosterLine, withUnionsFrom } from './roster-line'

const hmac: Hmac = (key, message) => createHmac('sha256', key).update(message).digest()
const NOW = 1_790_000_000_000 - (1_790_000_000_000 % WINDOW_MS)
const KEY = Uint8Array.from({ length: 32 }, (_, i) => i)
const TAG = Uint8Array.of(0xab, 0xcd)

const session: DoorSession = {
  sessionId: 's1',
  eventState: 'published',
  tagHex: toHex(TAG),
  doorOpensAtMs: NOW - 3_600_000,
  doorClosesAtMs: NOW + 3_600_000,
  doors: [
    { doorId: 'main', name: '正门' },
    { doorId: 'east', name: '东门' },
  ],
}
const row = (change: Partial<RosterRow> = {}): RosterRow => ({
  ...{ ticketHex: '0102030405', formerTickets: [], issue: 2, status: 'confirmed', blocked: false, places: 1 },
  ...{ nameMasked: '王*明', union: 0, grams: nameDoorGrams(hmac, KEY, '王小明'), entries: [], doorAsked: [] },
  tail: tailDoorGram(hmac, KEY, '13900001234'),
  ...change,
})
const packOf = (rows: readonly RosterRow[]): DoorPack => ({
  ...{ session, keyHex: toHex(KEY), unions: ['演示工会'] },
  ...linesOf(rows.map(rosterLine)),
})
const none = () => []
const codeOf = (ticketHex: string, issue: number, kind: 'rotating' | 'static' = 'rotating', atMs = NOW) => {
  const ticket = fromHex(ticketHex) ?? new Uint8Array(5)
  const window = kind === 'static' ? issue : windowAt(atMs)
  return encodeCode(hmac, ticketKey(hmac, KEY, ticket, issue), { kind, tag: TAG, ticket, window })
}
const scan = (code: string, nonce = 'n') => ({
  ...{ by: { code }, kind: 'entry' as const, nonce, doorId: 'main', places: null, answers: null, nowMs: NOW },
})

describe('a line of the roster', () => {
  const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(toHex)
  const entry = fc.record({
    nonce: fc.stringMatching(/^[0-9A-Za-z_:.-]{1,20}$/),
    kind: fc.constantFrom('entry' as const, 'exit' as const),
    places: fc.integer({ min: 1, max: 10 }),
    atMs: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    doorId: fc.stringMatching(/^[0-9A-Za-z_-]{1,12}$/),
  })
  const anyRow: fc.Arbitrary<RosterRow> = fc.record({
    ticketHex: hex(5),
    formerTickets: fc.array(hex(5), { maxLength: 3 }),
    issue: fc.integer({ min: 1, max: 99 }),
    status: fc.constantFrom(...SIGN_UP_STATUSES),
    blocked: fc.boolean(),
    places: fc.integer({ min: 1, max: 10 }),
    nameMasked: fc.constantFrom('王*明', '欧阳*', 'A*'),
    union: fc.nat(300),
    grams: fc.array(hex(4), { maxLength: 4 }),
    tail: fc.oneof(hex(4), fc.constant('')),
    entries: fc.array(entry, { maxLength: 4 }),
    doorAsked: fc.array(fc.stringMatching(/^q[0-9]$/), { maxLength: 3 }),
  })

  test('comes back as the row it was, found by its ticket, its former tickets and its union', () => {
    fc.assert(
      fc.property(anyRow, fc.nat(50), (given, by) => {
        const line = rosterLine(given)
        expect(readRosterLine(line)).toEqual(given)
        expect(readRosterLine(withUnionsFrom(line, by)).union).toBe(given.union + by)
        const { lines, former } = linesOf([line])
        expect(lines.get(given.ticketHex)).toBe(line)
        for (const name of given.formerTickets) expect(former.get(name)).toBe(given.ticketHex)
      }),
    )
  })

  test('is short enough for 12,000 of them', () => {
    expect(rosterLine(row()).length).toBeLessThan(80)
  })
})

describe('a door without a network', () => {
  const pack = packOf([
    row(),
    row({ ticketHex: '0202030405', places: 3 }),
    row({ ticketHex: '0302030405', status: 'cancelled' }),
    row({ ticketHex: '0402030405', formerTickets: ['0502030405'], issue: 3 }),
  ])
  const table: readonly (readonly [string, string, string])[] = [
    ['a fresh code', codeOf('0102030405', 2), 'OK'],
    ['a code of two minutes ago, with a mark', codeOf('0102030405', 2, 'rotating', NOW - 4 * WINDOW_MS), 'OK amber'],
    ['a code of three minutes ago', codeOf('0102030405', 2, 'rotating', NOW - 6 * WINDOW_MS), 'CODE_EXPIRED'],
    ['the paper code', codeOf('0102030405', 2, 'static'), 'OK'],
    ['the paper code before the last', codeOf('0102030405', 1, 'static'), 'REVOKED'],
    ['the phone that lost its ticket to a re-issue', codeOf('0102030405', 1), 'REVOKED'],
    ['a ticket re-issued after the download, with a mark', codeOf('0102030405', 3), 'OK amber'],
    ['a cancelled one', codeOf('0302030405', 2), 'CANCELLED'],
    ['a code of an earlier round', codeOf('0502030405', 2), 'REVOKED'],
    ['nobody of the roster', codeOf('0902030405', 1), 'CODE_INVALID'],
    ['what is no code', 'https://example.org', 'CODE_INVALID'],
  ]
  test.each(table)('%s', (_, code, expected) => {
    const decision = decideOffline(hmac, [pack], none, scan(code))
    expect(decision.ok ? `OK${decision.amber ? ' amber' : ''}` : decision.code).toBe(expected)
  })

  test('knows a session it does not serve by its tag, without its key', () => {
    const ticket = Uint8Array.of(9, 9, 9, 9, 9)
    const foreign = encodeCode(hmac, KEY, { kind: 'static', tag: Uint8Array.of(1, 1), ticket, window: 1 })
    expect(decideOffline(hmac, [pack], none, scan(foreign))).toEqual({ ok: false, code: 'WRONG_SESSION' })
  })

  test('knows what it admitted itself since the download', () => {
    const entry = { nonce: 'n', kind: 'entry' as const, places: 1, atMs: NOW, doorId: 'main' }
    const since = (ticketHex: string) => (ticketHex === '0102030405' ? [entry] : [])
    const code = codeOf('0102030405', 2)
    expect(decideOffline(hmac, [pack], since, scan(code, 'n'))).toMatchObject({ ok: true, isNew: false })
    expect(decideOffline(hmac, [pack], since, scan(code, 'm'))).toMatchObject({ code: 'ALREADY_CHECKED_IN' })
  })

  test('finds by two characters of a name, a phone’s tail and a short number, and by nothing less', () => {
    const found = (typed: string) => searchOffline(hmac, [pack], none, typed).map(ticket => ticket.ticketHex)
    expect(found('小明')).toHaveLength(4)
    expect(found('小红')).toEqual([])
    expect(found('1234')).toHaveLength(4)
    expect(found('4321')).toEqual([])
    expect(found('王')).toEqual([])
  })
})

test('utf8 is what Node makes of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      expect(toHex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
    }),
  )
})
