import { account } from '../../src/contract/account'
import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { applicationOf, DAY_MS, HOUR_MS, MATCHMAKER, MatchmakingWorld, SECOND_MATCHMAKER } from './matchmaking-world'

let cloud: Cloud
let world: MatchmakingWorld
let made = 1000

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
})
afterAll(() => cloud.stop())

const members = async (many: number) => {
  const from = made
  made += many
  return world.events.members(from, many)
}
const kill = (afterWrites: number) => cloud.post('/__kill', { afterWrites, function: 'matchmaking' })
const run = (openid = MATCHMAKER) => world.as(openid)
const statesOf = async (people: readonly string[], sessionId: string) =>
  Promise.all(people.map(async openid => (await world.mine(openid, sessionId))?.state ?? ''))
/** A killed call answers no result of ours; what its transaction held is free again after 30 s. */
const dies = async (call: Promise<unknown>) => {
  await call.catch(() => null)
  await world.advance(31_000)
}

test('twenty parallel taps of one member make one application', async () => {
  const [openid = ''] = await members(1)
  const sessionId = await world.announced()
  const taps = Array.from({ length: 20 }, () => world.as(openid).call(matchmaking.apply, applicationOf(sessionId, 0)))
  expect((await Promise.all(taps)).map(codeOf).filter(code => code !== 'OK')).toEqual([])
  expect(await world.rows('meeting_applications', { sessionId })).toHaveLength(1)
})

test('declines, expiries and withdrawals at once never give one place to two', async () => {
  const people = await members(16)
  const sessionId = await world.announced({ places: { m: 3, f: 3 } })
  await world.applied(sessionId, people)
  await world.drawn(sessionId)
  for (let turn = 0; turn < 3; turn++) {
    const states = await statesOf(people, sessionId)
    const selected = people.filter((_, i) => states[i] === 'selected')
    await Promise.all(
      selected.map((openid, i) =>
        i % 2
          ? world.as(openid).call(matchmaking.confirm, { sessionId, yes: false })
          : world.as(openid).call(matchmaking.withdraw, { sessionId }),
      ),
    )
    const after = await world.rows('meeting_applications', { sessionId, state: 'selected' })
    for (const group of ['m', 'f']) {
      const waiting = await world.rows('meeting_applications', { sessionId, state: 'waitlisted', group })
      const held = after.filter(row => row['group'] === group)
      expect(held.length).toBeLessThanOrEqual(3)
      if (waiting.length > 0) expect(held).toHaveLength(3)
    }
  }
})

test('killed after any write, sealing and drawing are ended by the next tap, and the list is one and the same', async () => {
  for (const afterWrites of [1, 2, 3, 4, 6]) {
    const people = await members(6)
    const sessionId = await world.announced({ places: { m: 2, f: 2 } })
    await world.applied(sessionId, people)
    await world.advance(HOUR_MS + 1000)
    await kill(afterWrites)
    await dies(run().call(matchmaking.seal, { sessionId }))
    const { rootHex } = accepted(await run().call(matchmaking.seal, { sessionId }))
    await kill(afterWrites)
    await dies(run().call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))
    await cloud.post('/__kill', { afterWrites: 0 })
    if (afterWrites % 2) accepted(await run().call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))
    else await world.clock()
    const draw = accepted(await run().call(matchmaking.draw, { sessionId, withLines: true }))
    expect(draw.rootHex).toBe(rootHex)
    if (!draw.drawn) accepted(await run().call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))
    expect((await world.host(sessionId)).state).toBe('confirming')
    const states = await statesOf(people, sessionId)
    expect(states.filter(state => state === 'selected')).toHaveLength(4)
    expect(states.filter(state => state === 'waitlisted')).toHaveLength(2)
    expect(codeOf(await run().call(matchmaking.enterNumber, { sessionId, digits: '99' }))).toBe('NUMBER_WRONG')
  }
})

test('killed between the confirmation and the ticket: the clock makes the ticket, and the door admits with it', async () => {
  const [openid = '', other = ''] = await members(2)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  await world.applied(sessionId, [openid, other])
  await world.drawn(sessionId)
  await kill(1)
  await dies(world.as(openid).call(matchmaking.confirm, { sessionId, yes: true }))
  expect((await world.mine(openid, sessionId))?.signUpId).toBeNull()
  expect(await world.clock()).toMatchObject({ tickets: 1 })
  const signUpId = (await world.mine(openid, sessionId))?.signUpId
  expect(await world.rows('sign_ups', { _id: signUpId })).toMatchObject([{ status: 'confirmed', sessionId }])
  accepted(await world.as(openid).call(matchmaking.withdraw, { sessionId }))
  expect(await world.rows('sign_ups', { _id: signUpId })).toMatchObject([{ status: 'cancelled' }])
  // too late is too late, whatever the clock has done
  await world.advance(DAY_MS + HOUR_MS)
  expect(codeOf(await world.as(other).call(matchmaking.confirm, { sessionId, yes: true }))).toBe('TOO_LATE')
})

