import { checkin } from '../../src/contract/checkin'
import type { Input } from '../../src/contract/define'
import { DoorWorld, type HeldTicket, newNonce, type Session } from './door-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const HOUR_MS = 3_600_000
const HELPER = 'oDoorHelper'
const STRANGER = 'oDoorStranger'

let cloud: Cloud
let world: DoorWorld
let session: Session
let other: Session

beforeAll(async () => {
  cloud = await startCloud()
  world = await DoorWorld.at(cloud)
  session = await world.session()
  other = await world.session({ eventTitle: '法律咨询' })
  await world.grant(session, HELPER)
})
afterAll(() => cloud?.stop())

type Scan = Partial<Input<typeof checkin.redeem>>
const redeem = (code: string, scan: Scan = {}, openid = HELPER) =>
  cloud.as(openid).call(checkin.redeem, { code, lists: [session.sessionId], nonce: newNonce(), ...scan })
const nowMs = async () => ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
const failedScans = (nonce: string) => world.rows('failed_scans', { nonce })
const entriesOf = async ({ signUpId }: HeldTicket) => {
  const [row] = await world.rows('sign_ups', { _id: signUpId })
  return { used: row?.['used'], entries: row?.['entries'] as readonly Readonly<Record<string, unknown>>[] }
}

describe('a ticket at its door', () => {
  test('is admitted by its rotating code, and the entry is one update with who scanned it and where', async () => {
    const ticket = await world.ticket(session)
    const nonce = newNonce()
    const answer = accepted(await redeem(ticket.codeAt(await nowMs()), { nonce, doorId: 'east' }))
    expect(answer).toMatchObject({ places: 1, placesTotal: 1, placesUsed: 1, amber: false, nameMasked: '王*明' })
    const { used, entries } = await entriesOf(ticket)
    expect(used).toBe(1)
    expect(entries).toEqual([
      {
        entryId: answer.entryId,
        nonce,
        listId: session.sessionId,
        kind: 'entry',
        places: 1,
        atMs: answer.atMs,
        doorId: 'east',
        by: world.accountId(HELPER),
        how: 'code',
        after: 1,
      },
    ])
  })

  test('answers ALREADY to a second scan, with who, when, where and how long ago, and writes nothing', async () => {
    const ticket = await world.ticket(session)
    const first = accepted(await redeem(ticket.paper(1), { doorId: 'east' }))
    const second = await redeem(ticket.paper(1))
    expect(second).toMatchObject({
      ok: false,
      code: 'ALREADY_CHECKED_IN',
      details: { nameMasked: '王*明', atMs: first.atMs, minutesAgo: 0, doorId: 'east', doorName: '东门' },
    })
    expect((await entriesOf(ticket)).entries).toHaveLength(1)
  })

  test('answers a repeated nonce with the same words, also once the code has expired and the event is called off', async () => {
    const called = await world.session()
    await world.grant(called, HELPER)
    const ticket = await world.ticket(called)
    const scan = { nonce: newNonce(), lists: [called.sessionId] }
    const first = accepted(await redeem(ticket.codeAt(await nowMs()), scan))
    const stale = ticket.codeAt((await nowMs()) - 20 * 60_000)
    expect(accepted(await redeem(stale, scan))).toEqual(first)
    expect(accepted(await redeem(ticket.paper(7), { ...scan, doorId: 'roof' }))).toEqual(first)
    expect((await entriesOf(ticket)).entries).toHaveLength(1)
  })

  test('does not remember the nonce of a refused scan', async () => {
    const ticket = await world.ticket(session)
    const nonce = newNonce()
    expect(await redeem(ticket.codeAt((await nowMs()) - 3 * 60_000), { nonce })).toMatchObject({ code: 'CODE_EXPIRED' })
    expect(codeOf(await redeem(ticket.codeAt(await nowMs()), { nonce }))).toBe('OK')
  })

  test('admits a family in parts and refuses the fifth of four', async () => {
    const ticket = await world.ticket(session, { places: 4 })
    expect(accepted(await redeem(ticket.paper(1), { places: 2 }))).toMatchObject({ places: 2, placesUsed: 2 })
    expect(await redeem(ticket.paper(1), { places: 3 })).toMatchObject({ code: 'PLACES_USED_UP', details: { left: 2 } })
    expect(accepted(await redeem(ticket.paper(1)))).toMatchObject({ places: 2, placesUsed: 4, placesTotal: 4 })
    expect(await redeem(ticket.paper(1), { places: 1 })).toMatchObject({ code: 'PLACES_USED_UP', details: { left: 0 } })
    expect((await entriesOf(ticket)).used).toBe(4)
  })

  test('reads as typed by a hurried finger', async () => {
    const ticket = await world.ticket(session)
    const typed = `\\000026 ${ticket
      .paper(1)
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1/g, 'l')
      .replace(/(.{4})/g, '$1 ')}`
    expect(codeOf(await redeem(typed))).toBe('OK')
  })
})

