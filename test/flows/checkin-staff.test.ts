import { nameGramBlinds, phoneTailBlind } from '../../cloudfunctions/_data/person-blinds'
import type { MemberCard } from '../../cloudfunctions/_data/records'
import { checkin } from '../../src/contract/checkin'
import { shortNumber } from '../../src/domain/checkin/short-number'
import { DoorWorld, newNonce, type Session } from './door-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const HOUR_MS = 3_600_000
const OFFICER = 'oStaffOfficer'
const FAR_OFFICER = 'oStaffFarOfficer'
const HELPER = 'oStaffHelper'

let cloud: Cloud
let world: DoorWorld

beforeAll(async () => {
  cloud = await startCloud()
  world = await DoorWorld.at(cloud)
  const role = { role: 'officer', capabilities: [], unionName: '演示工会', grantedAtMs: world.nowMs } as const
  await world.person(OFFICER, [{ ...role, unionId: 'union-a', grantId: 'grant-a' }])
  await world.person(FAR_OFFICER, [{ ...role, unionId: 'union-b', grantId: 'grant-b' }])
  await world.person(HELPER, [], CARD)
})
afterAll(() => cloud?.stop())

const CARD: MemberCard = {
  memberId: 'member-helper',
  unionId: 'union-a',
  unionName: '演示工会',
  unionPath: ['root', 'union-a'],
  companyName: '演示公司',
  nameMasked: '赵*六',
  nameGrams: [],
  phoneTailBlind: null,
}

const newSession = (change = {}) => world.session({ organiserPath: ['root', 'union-a'], ...change })
const invite = async ({ sessionId }: Session, { hours = 24, uses = 5 } = {}) =>
  accepted(await cloud.as(OFFICER).call(checkin.invite, { sessionId, hours, uses }))
const join = (openid: string, inviteCode: string) => cloud.as(openid).call(checkin.join, { inviteCode })
const helpersOf = async ({ sessionId }: Session) =>
  accepted(await cloud.as(OFFICER).call(checkin.helpers, { sessionId })).items
const scanAs = async (openid: string, session: Session) => {
  const ticket = await world.ticket(session)
  const scan = { code: ticket.paper(1), lists: [session.sessionId], nonce: newNonce() }
  return codeOf(await cloud.as(openid).call(checkin.redeem, scan))
}

describe('an invitation to a door', () => {
  test('opens the door to whoever holds it, a second tap answers the same and costs no second use', async () => {
    const session = await newSession()
    const { inviteCode, expiresAtMs } = await invite(session, { uses: 2 })
    expect(inviteCode).toMatch(/^D1[0-9A-HJKMNP-TV-Z]{13}$/)
    expect(expiresAtMs).toBeGreaterThan(world.nowMs + 23 * HOUR_MS)
    expect(await scanAs(HELPER, session)).toBe('NO_DOOR_ACCESS')
    const first = accepted(await join(HELPER, inviteCode))
    expect(first).toEqual({ sessionId: session.sessionId, expiresAtMs: world.nowMs + 25 * HOUR_MS })
    expect(accepted(await join(HELPER, ` ${inviteCode.toLowerCase()} `))).toEqual(first)
    expect(await scanAs(HELPER, session)).toBe('OK')
    const [row] = await world.rows('door_invites', { sessionId: session.sessionId })
    expect(row).toMatchObject({ usesLeft: 1, takers: [world.accountId(HELPER)] })
    expect(JSON.stringify(row)).not.toContain(inviteCode)
  })

  test('is taken by no more people than it was made for, also when they tap at once', async () => {
    const session = await newSession()
    const { inviteCode } = await invite(session, { uses: 3 })
    const people = Array.from({ length: 8 }, (_, i) => `oStaffCrowd${i}`)
    const answers = await Promise.all(people.flatMap(openid => [join(openid, inviteCode), join(openid, inviteCode)]))
    const codes = answers.map(codeOf)
    expect(codes.filter(code => code === 'OK')).toHaveLength(6)
    expect(codes.filter(code => code === 'INVITE_EXPIRED')).toHaveLength(10)
    expect(await helpersOf(session)).toHaveLength(3)
  })

  test('that does not exist is invalid, one that is too late has expired', async () => {
    const session = await newSession()
    for (const code of ['D1', 'D10000000000000', '随便写的', 'U10000000000000'])
      expect(codeOf(await join(HELPER, code))).toBe('INVITE_INVALID')
    const { inviteCode } = await invite(session, { hours: 1 })
    await cloud.post('/__clock', { advanceMs: HOUR_MS + 1000 })
    expect(codeOf(await join(HELPER, inviteCode))).toBe('INVITE_EXPIRED')
    await cloud.post('/__clock', { nowMs: world.nowMs })
  })

  test('to a session long over opens nothing', async () => {
    const past = world.nowMs - 30 * HOUR_MS
    const session = await newSession({ endsAtMs: past, doorClosesAtMs: past })
    const { inviteCode } = await invite(session)
    expect(codeOf(await join(HELPER, inviteCode))).toBe('INVITE_EXPIRED')
  })

  test('costs no second use when the function dies between taking it and opening the door', async () => {
    const session = await newSession()
    const { inviteCode } = await invite(session, { uses: 1 })
    await cloud.post('/__kill', { afterWrites: 1, function: 'checkin' })
    const body = await cloud.as(HELPER).raw('checkin', { action: 'join', input: { inviteCode } })
    expect(body.result).toBeUndefined()
    expect(codeOf(await join(HELPER, inviteCode))).toBe('OK')
    expect(await scanAs(HELPER, session)).toBe('OK')
  })

  test('is made only by who organises there', async () => {
    const { sessionId } = await newSession()
    for (const openid of [FAR_OFFICER, HELPER, 'oStaffNobody']) {
      const asked = cloud.as(openid)
      expect(codeOf(await asked.call(checkin.invite, { sessionId, hours: 1, uses: 1 }))).toBe('FORBIDDEN')
      expect(codeOf(await asked.call(checkin.helpers, { sessionId }))).toBe('FORBIDDEN')
    }
    const missing = { sessionId: 'nothing', hours: 1, uses: 1 }
    expect(codeOf(await cloud.as(OFFICER).call(checkin.invite, missing))).toBe('NOT_FOUND')
  })
})

