import fc from 'fast-check'
import { type TicketCode, WINDOW_MS, windowAt } from '../codes'
import { type DoorSession, type DoorTicket, decideRedeem, type RedeemSituation, type Scan } from './decide-redeem'
import type { DoorEntry } from './entries'
import { placesArrived } from './standing'

const NOW = 1_790_000_000_000 - (1_790_000_000_000 % WINDOW_MS)
const HOUR = 3_600_000

const session: DoorSession = {
  sessionId: 's1',
  eventState: 'published',
  tagHex: 'abcd',
  doorOpensAtMs: NOW - HOUR,
  doorClosesAtMs: NOW + HOUR,
  doors: [
    { doorId: 'main', name: '正门' },
    { doorId: 'east', name: '东门' },
  ],
}
const entry = (nonce: string, places: number, minutesAgo: number, doorId = 'main'): DoorEntry => ({
  nonce,
  kind: 'entry',
  places,
  atMs: NOW - minutesAgo * 60_000,
  doorId,
})
const ticket: DoorTicket = {
  signUpId: 'u1',
  sessionId: 's1',
  status: 'confirmed',
  blocked: false,
  places: 1,
  entries: [],
  ticketHex: '0102030405',
  issue: 3,
  nameMasked: '王*明',
}
const code = (change: Partial<TicketCode> = {}): TicketCode => ({
  kind: 'rotating',
  tag: Uint8Array.of(0xab, 0xcd),
  ticket: Uint8Array.of(1, 2, 3, 4, 5),
  window: windowAt(NOW),
  ...change,
})
const scanned = (change: Partial<TicketCode> = {}, authentic = true): Scan => ({
  by: 'code',
  code: code(change),
  issue: authentic ? (change.kind === 'static' ? (change.window ?? 0) : 3) : null,
})
const situation = (change: Partial<RedeemSituation> = {}): RedeemSituation => ({
  mode: 'online',
  scan: scanned(),
  kind: 'entry',
  answers: null,
  lists: ['s1'],
  granted: [session],
  ticket,
  nonce: 'n-0',
  doorId: 'main',
  places: null,
  nowMs: NOW,
  ...change,
})
const family = (_: number, entries: readonly DoorEntry[]): DoorTicket => ({ ...ticket, places: 4, entries })
const old = (windows: number) => scanned({ window: windowAt(NOW - windows * WINDOW_MS) })
const paper = (issue: number) => scanned({ kind: 'static', window: issue })
const used = { ...ticket, entries: [entry('n-9', 1, 12, 'east')] }

