import { checkin } from '../../src/contract/checkin'
import type { Input } from '../../src/contract/define'
import { type DoorPolicy, PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { dayStartMs } from '../../src/domain/day'
import { DoorWorld, type HeldTicket, newNonce, type Session } from './door-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const HELPER = 'oPolicyHelper'
const OTHER = 'oPolicyOther'
const DESK = 'oPolicyDesk'
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

let cloud: Cloud
let world: DoorWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await DoorWorld.at(cloud)
  const officer = { role: 'officer', unionId: 'root', capabilities: [], grantId: 'g', unionName: '', grantedAtMs: 0 }
  await world.person(DESK, [officer as never])
})
afterAll(() => cloud?.stop())

const atDoor = async (policy: Partial<DoorPolicy>): Promise<Session> => {
  const days = { doorClosesAtMs: world.nowMs + 72 * HOUR_MS, endsAtMs: world.nowMs + 72 * HOUR_MS }
  const session = await world.session({ ...days, doorPolicy: { ...PLAIN_POLICY, ...policy } })
  await world.grant(session, HELPER)
  await world.grant(session, OTHER)
  return session
}
const scan = (
  session: Session,
  ticket: HeldTicket,
  change: Partial<Input<typeof checkin.redeem>> = {},
  openid = HELPER,
) =>
  cloud
    .as(openid)
    .call(checkin.redeem, { code: ticket.paper(1), lists: [session.sessionId], nonce: newNonce(), ...change })
const stored = async ({ signUpId }: HeldTicket) => (await world.rows('sign_ups', { _id: signUpId }))[0]
const counts = async ({ sessionId }: Session) =>
  accepted(await cloud.as(HELPER).call(checkin.counts, { lists: [sessionId] })).items[0]

test('who went out comes in again where going out is scanned, and the count inside follows', async () => {
  const session = await atDoor({ reentry: true })
  const ticket = await world.ticket(session, { places: 2 })
  expect(await scan(session, ticket, { kind: 'exit' })).toMatchObject({ code: 'RULE_REFUSED' })
  expect(accepted(await scan(session, ticket))).toMatchObject({ places: 2, placesUsed: 2 })
  expect(codeOf(await scan(session, ticket))).toBe('ALREADY_CHECKED_IN')
  expect(accepted(await scan(session, ticket, { kind: 'exit', places: 1 }))).toMatchObject({ placesUsed: 1 })
  expect(await counts(session)).toMatchObject({ inside: 1, entered: 2 })
  expect(accepted(await scan(session, ticket))).toMatchObject({ places: 1, placesUsed: 2 })
  expect((await stored(ticket))?.['used']).toBe(2)
})

test('a rule refuses with the fix nearest to the guest', async () => {
  const session = await atDoor({ rules: [[{ kind: 'door', doorIds: ['east'] }]] })
  const ticket = await world.ticket(session)
  expect(await scan(session, ticket)).toMatchObject({
    code: 'RULE_REFUSED',
    details: { text: '请从东门入场，现在就可以。', because: 'door', fixDoorId: 'east' },
  })
  expect(codeOf(await scan(session, ticket, { doorId: 'east' }))).toBe('OK')
})

test('the door’s questions are asked once a ticket, and the answers are kept sealed', async () => {
  const questions = [
    { questionId: 'q1', label: '会游泳吗', kind: 'choice' as const, options: ['游得好', '不会'], required: true },
  ]
  const session = await atDoor({ questions, entry: 'many' })
  const ticket = await world.ticket(session)
  expect(await scan(session, ticket)).toMatchObject({ code: 'ANSWERS_NEEDED', details: { questionIds: ['q1'] } })
  const answered = (value: string) => ({ answers: [{ questionId: 'q1', values: [value] }] })
  expect(codeOf(await scan(session, ticket, answered('也许')))).toBe('ANSWERS_NEEDED')
  expect(codeOf(await scan(session, ticket, answered('游得好')))).toBe('OK')
  expect(codeOf(await scan(session, ticket))).toBe('OK')
  const row = await stored(ticket)
  expect(JSON.stringify(row)).not.toContain('游得好')
  const kept = world.crypto.open(String(row?.['doorAnswersSealed']), `sign_ups/${ticket.signUpId}/answers`)
  expect(JSON.parse(kept)).toEqual([{ questionId: 'q1', values: ['游得好'] }])
})

