import { checkin } from '../../src/contract/checkin'
import type { Input } from '../../src/contract/define'
import { decideOffline, linesOf, searchOffline } from '../../src/domain/checkin/offline-door'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { DoorWorld, type HeldTicket, newNonce, type Session } from './door-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const EAST = 'oOfflineEast'
const WEST = 'oOfflineWest'
const DESK = 'oOfflineDesk'
const HOUR_MS = 3_600_000

let cloud: Cloud
let world: DoorWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await DoorWorld.at(cloud)
  const officer = { role: 'officer', unionId: 'root', capabilities: [], grantId: 'g', unionName: '', grantedAtMs: 0 }
  await world.person(DESK, [officer as never])
})
afterAll(() => cloud?.stop())

type Scan = Input<typeof checkin.upload>['scans'][number]

const atDoor = async (change = {}): Promise<Session> => {
  const session = await world.session({ doorPolicy: PLAIN_POLICY, ...change })
  await world.grant(session, EAST)
  await world.grant(session, WEST)
  return session
}
const scanned = (session: Session, ticket: HeldTicket, change: Partial<Scan> = {}): Scan => {
  const atMs = change.atMs ?? world.nowMs
  const who = { sessionId: session.sessionId, code: ticket.codeAt(atMs), nonce: newNonce() }
  return { ...who, atMs, doorId: 'main', kind: 'entry', places: 1, ...change }
}
const upload = async (openid: string, scans: readonly Scan[]) =>
  accepted(await cloud.as(openid).call(checkin.upload, { scans: [...scans] })).results
const stored = async ({ signUpId }: HeldTicket) => (await world.rows('sign_ups', { _id: signUpId }))[0]
const conflicts = async ({ sessionId }: Session) =>
  accepted(await cloud.as(DESK).call(checkin.conflicts, { sessionId })).items

test('the roster comes with its key, masked, in ranges, and decides and finds without the function', async () => {
  const session = await atDoor()
  const tickets = await world.tickets(session, 30)
  const { sessionId } = session
  const all = accepted(await cloud.as(EAST).call(checkin.roster, { sessionId }))
  expect(all.lines).toHaveLength(30)
  expect(all.nextHex).toBeUndefined()
  const middle = [...tickets].map(ticket => ticket.ticketHex).sort()[12] ?? ''
  const low = accepted(await cloud.as(EAST).call(checkin.roster, { sessionId, beforeHex: middle }))
  const high = accepted(await cloud.as(EAST).call(checkin.roster, { sessionId, fromHex: middle }))
  expect([...low.lines, ...high.lines]).toEqual(all.lines)
  const pack = {
    session: {
      ...session,
      eventState: all.eventState,
      tagHex: all.tagHex,
      doorOpensAtMs: 0,
      doorClosesAtMs: 9e12,
      doors: [{ doorId: 'main', name: '' }],
    },
    ...{ keyHex: all.keyHex, unions: all.unions, ...linesOf(all.lines) },
  }
  const { hmac } = world.crypto
  const ticket = tickets[5] as HeldTicket
  const scan = { kind: 'entry' as const, nonce: 'x', doorId: 'main', places: null, answers: null, nowMs: world.nowMs }
  const decision = decideOffline(hmac, [pack], () => [], { ...scan, by: { code: ticket.codeAt(world.nowMs) } })
  expect(decision).toMatchObject({ ok: true, ticket: { nameMasked: '王*明', unionName: '演示工会' } })
  expect(searchOffline(hmac, [pack], () => [], '没有这人')).toEqual([])
  expect(codeOf(await cloud.as('oStranger').call(checkin.roster, { sessionId }))).toBe('NO_DOOR_ACCESS')
  const [grant] = await world.rows('door_grants', { sessionId, accountId: world.accountId(EAST) })
  expect(grant?.['rosterAtMs']).toEqual(expect.any(Number))
})

test('a roster is given to nobody after the event', async () => {
  const over = await atDoor({ endsAtMs: world.nowMs - 1, doorClosesAtMs: world.nowMs - 1 })
  expect(codeOf(await cloud.as(EAST).call(checkin.roster, { sessionId: over.sessionId }))).toBe('TOO_LATE')
})

test('hand search offline finds a bound member by the name and phone of the roster', async () => {
  const session = await atDoor()
  const memberId = 'm-offline'
  const { crypto } = world
  const sealed = (field: string, text: string) => crypto.seal(text, `roster/${memberId}/${field}`)
  const row = { _id: memberId, nameSealed: sealed('name', '李小红'), phoneSealed: sealed('phone', '13800006789') }
  await world.insert('roster', [row])
  await world.ticket(session, { memberId })
  const { lines, keyHex, unions } = accepted(
    await cloud.as(EAST).call(checkin.roster, { sessionId: session.sessionId }),
  )
  const pack = { session: { sessionId: session.sessionId } as never, keyHex, unions, ...linesOf(lines) }
  for (const typed of ['小红', '6789', '李小红'])
    expect(searchOffline(crypto.hmac, [pack], () => [], typed)).toHaveLength(1)
  expect(searchOffline(crypto.hmac, [pack], () => [], '小明')).toEqual([])
  expect(lines.join()).not.toContain('小红')
})