test('two hosts tap the next round: both see the same one; a killed reveal shows nothing until it is ended', async () => {
  const people = await members(6)
  const sessionId = await world.running(people, { rounds: 3 })
  const [a, b] = await Promise.all([
    run().call(matchmaking.nextRound, { sessionId, round: 2 }),
    run(SECOND_MATCHMAKER).call(matchmaking.nextRound, { sessionId, round: 2 }),
  ])
  expect(accepted(a).tables).toEqual(accepted(b).tables)
  // somebody leaves, somebody is blocked: the re-plan seats neither together
  const { people: seats } = await world.host(sessionId)
  const [gone, blocked] = [seats[0]?.badge ?? 0, seats[1]?.badge ?? 0]
  accepted(await run().call(matchmaking.setHere, { sessionId, badge: gone, here: false }))
  const other = seats.find(seat => seat.group !== seats[1]?.group && seat.badge !== gone)?.badge ?? 0
  const badges = await Promise.all(people.map(async openid => (await world.evening(openid, sessionId)).badge))
  const blocker = people[badges.indexOf(blocked)] ?? ''
  accepted(await world.as(blocker).call(matchmaking.block, { sessionId, badge: other }))
  const again = accepted(await run().call(matchmaking.nextRound, { sessionId, round: 2, replan: true }))
  expect(again.tables.flatMap(table => table.badges)).not.toContain(gone)
  expect(again.tables.some(table => table.badges.includes(blocked) && table.badges.includes(other))).toBe(false)
  expect(again.planMs).toBeLessThan(1000)
  accepted(await world.as(blocker).call(matchmaking.askHelp, { sessionId, requestId: 'help' }))
  expect((await world.host(sessionId)).help).toMatchObject([{ badge: blocked, done: false }])
  // two who met and neither of whom blocked the other
  const met = await Promise.all(
    people.map(async openid => ({ openid, evening: await world.evening(openid, sessionId) })),
  )
  const pairs = met.flatMap(({ openid, evening }) =>
    evening.met.map(one => ({ openid, mine: evening.badge, theirs: one.badge })),
  )
  const pair = pairs.find(({ mine, theirs }) => ![mine, theirs].includes(blocked) || ![mine, theirs].includes(other))
  const { openid: chooser = '', mine = 0, theirs = 0 } = pair ?? {}
  const partner = people[badges.indexOf(theirs)] ?? ''
  accepted(await world.as(chooser).call(matchmaking.choose, { sessionId, badges: [theirs] }))
  accepted(await world.as(partner).call(matchmaking.choose, { sessionId, badges: [mine] }))
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  await kill(2)
  await dies(run().call(matchmaking.reveal, { sessionId }))
  expect(codeOf(await world.as(partner).call(matchmaking.matches, { sessionId }))).toBe('NOT_REVEALED')
  expect(codeOf(await world.as(partner).call(matchmaking.choose, { sessionId, badges: [] }))).toBe('WRONG_STATE')
  accepted(await run().call(matchmaking.reveal, { sessionId }))
  expect(accepted(await world.as(partner).call(matchmaking.matches, { sessionId })).items).toHaveLength(1)
})

test('whoever deletes their account leaves a ticket without a person, and their place goes on', async () => {
  const people = await members(4)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  await world.applied(sessionId, people)
  await world.drawn(sessionId)
  const states = await statesOf(people, sessionId)
  const gone = people[states.indexOf('selected')] ?? ''
  const { removed } = accepted(await world.as(gone).call(account.exitPlan, { kind: 'delete' }))
  expect(removed).toContainEqual({ what: '联谊的报名和卡片', count: 1 })
  const planned = removed.reduce((sum, { count }) => sum + count, 0)
  accepted(await world.as(gone).call(account.exit, { kind: 'delete', planned, requestId: 'gone' }))
  const [row] = await world.rows('meeting_applications', { sessionId, memberId: `member-of-${gone}` })
  expect(row).toMatchObject({ accountId: '', cardSealed: null, nameMasked: '', state: 'withdrawn' })
  const { group } = applicationOf(sessionId, people.indexOf(gone))
  const selected = () => world.rows('meeting_applications', { sessionId, state: 'selected', group })
  expect(await selected()).toHaveLength(0)
  await world.clock()
  expect(await selected()).toHaveLength(1)
})