describe('taking a door away', () => {
  test('shuts it at the very next scan, and the old invitation does not open it again, a new one does', async () => {
    const session = await newSession()
    const { inviteCode } = await invite(session)
    accepted(await join(HELPER, inviteCode))
    const [grant] = await helpersOf(session)
    expect(grant).toMatchObject({ nameMasked: '赵*六', revoked: false })
    const grantId = grant?.grantId ?? ''
    expect(codeOf(await cloud.as(FAR_OFFICER).call(checkin.revoke, { grantId }))).toBe('NOT_FOUND')
    expect(codeOf(await cloud.as(HELPER).call(checkin.revoke, { grantId }))).toBe('NOT_FOUND')
    expect(await scanAs(HELPER, session)).toBe('OK')

    for (let twice = 0; twice < 2; twice++)
      expect(accepted(await cloud.as(OFFICER).call(checkin.revoke, { grantId }))).toEqual({ grantId })
    expect(await scanAs(HELPER, session)).toBe('NO_DOOR_ACCESS')
    const lists = [session.sessionId]
    expect(codeOf(await cloud.as(HELPER).call(checkin.counts, { lists }))).toBe('NO_DOOR_ACCESS')
    expect(codeOf(await cloud.as(HELPER).call(checkin.search, { lists, query: '王明' }))).toBe('NO_DOOR_ACCESS')
    expect(codeOf(await join(HELPER, inviteCode))).toBe('INVITE_EXPIRED')
    expect((await helpersOf(session)).map(helper => helper.revoked)).toEqual([true])

    accepted(await join(HELPER, (await invite(session)).inviteCode))
    expect(await scanAs(HELPER, session)).toBe('OK')
    expect((await helpersOf(session)).map(helper => helper.revoked)).toEqual([false])
  })

  test('a helper who is no member is told apart as a volunteer with four letters', async () => {
    const session = await newSession()
    accepted(await join('oStaffGuest', (await invite(session)).inviteCode))
    const [helper] = await helpersOf(session)
    expect(helper?.nameMasked).toBe(`志愿者 ${world.accountId('oStaffGuest').slice(0, 4)}`)
  })
})

describe('my doors', () => {
  test('are those from yesterday to the next seven days, by start, without keys or claims', async () => {
    const at = (hours: number) => {
      const startsAtMs = world.nowMs + hours * HOUR_MS
      return { startsAtMs, endsAtMs: startsAtMs + HOUR_MS, doorClosesAtMs: startsAtMs + HOUR_MS }
    }
    const me = 'oStaffDoors'
    for (const hours of [40, 2, 9 * 24, -20]) {
      const session = await newSession({ ...at(hours), title: `${hours}` })
      await world.grant(session, me)
    }
    const { items } = accepted(await cloud.as(me).call(checkin.doors, {}))
    expect(items.map(item => item.sessionTitle)).toEqual(['-20', '2', '40'])
    expect(items[1]?.doors).toEqual([
      { doorId: 'main', name: '正门' },
      { doorId: 'east', name: '东门' },
    ])
    expect(JSON.stringify(items)).not.toMatch(/keySealed|claims/)
    expect(accepted(await cloud.as('oStaffNobody').call(checkin.doors, {})).items).toEqual([])
  })
})