test('an upload is kept at its own moment, sent again is answered the same, and killed half-way loses nothing', async () => {
  const session = await atDoor()
  const tickets = await world.tickets(session, 40)
  const scans = tickets.map((ticket, i) => scanned(session, ticket, { atMs: world.nowMs - i * 1000 }))
  await cloud.post('/__kill', { afterWrites: 17, function: 'checkin' })
  await cloud.as(EAST).raw('checkin', { action: 'upload', input: { scans } })
  const first = await upload(EAST, scans)
  expect(first).toEqual(scans.map(({ nonce }) => ({ nonce, kept: true, code: null })))
  expect(await upload(EAST, scans)).toEqual(first)
  const rows = await world.rows('sign_ups', { sessionId: session.sessionId })
  expect(rows.map(row => row['used'])).toEqual(tickets.map(() => 1))
  const row = await stored(tickets[3] as HeldTicket)
  expect(row?.['entries']).toMatchObject([{ atMs: world.nowMs - 3000, offline: true }])
})

test('two doors that let one ticket in without a network are both kept; the later scan is the conflict, whoever uploads first', async () => {
  const session = await atDoor()
  const [a, b] = await world.tickets(session, 2)
  if (!a || !b) throw new Error('two tickets')
  const at = (ticket: HeldTicket, minutes: number, doorId: string) =>
    scanned(session, ticket, { atMs: world.nowMs - minutes * 60_000, doorId })
  await upload(EAST, [at(a, 9, 'main')])
  await upload(WEST, [at(a, 5, 'east')])
  await upload(WEST, [at(b, 5, 'east')])
  await upload(EAST, [at(b, 9, 'main')])
  const items = await conflicts(session)
  expect(items).toHaveLength(2)
  for (const item of items)
    expect(item.entries.map(({ doorName, isConflict, offline }) => [doorName, isConflict, offline])).toEqual([
      ['正门', false, true],
      ['东门', true, true],
    ])
  const { items: counted } = accepted(await cloud.as(EAST).call(checkin.counts, { lists: [session.sessionId] }))
  expect(counted[0]?.conflicts).toBe(2)
})

test('both doors uploading at once keep every scan of a family', async () => {
  const session = await atDoor()
  const ticket = await world.ticket(session, { places: 10 })
  const scans = Array.from({ length: 12 }, (_, i) => scanned(session, ticket, { atMs: world.nowMs - i * 1000 }))
  await Promise.all(scans.map((scan, i) => upload(i % 2 ? EAST : WEST, [scan])))
  const row = await stored(ticket)
  expect(row?.['entries']).toHaveLength(12)
  expect(row?.['used']).toBe(10)
  expect((await conflicts(session))[0]?.entries.filter(entry => entry.isConflict)).toHaveLength(2)
})

test('what the function cannot admit is refused, kept for the desk, and never dropped', async () => {
  const session = await atDoor()
  const [gone, blocked, forged] = await world.tickets(session, 3)
  if (!gone || !blocked || !forged) throw new Error('three tickets')
  const cancelled = await world.ticket(session, { status: 'cancelled' })
  accepted(await cloud.as(DESK).call(checkin.block, { signUpId: blocked.signUpId, blocked: true, reason: '转让' }))
  const broken = scanned(session, forged)
  const scans = [
    scanned(session, cancelled),
    scanned(session, blocked),
    { ...broken, code: (broken.code ?? '').replace(/.$/, last => (last === '0' ? '4' : '0')) },
    scanned(session, gone, { doorId: 'roof' }),
    scanned(session, gone, { atMs: world.nowMs - 3 * HOUR_MS }),
  ]
  const codes = ['CANCELLED', 'BLOCKED', 'CODE_INVALID', 'NOT_THIS_DOOR', 'TOO_EARLY']
  for (let times = 0; times < 2; times++) expect((await upload(EAST, scans)).map(result => result.code)).toEqual(codes)
  const { sessionId } = session
  const { items } = accepted(await cloud.as(DESK).call(checkin.failedScans, { sessionId }))
  expect(items.filter(item => item.wasAdmitted)).toHaveLength(5)
})

test('a door taken away later still uploads what it scanned before, and nothing after; a stranger writes nothing', async () => {
  const session = await atDoor()
  const [before, after] = await world.tickets(session, 2)
  if (!before || !after) throw new Error('two tickets')
  const [grant] = await world.rows('door_grants', { sessionId: session.sessionId, accountId: world.accountId(EAST) })
  const early = scanned(session, before)
  accepted(await cloud.as(DESK).call(checkin.revoke, { grantId: String(grant?.['_id']) }))
  const now = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
  const late = scanned(session, after, { atMs: now })
  expect((await upload(EAST, [early, late])).map(result => result.code)).toEqual([null, 'NO_DOOR_ACCESS'])
  const kept = await world.rows('failed_scans', { sessionId: session.sessionId })
  expect(kept).toHaveLength(1)
  expect((await upload('oStranger', [scanned(session, after)]))[0]?.code).toBe('NO_DOOR_ACCESS')
  expect(await world.rows('failed_scans', { sessionId: session.sessionId })).toHaveLength(1)
})

test('a walk-in that was written down offline is counted once', async () => {
  const session = await atDoor({ doorPolicy: { ...PLAIN_POLICY, walkIns: true } })
  const scan: Scan = {
    nonce: newNonce(),
    atMs: world.nowMs,
    sessionId: session.sessionId,
    doorId: 'east',
    kind: 'walkIn',
    places: 3,
  }
  await upload(EAST, [scan])
  await upload(EAST, [scan])
  const { items } = accepted(await cloud.as(EAST).call(checkin.counts, { lists: [session.sessionId] }))
  expect(items[0]).toMatchObject({ entered: 3, byDoor: [{ doorId: 'east', entered: 3 }] })
})