test('a dry run answers as the door would and writes nothing', async () => {
  const session = await atDoor({})
  const ticket = await world.ticket(session)
  expect(codeOf(await scan(session, ticket, { dry: true }))).toBe('OK')
  expect(codeOf(await scan(session, ticket, { dry: true, code: 'nonsense' }))).toBe('CODE_INVALID')
  expect((await stored(ticket))?.['entries']).toEqual([])
  expect(await world.rows('failed_scans', { sessionId: session.sessionId })).toEqual([])
})

test('one takes one’s own scan back within 15 minutes, and the place is free again; the record stays', async () => {
  const session = await atDoor({})
  const [ticket, late] = await world.tickets(session, 2)
  if (!ticket || !late) throw new Error('two tickets')
  const nonce = newNonce()
  const { entryId, signUpId } = accepted(await scan(session, ticket, { nonce }))
  const undo = (openid: string) => cloud.as(openid).call(checkin.undo, { signUpId, entryId })
  expect(codeOf(await undo(OTHER))).toBe('NOT_YOUR_SCAN')
  expect(codeOf(await undo('oStranger'))).toBe('NO_DOOR_ACCESS')
  const answers = await Promise.all([undo(HELPER), undo(HELPER), undo(HELPER)])
  expect(answers.map(accepted)).toEqual([1, 2, 3].map(() => ({ entryId, placesUsed: 0 })))
  expect(await stored(ticket)).toMatchObject({ used: 0, entries: [{ entryId, undoneAtMs: expect.any(Number) }] })
  expect(accepted(await scan(session, ticket, { nonce })).entryId).toBe(entryId)
  expect((await stored(ticket))?.['used']).toBe(0)
  expect(codeOf(await scan(session, ticket))).toBe('OK')

  const kept = accepted(await scan(session, late))
  await cloud.post('/__clock', { advanceMs: 16 * MINUTE_MS })
  const again = { signUpId: kept.signUpId, entryId: kept.entryId }
  expect(codeOf(await cloud.as(HELPER).call(checkin.undo, again))).toBe('UNDO_TOO_LATE')
})

test('a walk-in is written down once a nonce, counted at its door, and only where the session allows it', async () => {
  const open = await atDoor({ walkIns: true })
  const closed = await atDoor({})
  const nonce = newNonce()
  const guest = { sessionId: open.sessionId, nonce, doorId: 'east', places: 2, name: '路过的人' }
  const all = await Promise.all([1, 2, 3].map(() => cloud.as(HELPER).call(checkin.walkIn, guest)))
  const [first] = all.map(accepted)
  for (const answer of all) expect(accepted(answer)).toEqual(first)
  expect(await counts(open)).toMatchObject({ entered: 2, inside: 2, byDoor: [{ doorId: 'east', entered: 2 }] })
  const [row] = await world.rows('walk_ins', { sessionId: open.sessionId })
  expect(JSON.stringify(row)).not.toContain('路过')
  const elsewhere = { ...guest, sessionId: closed.sessionId }
  expect(codeOf(await cloud.as(HELPER).call(checkin.walkIn, elsewhere))).toBe('WALK_IN_CLOSED')
  expect(codeOf(await cloud.as('oStranger').call(checkin.walkIn, guest))).toBe('NO_DOOR_ACCESS')
})

test('the desk reads what the door refused, without a code that would admit its bearer, and blocks a ticket', async () => {
  const session = await atDoor({})
  const ticket = await world.ticket(session)
  const { sessionId } = session
  const block = { signUpId: ticket.signUpId, reason: '转让给了别人' }
  accepted(await cloud.as(DESK).call(checkin.block, { ...block, blocked: true }))
  expect(codeOf(await cloud.as(HELPER).call(checkin.block, { ...block, blocked: false }))).toBe('NOT_FOUND')
  expect(codeOf(await scan(session, ticket))).toBe('BLOCKED')
  const { items } = accepted(await cloud.as(DESK).call(checkin.failedScans, { sessionId }))
  expect(items).toMatchObject([{ reason: 'BLOCKED', doorName: '正门', helperName: '李*娜', wasAdmitted: false }])
  expect(items[0]?.shown).toMatch(/^票号 [0-9A-Z]{6}$/)
  expect(JSON.stringify(await stored(ticket))).not.toContain('转让')
  accepted(await cloud.as(DESK).call(checkin.block, { ...block, blocked: false }))
  expect(codeOf(await scan(session, ticket))).toBe('OK')
})

