import { checkin } from '../../src/contract/checkin'
import { DoorWorld, type HeldTicket, newNonce, type Session } from './door-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const HELPERS = ['oRaceHelper1', 'oRaceHelper2', 'oRaceHelper3', 'oRaceHelper4'] as const

let cloud: Cloud
let world: DoorWorld
let session: Session

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await DoorWorld.at(cloud)
  session = await world.session()
  for (const helper of HELPERS) await world.grant(session, helper)
})
afterAll(() => cloud?.stop())

interface Stats {
  readonly operations: { readonly total: number }
  readonly unindexed: readonly unknown[]
  readonly instances: readonly { readonly function: string }[]
}
const stats = async () => (await cloud.get('/__stats')) as Stats
const redeem = (ticket: HeldTicket, scan: { nonce?: string; places?: number; doorId?: string } = {}, turn = 0) =>
  cloud
    .as(HELPERS[turn % HELPERS.length] ?? HELPERS[0])
    .call(checkin.redeem, { code: ticket.paper(1), lists: [session.sessionId], nonce: newNonce(), ...scan })
const stored = async ({ signUpId }: HeldTicket) => {
  const [row] = await world.rows('sign_ups', { _id: signUpId })
  const entries = row?.['entries'] as readonly { entryId: string; places: number; atMs: number }[]
  return { used: row?.['used'], entries, admitted: entries.reduce((sum, entry) => sum + entry.places, 0) }
}

test('20 doors that scan one ticket at once on four instances make one entry, and all name it', async () => {
  const ticket = await world.ticket(session)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => redeem(ticket, {}, i)))
  const won = answers.filter(answer => answer.ok)
  expect(won).toHaveLength(1)
  const { entries, used } = await stored(ticket)
  expect([used, entries.length]).toEqual([1, 1])
  for (const answer of answers)
    if (answer.ok) expect(answer.data.entryId).toBe(entries[0]?.entryId)
    else expect(answer).toMatchObject({ code: 'ALREADY_CHECKED_IN', details: { atMs: entries[0]?.atMs } })
  expect((await stats()).instances.filter(instance => instance.function === 'checkin').length).toBeGreaterThanOrEqual(4)
})

test('20 sendings of one scan make one entry and are answered green and alike', async () => {
  const ticket = await world.ticket(session, { places: 3 })
  const nonce = newNonce()
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => redeem(ticket, { nonce, places: 2 }, i)))
  const data = answers.map(accepted)
  for (const answer of data) expect(answer).toEqual(data[0])
  expect(await stored(ticket)).toMatchObject({ used: 2, admitted: 2, entries: [{ entryId: data[0]?.entryId }] })
})

test('12 doors that each want one of a family’s 10 places admit exactly 10, each counted once', async () => {
  const ticket = await world.ticket(session, { places: 10 })
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => redeem(ticket, { places: 1 }, i)))
  const used = answers.flatMap(answer => (answer.ok ? [answer.data.placesUsed] : []))
  expect(used.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(answers.filter(answer => !answer.ok).map(codeOf)).toEqual(['PLACES_USED_UP', 'PLACES_USED_UP'])
  expect(await stored(ticket)).toMatchObject({ used: 10, admitted: 10 })
})

test('a function killed after its write has admitted: the same nonce is green, another one is told already', async () => {
  const ticket = await world.ticket(session)
  const nonce = newNonce()
  await cloud.post('/__kill', { afterWrites: 1, function: 'checkin' })
  const body = await cloud.as(HELPERS[0]).raw('checkin', {
    action: 'redeem',
    input: { code: ticket.paper(1), lists: [session.sessionId], nonce },
  })
  expect(body.result).toBeUndefined()
  const again = accepted(await redeem(ticket, { nonce }))
  const { entries } = await stored(ticket)
  expect(entries).toMatchObject([{ entryId: again.entryId, atMs: again.atMs }])
  expect(codeOf(await redeem(ticket))).toBe('ALREADY_CHECKED_IN')
  expect((await stored(ticket)).used).toBe(1)
})