describe('hand search', () => {
  const find = async (session: Session, query: string) =>
    accepted(await cloud.as(HELPER).call(checkin.search, { lists: [session.sessionId], query })).items

  test('finds by part of a name, a phone’s tail or the short number, masked, in the served sessions only', async () => {
    const session = await newSession()
    const elsewhere = await newSession()
    await world.grant(session, HELPER)
    const person = (name: string, nameMasked: string, phone: string) => ({
      nameGrams: nameGramBlinds(world.crypto, name),
      phoneTailBlind: phoneTailBlind(world.crypto, phone),
      nameMasked,
    })
    const wang = await world.ticket(session, person('欧阳晓明', '欧**明', '13800002468'))
    await world.ticket(session, person('欧阳修文', '欧**文', '13800001357'))
    await world.ticket(elsewhere, person('欧阳晓明', '欧**明', '13800002468'))
    const row = {
      signUpId: wang.signUpId,
      sessionId: session.sessionId,
      nameMasked: '欧**明',
      phoneTail: null,
      unionName: '演示工会',
      status: 'confirmed',
      places: 1,
      used: 0,
    }
    expect(await find(session, '阳晓')).toEqual([row])
    expect(await find(session, '欧阳晓明')).toEqual([row])
    expect(await find(session, '欧阳')).toHaveLength(2)
    expect(await find(session, '晓明文')).toEqual([])
    expect(await find(session, '2468')).toEqual([{ ...row, phoneTail: '2468' }])
    expect(await find(session, '13800002468')).toEqual([{ ...row, phoneTail: '2468' }])
    expect(await find(session, shortNumber(wang.ticketHex).toLowerCase())).toEqual([row])
    expect(await find(session, '68')).toEqual([])
  })

  test('shows 20 at most, and takes no operator for a word', async () => {
    const session = await newSession()
    await world.grant(session, HELPER)
    await world.tickets(session, 30, { nameGrams: nameGramBlinds(world.crypto, '张伟') })
    expect(await find(session, '张伟')).toHaveLength(20)
    const body = await cloud
      .as(HELPER)
      .raw('checkin', { action: 'search', input: { lists: [session.sessionId], query: { $ne: '' } } })
    expect(body.result).toMatchObject({ code: 'BAD_INPUT' })
  })

  test('leads to an entry by hand, by the same rules and once per nonce', async () => {
    const session = await newSession()
    const elsewhere = await newSession()
    await world.grant(session, HELPER)
    const helper = cloud.as(HELPER)
    const lists = [session.sessionId]
    const { signUpId } = await world.ticket(session, { places: 3 })
    const nonce = newNonce()
    const first = accepted(await helper.call(checkin.admit, { signUpId, lists, nonce, places: 2 }))
    expect(first).toMatchObject({ places: 2, placesUsed: 2, placesTotal: 3 })
    expect(accepted(await helper.call(checkin.admit, { signUpId, lists, nonce }))).toEqual(first)
    const [row] = await world.rows('sign_ups', { _id: signUpId })
    expect(row?.['entries']).toMatchObject([{ how: 'hand', places: 2 }])
    const attempts = [
      [await world.ticket(session, { status: 'cancelled' }), 'CANCELLED'],
      [await world.ticket(elsewhere), 'WRONG_SESSION'],
      [{ signUpId: 'nothing' }, 'CODE_INVALID'],
    ] as const
    for (const [one, code] of attempts)
      expect(codeOf(await helper.call(checkin.admit, { signUpId: one.signUpId, lists, nonce: newNonce() }))).toBe(code)
    const [failed] = await world.rows('failed_scans', { sessionId: session.sessionId, reason: 'CANCELLED' })
    expect(failed).toMatchObject({ rawSealed: null })
  })
})

test('live counts give places expected and entered, per session and door, without the cancelled', async () => {
  const session = await newSession()
  const empty = await newSession()
  const held = [session, empty]
  for (const one of held) await world.grant(one, HELPER)
  const notMine = await newSession()
  const lists = [...held, notMine].map(one => one.sessionId)
  const scan = async (ticket: { paper(issue: number): string }, doorId: string, places?: number) =>
    accepted(
      await cloud.as(HELPER).call(checkin.redeem, {
        code: ticket.paper(1),
        lists,
        nonce: newNonce(),
        doorId,
        ...(places === undefined ? {} : { places }),
      }),
    )
  const family = await world.ticket(session, { places: 4 })
  await scan(family, 'main', 1)
  await scan(family, 'east', 2)
  await scan(await world.ticket(session), 'main')
  await world.ticket(session, { places: 2 })
  await world.ticket(session, { places: 5, status: 'cancelled' })
  const { items } = accepted(await cloud.as(HELPER).call(checkin.counts, { lists }))
  const bySession = new Map(items.map(item => [item.sessionId, item]))
  expect(bySession.size).toBe(2)
  const counted = bySession.get(session.sessionId)
  expect(counted).toMatchObject({ expected: 7, entered: 4 })
  expect([...(counted?.byDoor ?? [])].sort((a, b) => a.doorId.localeCompare(b.doorId))).toEqual([
    { doorId: 'east', entered: 2 },
    { doorId: 'main', entered: 2 },
  ])
  expect(bySession.get(empty.sessionId)).toMatchObject({ expected: 0, entered: 0, byDoor: [] })
})