describe('the door refuses', () => {
  const table: readonly (readonly [name: string, change: Partial<RedeemSituation>, code: string, details?: object])[] =
    [
      ['a person without any of these doors', { granted: [] }, 'NO_DOOR_ACCESS'],
      [
        'a person who holds another of these doors',
        { lists: ['s0', 's1'], granted: [{ ...session, sessionId: 's0', tagHex: '0000' }] },
        'NO_DOOR_ACCESS',
      ],
      ['what is no code', { scan: { by: 'code', code: null, issue: null } }, 'CODE_INVALID'],
      ['a forged code', { scan: scanned({}, false) }, 'CODE_INVALID'],
      ['a code of no ticket', { ticket: null }, 'CODE_INVALID'],
      ['a code whose tag is not its session’s', { scan: scanned({ tag: Uint8Array.of(1, 1) }) }, 'CODE_INVALID'],
      ['a code held against another ticket', { ticket: { ...ticket, ticketHex: '0000000000' } }, 'CODE_INVALID'],
      ['a static code that was never issued', { scan: paper(4) }, 'CODE_INVALID'],
      [
        'a ticket of another session',
        { ticket: { ...ticket, sessionId: 's2' }, scan: scanned({ tag: Uint8Array.of(9, 9) }) },
        'WRONG_SESSION',
      ],
      [
        'a person of another session found by hand',
        { ticket: { ...ticket, sessionId: 's2' }, scan: { by: 'hand' } },
        'WRONG_SESSION',
      ],
      [
        'offline, a tag that is not served, unread',
        { mode: 'offline', ticket: null, scan: scanned({ tag: Uint8Array.of(9, 9) }, false) },
        'WRONG_SESSION',
      ],
      ['a door the session does not have', { doorId: 'roof' }, 'NOT_THIS_DOOR'],
      ['everyone of an event called off', { granted: [{ ...session, eventState: 'cancelled' }] }, 'EVENT_CANCELLED'],
      ['a cancelled sign-up', { ticket: { ...ticket, status: 'cancelled' } }, 'CANCELLED'],
      ['the waiting list', { ticket: { ...ticket, status: 'waitlisted' } }, 'WAITLISTED'],
      ['who is not approved yet', { ticket: { ...ticket, status: 'pending' } }, 'NOT_APPROVED'],
      ['who is in the draw', { ticket: { ...ticket, status: 'in_draw' } }, 'NOT_APPROVED'],
      [
        'a code drawn before the holder gave the place back and signed up again',
        { ticket: { ...ticket, ticketHex: '0000000000', formerTickets: ['0000000001', '0102030405'] } },
        'REVOKED',
      ],
      ['a blocked ticket', { ticket: { ...ticket, blocked: true } }, 'BLOCKED'],
      ['an older paper code', { scan: paper(2) }, 'REVOKED'],
      ['a code of two windows ago', { scan: old(2) }, 'CODE_EXPIRED', { ageSeconds: 60 }],
      ['a code of three minutes ago', { scan: old(6), nowMs: NOW + 5_000 }, 'CODE_EXPIRED', { ageSeconds: 185 }],
      ['a code of a phone that runs ahead', { scan: old(-3) }, 'CODE_EXPIRED', { ageSeconds: -90 }],
      ['offline, a code of five windows ago', { mode: 'offline', scan: old(5) }, 'CODE_EXPIRED', { ageSeconds: 150 }],
      [
        'before the door opens',
        { nowMs: NOW, granted: [{ ...session, doorOpensAtMs: NOW + 1 }] },
        'TOO_EARLY',
        { opensAtMs: NOW + 1 },
      ],
      [
        'from the moment the door closes',
        { granted: [{ ...session, doorClosesAtMs: NOW }] },
        'TOO_LATE',
        { closedAtMs: NOW },
      ],
      [
        'a ticket that one scan admitted whole',
        { ticket: used },
        'ALREADY_CHECKED_IN',
        {
          nameMasked: '王*明',
          atMs: NOW - 720_000,
          minutesAgo: 12,
          doorId: 'east',
          doorName: '东门',
          places: 1,
          used: 1,
        },
      ],
      [
        'a family that one scan admitted whole',
        { ticket: family(4, [entry('n-1', 4, 3)]) },
        'ALREADY_CHECKED_IN',
        {
          nameMasked: '王*明',
          atMs: NOW - 180_000,
          minutesAgo: 3,
          doorId: 'main',
          doorName: '正门',
          places: 4,
          used: 4,
        },
      ],
      [
        'the fifth of four who came in parts',
        { ticket: family(4, [entry('n-1', 2, 9), entry('n-2', 2, 5)]), places: 1 },
        'PLACES_USED_UP',
        {
          nameMasked: '王*明',
          atMs: NOW - 300_000,
          minutesAgo: 5,
          doorId: 'main',
          doorName: '正门',
          places: 4,
          used: 4,
          left: 0,
        },
      ],
      [
        'three where two are left',
        { ticket: family(2, [entry('n-1', 2, 9)]), places: 3 },
        'PLACES_USED_UP',
        { places: 4, used: 2, left: 2 },
      ],
    ]
  for (const [name, change, expected, details] of table) {
    test(name, () => {
      expect(decideRedeem(situation(change))).toEqual({ ok: false, code: expected, ...(details ? { details } : {}) })
    })
  }

  test('another session without a word about the person', () => {
    const answer = decideRedeem(
      situation({ ticket: { ...used, sessionId: 's2' }, scan: scanned({ tag: Uint8Array.of(9, 9) }) }),
    )
    expect(Object.keys(answer)).toEqual(['ok', 'code'])
  })
})