test('a scan in the happy path costs two operations, a repeated nonce one', async () => {
  const tickets = await world.tickets(session, 5)
  for (const ticket of tickets) {
    const nonce = newNonce()
    const before = (await stats()).operations.total
    accepted(await redeem(ticket, { nonce }))
    const after = (await stats()).operations.total
    expect(after - before).toBe(2)
    accepted(await redeem(ticket, { nonce }))
    expect((await stats()).operations.total - after).toBe(1)
  }
})

test('one code at four doors of ten sessions costs two operations still', async () => {
  const lists = [session.sessionId]
  for (let i = 0; i < 9; i++) {
    const one = await world.session()
    await world.grant(one, HELPERS[0])
    lists.push(one.sessionId)
  }
  const ticket = await world.ticket(session)
  const before = (await stats()).operations.total
  accepted(await cloud.as(HELPERS[0]).call(checkin.redeem, { code: ticket.paper(1), lists, nonce: newNonce() }))
  expect((await stats()).operations.total - before).toBe(2)
})

test('beyond a thousand rows of everything, every read of the door is served by an index', async () => {
  const gram = (text: string) => world.crypto.blind('name-gram', text)
  await world.tickets(session, 1200, { nameGrams: [gram('李雷')], phoneTailBlind: 'someone' })
  const { sessionId } = session
  const crowd = Array.from({ length: 1200 }, (_, i) => i)
  const grant = {
    sessionId,
    nameMasked: '甲*乙',
    grantedAtMs: world.nowMs - 1,
    expiresAtMs: world.nowMs + 86_400_000,
    revokedAtMs: null,
    endsAtMs: 1,
  }
  const scan = {
    sessionId: 'past',
    doorId: 'main',
    reason: 'CODE_INVALID',
    by: 'x',
    atMs: 1,
    nonce: 'n',
    rawSealed: null,
  }
  await world.insert(
    'door_grants',
    crowd.map(i => ({ _id: `crowd-${i}`, accountId: `a-${i}`, ...grant })),
  )
  await world.insert(
    'failed_scans',
    crowd.map(i => ({ _id: `crowd-${i}`, ...scan })),
  )
  await world.insert(
    'accounts',
    crowd.map(i => ({ _id: `a-${i}`, openid: `o-${i}`, card: null, roles: [], tries: null })),
  )
  await world.person('oRaceOfficer', [
    {
      role: 'officer',
      unionId: 'root',
      capabilities: [],
      grantId: 'g',
      unionName: '区总工会',
      grantedAtMs: world.nowMs,
    },
  ])
  const helper = cloud.as(HELPERS[0])
  const officer = cloud.as('oRaceOfficer')
  const lists = [sessionId]
  for (const query of ['李雷', '2468', 'ABC234'])
    expect(codeOf(await helper.call(checkin.search, { lists, query }))).toBe('OK')
  const [count] = accepted(await helper.call(checkin.counts, { lists })).items
  expect(count?.expected).toBeGreaterThanOrEqual(1200)
  expect(codeOf(await redeem(await world.ticket(session)))).toBe('OK')
  expect(await helper.call(checkin.redeem, { code: 'no', lists, nonce: newNonce() })).toMatchObject({
    code: 'CODE_INVALID',
  })
  expect(codeOf(await helper.call(checkin.doors, {}))).toBe('OK')
  const { inviteCode } = accepted(await officer.call(checkin.invite, { sessionId, hours: 1, uses: 1 }))
  expect(codeOf(await cloud.as('oRaceNew').call(checkin.join, { inviteCode }))).toBe('OK')
  const { items } = accepted(await officer.call(checkin.helpers, { sessionId }))
  const mine = items.find(item => !item.nameMasked.startsWith('甲'))
  expect(codeOf(await officer.call(checkin.revoke, { grantId: mine?.grantId ?? '' }))).toBe('OK')
  expect((await stats()).unindexed).toEqual([])
})