describe('the door refuses', () => {
  const refused = async (answer: Awaited<ReturnType<typeof redeem>>) =>
    answer.ok ? 'OK' : [answer.code, ...(answer.details ? [answer.details] : [])]

  test('who does not hold the door, whatever the code', async () => {
    const ticket = await world.ticket(session)
    for (const code of [ticket.paper(1), 'nonsense'])
      expect(await refused(await redeem(code, {}, STRANGER))).toEqual(['NO_DOOR_ACCESS'])
    expect(await refused(await redeem(ticket.paper(1), { lists: [other.sessionId] }))).toEqual(['NO_DOOR_ACCESS'])
  })

  test('codes that are forged, unreadable, unknown, revoked, never issued or too old, and says how old', async () => {
    const ticket = await world.ticket(session, { issue: 3 })
    const now = await nowMs()
    const forged = ticket.codeAt(now).replace(/.$/, last => (last === '0' ? '4' : '0'))
    for (const code of [forged, 'WIFI:S:free;;', 'U1', `U1${'0'.repeat(34)}`])
      expect(await refused(await redeem(code))).toEqual(['CODE_INVALID'])
    expect(await refused(await redeem(ticket.paper(2)))).toEqual(['REVOKED'])
    expect(await refused(await redeem(ticket.paper(4)))).toEqual(['CODE_INVALID'])
    const [code, details] = (await refused(await redeem(ticket.codeAt(now - 180_000)))) as [
      string,
      { ageSeconds: number },
    ]
    expect(code).toBe('CODE_EXPIRED')
    expect(details.ageSeconds).toBeGreaterThanOrEqual(180)
    expect(details.ageSeconds).toBeLessThan(215)
    expect(codeOf(await redeem(ticket.paper(3)))).toBe('OK')
  })

  test('a ticket of another session without a word about its holder, but not a forged one', async () => {
    const ticket = await world.ticket(other, { nameMasked: '秘*密' })
    const answer = await redeem(ticket.paper(1))
    expect(await refused(answer)).toEqual(['WRONG_SESSION'])
    expect(JSON.stringify(answer)).not.toContain('密')
    const forged = ticket.paper(1).replace(/.$/, last => (last === '0' ? '4' : '0'))
    expect(await refused(await redeem(forged))).toEqual(['CODE_INVALID'])
  })

  test('sign-ups that hold no place', async () => {
    for (const [status, code] of [
      ['cancelled', 'CANCELLED'],
      ['waitlisted', 'WAITLISTED'],
      ['pending', 'NOT_APPROVED'],
      ['in_draw', 'NOT_APPROVED'],
    ] as const)
      expect(await refused(await redeem((await world.ticket(session, { status })).paper(1)))).toEqual([code])
    expect(await refused(await redeem((await world.ticket(session, { blocked: true })).paper(1)))).toEqual(['BLOCKED'])
  })

  test('at a door the session does not have, before and after its hours, and once the event is called off', async () => {
    const cases = [
      [{ doorOpensAtMs: world.nowMs + HOUR_MS }, ['TOO_EARLY', { opensAtMs: world.nowMs + HOUR_MS }]],
      [{ doorClosesAtMs: world.nowMs - 1 }, ['TOO_LATE', { closedAtMs: world.nowMs - 1 }]],
      [{ eventState: 'cancelled' }, ['EVENT_CANCELLED']],
    ] as const
    for (const [change, expected] of cases) {
      const closed = await world.session(change)
      await world.grant(closed, HELPER)
      const ticket = await world.ticket(closed)
      expect(await refused(await redeem(ticket.paper(1), { lists: [closed.sessionId] }))).toEqual(expected)
    }
    const ticket = await world.ticket(session)
    expect(await refused(await redeem(ticket.paper(1), { doorId: 'roof' }))).toEqual(['NOT_THIS_DOOR'])
    expect((await entriesOf(ticket)).used).toBe(0)
  })

  test('hostile inputs, before anything is read', async () => {
    const { sessionId } = session
    const fits = { code: 'U1', lists: [sessionId], nonce: 'nonce-000' }
    const hostile: readonly unknown[] = [
      { ...fits, code: { $ne: null } },
      { ...fits, code: 'x'.repeat(201) },
      { ...fits, lists: [{ $ne: null }] },
      { ...fits, lists: [] },
      { ...fits, lists: Array.from({ length: 11 }, () => sessionId) },
      { ...fits, nonce: { $gt: '' } },
      { ...fits, nonce: 'n'.repeat(65) },
      { ...fits, nonce: 'a b' },
      { ...fits, doorId: { $exists: true } },
      { ...fits, places: 0 },
      { ...fits, places: 1.5 },
      { ...fits, places: '1' },
    ]
    for (const input of hostile) {
      const body = await cloud.as(HELPER).raw('checkin', { action: 'redeem', input })
      expect(body.result).toMatchObject({ ok: false, code: 'BAD_INPUT' })
    }
    for (const action of ['constructor', '__proto__', 'main']) {
      const body = await cloud.as(HELPER).raw('checkin', { action, input: fits })
      expect(body.result).toMatchObject({ ok: false, code: 'BAD_INPUT' })
    }
  })
})