describe('the door admits', () => {
  const table: readonly (readonly [string, Partial<RedeemSituation>, readonly [number, number, boolean]])[] = [
    ['a fresh code', {}, [1, 1, false]],
    ['a code of one window ago', { scan: old(1) }, [1, 1, false]],
    ['a code one window ahead', { scan: old(-1) }, [1, 1, false]],
    ['the paper code in force', { scan: paper(3) }, [1, 1, false]],
    ['a person found by hand', { scan: { by: 'hand' } }, [1, 1, false]],
    ['at another door of the session', { doorId: 'east' }, [1, 1, false]],
    ['at the first moment', { granted: [{ ...session, doorOpensAtMs: NOW }] }, [1, 1, false]],
    [
      'at a door of two sessions',
      { lists: ['s0', 's1'], granted: [{ ...session, sessionId: 's0', tagHex: '0000' }, session] },
      [1, 1, false],
    ],
    ['all of a family at once', { ticket: family(0, []) }, [4, 4, false]],
    ['two of a family', { ticket: family(0, []), places: 2 }, [2, 2, false]],
    ['the rest of a family', { ticket: family(2, [entry('n-1', 2, 9)]) }, [2, 4, false]],
    ['offline, with a mark, a code of four windows ago', { mode: 'offline', scan: old(4) }, [1, 1, true]],
    ['offline, with a mark, a paper code newer than the roster', { mode: 'offline', scan: paper(4) }, [1, 1, true]],
    ['offline, without a mark, a fresh code', { mode: 'offline', scan: old(1) }, [1, 1, false]],
  ]
  test.each(table)('%s', (_, change, [places, placesUsed, amber]) => {
    const decision = decideRedeem(situation(change))
    expect(decision).toMatchObject({ ok: true, isNew: true, places, placesUsed, amber, atMs: NOW })
  })
})

describe('an admitted nonce', () => {
  const admitted = family(4, [entry('n-1', 1, 40), entry('n-0', 2, 30, 'east'), entry('n-2', 1, 20)])

  test('is answered green and alike whatever would refuse it now', () => {
    const worse: readonly Partial<RedeemSituation>[] = [
      {},
      { scan: old(100) },
      { scan: paper(1) },
      { scan: paper(9) },
      { doorId: 'roof' },
      { places: 9 },
      { nowMs: NOW + 90 * HOUR },
      { granted: [{ ...session, eventState: 'cancelled' }] },
      { granted: [{ ...session, doorOpensAtMs: NOW + HOUR }] },
      ...(['cancelled', 'waitlisted', 'pending'] as const).map(status => ({ ticket: { ...admitted, status } })),
      { ticket: { ...admitted, blocked: true, issue: 9 } },
    ]
    for (const change of worse)
      expect(decideRedeem(situation({ ticket: admitted, ...change }))).toMatchObject({
        ok: true,
        isNew: false,
        places: 2,
        placesUsed: 3,
        atMs: NOW - 30 * 60_000,
        amber: false,
      })
  })

  test('helps neither a forged code nor a person whose door was taken away', () => {
    expect(decideRedeem(situation({ ticket: admitted, scan: scanned({}, false) }))).toMatchObject({
      code: 'CODE_INVALID',
    })
    expect(decideRedeem(situation({ ticket: admitted, granted: [] }))).toMatchObject({ code: 'NO_DOOR_ACCESS' })
  })

  test('keeps the mark of an offline admission', () => {
    const marked = { ...ticket, entries: [{ ...entry('n-0', 1, 1), amber: true }] }
    expect(decideRedeem(situation({ mode: 'offline', ticket: marked, scan: old(50) }))).toMatchObject({ amber: true })
  })
})

