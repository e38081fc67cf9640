import { checkin } from '../../src/contract/checkin'
import type { Input } from '../../src/contract/define'
import { FAILED_SCAN_KEPT_DAYS, WALK_IN_NAME_KEPT_DAYS } from '../../src/domain/checkin/jobs'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { DoorWorld, type HeldTicket, newNonce, type Session } from './door-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const DOOR = 'oDeskDoor'
const DESK = 'oDeskOfficer'
const AUDITOR = 'oDeskAuditor'
const FAR = 'oDeskFar'
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let cloud: Cloud
let world: DoorWorld
const role = (name: string, unionId: string) =>
  ({ role: name, unionId, capabilities: [], grantId: `g-${name}-${unionId}`, unionName: '', grantedAtMs: 0 }) as never

beforeAll(async () => {
  cloud = await startCloud({ workers: 3 })
  world = await DoorWorld.at(cloud)
  await world.person(DESK, [role('officer', 'root')])
  await world.person(AUDITOR, [role('auditor', 'root')])
  await world.person(FAR, [role('officer', 'elsewhere')])
})
afterAll(() => cloud?.stop())

const atDoor = async (change = {}): Promise<Session> => {
  const session = await world.session({ doorPolicy: { ...PLAIN_POLICY, walkIns: true }, ...change })
  await world.grant(session, DOOR)
  return session
}
type Scan = Input<typeof checkin.upload>['scans'][number]
const twice = async (session: Session, ticket: HeldTicket, minutes: readonly number[]) => {
  const scans = minutes.map((minute, i): Scan => {
    const atMs = world.nowMs - minute * MINUTE_MS
    const who = { sessionId: session.sessionId, code: ticket.codeAt(atMs), nonce: newNonce(), atMs }
    return { ...who, doorId: i % 2 === 0 ? 'main' : 'east', kind: 'entry', places: 1 }
  })
  accepted(await cloud.as(DOOR).call(checkin.upload, { scans }))
}
const conflicts = async ({ sessionId }: Session, openid = DESK) =>
  accepted(await cloud.as(openid).call(checkin.conflicts, { sessionId })).items
const open = async ({ sessionId }: Session) =>
  accepted(await cloud.as(DOOR).call(checkin.counts, { lists: [sessionId] })).items[0]?.conflicts

test('a conflict that was looked at is ticked off with a note, and a later scan opens it again', async () => {
  const session = await atDoor()
  const ticket = await world.ticket(session)
  await twice(session, ticket, [9, 5])
  const [seen] = await conflicts(session)
  if (!seen) throw new Error('a conflict')
  expect(seen.settled).toBeNull()
  const { signUpId } = seen
  const entryIds = seen.entries.filter(({ isConflict }) => isConflict).map(({ entryId }) => entryId)
  const tick = (change: object = {}, openid = DESK) =>
    cloud.as(openid).call(checkin.settleConflict, { signUpId, entryIds, note: '一家人，第二位是孩子', ...change })
  for (const openid of [AUDITOR, FAR, DOOR, 'oNobody']) expect(codeOf(await tick({}, openid))).toBe('NOT_FOUND')
  expect(codeOf(await tick({ entryIds: ['other'] }))).toBe('CONFLICT_CHANGED')
  expect(codeOf(await tick({ note: ' ' }))).toBe('BAD_INPUT')
  expect(await open(session)).toBe(1)
  expect(codeOf(await tick())).toBe('OK')
  expect(codeOf(await tick({ note: '核对过，是同一家人' }))).toBe('OK')
  expect(await open(session)).toBe(0)
  expect((await conflicts(session, AUDITOR))[0]).toMatchObject({ signUpId, settled: { note: '核对过，是同一家人' } })
  expect(JSON.stringify(await world.rows('sign_ups', { _id: signUpId }))).not.toContain('同一家人')
  await twice(session, ticket, [3])
  expect(await open(session)).toBe(1)
  expect((await conflicts(session))[0]).toMatchObject({ settled: null })
  expect(codeOf(await tick())).toBe('CONFLICT_CHANGED')
})

test('who was written down at the door stands on the desk’s list, and a name opens with a reason only', async () => {
  const session = await atDoor()
  const guest = { sessionId: session.sessionId, nonce: newNonce(), places: 2, name: '赵小六' }
  const { walkInId } = accepted(await cloud.as(DOOR).call(checkin.walkIn, guest))
  accepted(await cloud.as(DOOR).call(checkin.walkIn, { ...guest, nonce: newNonce(), name: undefined, places: 1 }))
  const list = (openid: string) => cloud.as(openid).call(checkin.walkIns, { sessionId: session.sessionId })
  expect(
    accepted(await list(AUDITOR))
      .items.map(({ nameMasked, places }) => [nameMasked, places])
      .sort(),
  ).toEqual([
    ['', 1],
    ['赵*六', 2],
  ])
  for (const openid of [FAR, DOOR, 'oNobody']) expect(codeOf(await list(openid))).toBe('NOT_FOUND')
  const reveal = (openid: string, reason = '家长来找孩子') =>
    cloud.as(openid).call(checkin.revealWalkIn, { walkInId, reason })
  for (const openid of [AUDITOR, FAR, DOOR]) expect(codeOf(await reveal(openid))).toBe('NOT_FOUND')
  expect(codeOf(await reveal(DESK, ''))).toBe('BAD_INPUT')
  expect(accepted(await reveal(DESK))).toEqual({ name: '赵小六' })
  const [row] = await world.rows('access_log', { subjectKind: 'walkIn', subjectId: walkInId })
  expect(row).toMatchObject({ fields: ['guestName'], byAccountId: world.accountId(DESK) })
})

test('names of walk-ins and refused scans go when their time is over, the numbers stay, and a receipt says so', async () => {
  const session = await atDoor()
  const guest = { sessionId: session.sessionId, nonce: newNonce(), places: 3, name: '钱小七' }
  const { walkInId } = accepted(await cloud.as(DOOR).call(checkin.walkIn, guest))
  const scan = { code: 'U1NOTACODE', lists: [session.sessionId], nonce: newNonce() }
  expect(codeOf(await cloud.as(DOOR).call(checkin.redeem, scan))).toBe('CODE_INVALID')
  const purge = async () => ((await cloud.post('/__timer/checkin')) as { result: object }).result
  const failed = () => world.rows('failed_scans', { sessionId: session.sessionId })
  const advance = (days: number) => cloud.post('/__clock', { advanceMs: days * DAY_MS })
  await advance(WALK_IN_NAME_KEPT_DAYS - 1)
  await purge()
  expect((await world.rows('walk_ins', { _id: walkInId }))[0]).toMatchObject({ nameMasked: '钱*七' })
  await advance(2)
  // of the test before, too
  expect(await purge()).toMatchObject({ names: 2, scans: 0, proxies: 0 })
  expect((await world.rows('walk_ins', { _id: walkInId }))[0]).toMatchObject({
    nameMasked: '',
    nameSealed: null,
    places: 3,
  })
  expect(accepted(await cloud.as(DESK).call(checkin.revealWalkIn, { walkInId, reason: '再看一次' }))).toEqual({
    name: null,
  })
  expect(await failed()).toHaveLength(1)
  await advance(FAILED_SCAN_KEPT_DAYS - WALK_IN_NAME_KEPT_DAYS)
  expect(await purge()).toMatchObject({ names: 0, scans: 1 })
  expect(await failed()).toEqual([])
  const receipts = await world.rows('job_runs', { name: 'checkin.purge' })
  expect(receipts.map(({ counts }) => counts)).toContainEqual({ names: 0, scans: 1, proxies: 0 })
})