describe('a gift', () => {
  const gift = {
    festival: '端午 粽子',
    stock: [
      { doorId: 'main', amount: 3 },
      { doorId: 'east', amount: 5 },
    ],
  }

  test('is given once a person and festival over sessions and desks, whoever scans at once', async () => {
    const [a, b] = [await atDoor({ gift }), await atDoor({ gift: { ...gift, festival: '端午粽子' } })]
    const mine = { memberId: 'member-of-two-lists' }
    const [first, second] = [await world.ticket(a, mine), await world.ticket(b, mine)]
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) => (i % 2 ? scan(a, first) : scan(b, second, { doorId: 'east' }, OTHER))),
    )
    expect(answers.filter(answer => answer.ok)).toHaveLength(1)
    const refused = answers.find(answer => !answer.ok)
    expect(refused).toMatchObject({ code: 'ALREADY_CHECKED_IN', details: { doorName: expect.any(String) } })
    const given = [
      ...(await world.rows('gift_stocks', { sessionId: a.sessionId })),
      ...(await world.rows('gift_stocks', { sessionId: b.sessionId })),
    ]
    expect(given.reduce((sum, row) => sum + Number(row['given']), 0)).toBe(1)
  })

  test('ends with its desk’s stock, names the desk that has some, and goes back when the scan is taken back', async () => {
    const session = await atDoor({ gift: { ...gift, festival: '腊八' } })
    const tickets = await world.tickets(session, 8)
    const answers = await Promise.all(tickets.map(ticket => scan(session, ticket, { proxyName: '张三' })))
    const won = answers.filter(answer => answer.ok)
    expect(won).toHaveLength(3)
    const lost = answers.find(answer => !answer.ok)
    expect(lost).toMatchObject({ code: 'RULE_REFUSED', details: { text: '这个领取点已经发完，请到东门领取。' } })
    expect(await counts(session)).toMatchObject({
      stock: [
        { doorId: 'main', left: 0 },
        { doorId: 'east', left: 5 },
      ],
    })
    const rows = JSON.stringify(await world.rows('sign_ups', { sessionId: session.sessionId }))
    expect(rows).not.toContain('张三')
    const [one] = won
    const { signUpId, entryId } = accepted(one as never) as { signUpId: string; entryId: string }
    accepted(await cloud.as(HELPER).call(checkin.undo, { signUpId, entryId }))
    expect((await counts(session))?.stock[0]?.left).toBe(1)
    const again = tickets.find(ticket => ticket.signUpId === signUpId)
    expect(codeOf(await scan(session, again as HeldTicket))).toBe('OK')
  })

  test('killed between any two of its writes is given whole or not at all, and the same nonce ends it', async () => {
    const session = await atDoor({ gift: { ...gift, festival: '元宵' } })
    for (const afterWrites of [1, 2, 3]) {
      const ticket = await world.ticket(session)
      const nonce = newNonce()
      await cloud.post('/__kill', { afterWrites, function: 'checkin' })
      await cloud.as(HELPER).raw('checkin', {
        action: 'redeem',
        input: { code: ticket.paper(1), lists: [session.sessionId], nonce, doorId: 'east' },
      })
      // a dead transaction holds its locks for 30 s
      await cloud.post('/__clock', { advanceMs: 31_000 })
      expect(codeOf(await scan(session, ticket, { nonce, doorId: 'east' }))).toBe('OK')
    }
    const [row] = await world.rows('gift_stocks', { sessionId: session.sessionId })
    expect(row?.['given']).toBe(3)
  })
})

test('a daily ticket is taken once a day, whatever 12 doors do at once, and again the next day', async () => {
  const session = await atDoor({ entry: 'daily' })
  const ticket = await world.ticket(session)
  const first = await Promise.all(
    Array.from({ length: 12 }, (_, i) => scan(session, ticket, {}, i % 2 ? HELPER : OTHER)),
  )
  expect(first.filter(answer => answer.ok)).toHaveLength(1)
  // Beijing's next midnight; the helper's grant still holds
  const now = ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
  await cloud.post('/__clock', { advanceMs: dayStartMs(now) + 24 * HOUR_MS - now })
  const second = await Promise.all(
    Array.from({ length: 12 }, (_, i) => scan(session, ticket, {}, i % 2 ? HELPER : OTHER)),
  )
  expect(second.filter(answer => answer.ok)).toHaveLength(1)
  expect((await stored(ticket))?.['entries']).toHaveLength(2)
})