describe('whatever the situation', () => {
  const anySituation = fc
    .record({
      status: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'pending', 'waitlisted', 'in_draw', 'cancelled'),
      blocked: fc.boolean(),
      places: fc.integer({ min: 1, max: 10 }),
      parts: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
      asked: fc.option(fc.integer({ min: 1, max: 10 })),
      windows: fc.integer({ min: -7, max: 7 }),
      kind: fc.constantFrom('rotating', 'static', 'hand'),
      issue: fc.integer({ min: 1, max: 5 }),
      authentic: fc.boolean(),
      tag: fc.constantFrom(0xab, 0xac),
      openOffset: fc.integer({ min: -2, max: 1 }),
      closeOffset: fc.integer({ min: -1, max: 2 }),
      cancelled: fc.boolean(),
      doorId: fc.constantFrom('main', 'main', 'east', 'roof'),
      ownNonce: fc.boolean(),
      known: fc.boolean(),
      other: fc.boolean(),
    })
    .map((dice): RedeemSituation => {
      const entries: DoorEntry[] = []
      let taken = 0
      for (const [i, part] of dice.parts.entries()) {
        if (taken + part > dice.places) break
        entries.push(entry(i === 0 && dice.ownNonce ? 'n-0' : `x-${i}`, part, 60 - i))
        taken += part
      }
      const { kind, windows, issue, tag, authentic, status, blocked, places, doorId } = dice
      const window = kind === 'static' ? issue : windowAt(NOW - windows * WINDOW_MS)
      return situation({
        scan: kind === 'hand' ? { by: 'hand' } : scanned({ kind, window, tag: Uint8Array.of(tag, 0xcd) }, authentic),
        ticket: dice.known
          ? { ...ticket, status, blocked, places, entries, sessionId: dice.other ? 's2' : 's1' }
          : null,
        granted: [
          {
            ...session,
            eventState: dice.cancelled ? 'cancelled' : 'published',
            doorOpensAtMs: NOW + dice.openOffset * HOUR,
            doorClosesAtMs: NOW + dice.closeOffset * HOUR,
          },
        ],
        places: dice.asked,
        doorId,
      })
    })

  test('what is admitted online is admitted offline, and what only a phone admits carries the mark', () => {
    fc.assert(
      fc.property(anySituation, given => {
        const online = decideRedeem(given)
        const offline = decideRedeem({ ...given, mode: 'offline' })
        if (online.ok) expect(offline).toEqual(online)
        else if (offline.ok) {
          expect(offline.amber).toBe(true)
          expect(['CODE_EXPIRED', 'CODE_INVALID']).toContain(online.code)
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('no admission takes a place that the ticket does not hold', () => {
    fc.assert(
      fc.property(anySituation, given => {
        const decision = decideRedeem(given)
        if (!decision.ok || !decision.isNew) return
        expect(decision.places).toBeGreaterThan(0)
        expect(placesArrived(10, decision.ticket.entries) + decision.places).toBeLessThanOrEqual(decision.ticket.places)
      }),
      { numRuns: 3000 },
    )
  })

  test('scans one after another fill the ticket exactly and never beyond it', () => {
    const scans = fc.array(
      fc.record({ nonce: fc.integer({ min: 0, max: 5 }), places: fc.option(fc.integer({ min: 1, max: 4 })) }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), scans, (places, given) => {
        let held: DoorTicket = { ...ticket, places }
        const answers = new Map<string, readonly number[]>()
        for (const scan of given) {
          const nonce = `n-${scan.nonce}`
          const decision = decideRedeem(situation({ ticket: held, nonce, places: scan.places }))
          if (!decision.ok) continue
          const answer = [decision.places, decision.placesUsed, decision.atMs]
          expect(answers.get(nonce) ?? answer).toEqual(answer)
          answers.set(nonce, answer)
          if (!decision.isNew) continue
          const added: DoorEntry = {
            nonce,
            kind: 'entry',
            places: decision.places,
            atMs: decision.atMs,
            doorId: 'main',
          }
          held = { ...held, entries: [...held.entries, added] }
        }
        const admitted = held.entries.reduce((sum, one) => sum + one.places, 0)
        expect(admitted).toBe(placesArrived(10, held.entries))
        expect(admitted).toBeLessThanOrEqual(places)
        expect(new Set(held.entries.map(one => one.nonce)).size).toBe(held.entries.length)
      }),
    )
  })
})