describe('a door of several sessions', () => {
  test('admits tickets of each of them and names the one', async () => {
    const both = [await world.session(), await world.session()] as const
    const lists = both.map(one => one.sessionId)
    for (const one of both) await world.grant(one, HELPER)
    for (const one of both) {
      const answer = accepted(await redeem((await world.ticket(one)).paper(1), { lists }))
      expect(answer.sessionId).toBe(one.sessionId)
    }
  })

  test('does not admit for a session whose door the helper does not hold', async () => {
    const lists = [session.sessionId, other.sessionId]
    expect(codeOf(await redeem((await world.ticket(other)).paper(1), { lists }))).toBe('NO_DOOR_ACCESS')
    expect(codeOf(await redeem((await world.ticket(session)).paper(1), { lists }))).toBe('OK')
  })
})

describe('a failed scan', () => {
  test('is kept with its raw code sealed and cut, its reason, door and helper, once for each attempt', async () => {
    const nonce = newNonce()
    const raw = `HTTPS://EXAMPLE.INVALID/${'Q'.repeat(176)}`
    for (let i = 0; i < 3; i++) expect(codeOf(await redeem(raw, { nonce, doorId: 'east' }))).toBe('CODE_INVALID')
    const [row, ...more] = await failedScans(nonce)
    expect(more).toEqual([])
    expect(row).toMatchObject({
      sessionId: session.sessionId,
      doorId: 'east',
      reason: 'CODE_INVALID',
      by: world.accountId(HELPER),
    })
    expect(JSON.stringify(row)).not.toContain('EXAMPLE')
    expect(world.crypto.open(String(row?.['rawSealed']), `failed_scans/${row?.['_id']}/raw`)).toBe(raw)
  })

  test('is not kept for who has no door, nor without end for who has', async () => {
    const nonce = newNonce()
    await redeem('nonsense', { nonce }, STRANGER)
    expect(await failedScans(nonce)).toEqual([])
    const flood = await world.session()
    await world.grant(flood, HELPER)
    for (let batch = 0; batch < 7; batch++)
      await Promise.all(Array.from({ length: 10 }, () => redeem('flood', { lists: [flood.sessionId] })))
    const kept = await world.rows('failed_scans', { sessionId: flood.sessionId })
    expect(kept.length).toBeGreaterThanOrEqual(60)
    expect(kept.length).toBeLessThan(70)
  })
})
