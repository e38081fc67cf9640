import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { DAY_MS, HOUR_MS, MATCHMAKER, MatchmakingWorld } from './matchmaking-world'

let cloud: Cloud
let world: MatchmakingWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
})
afterAll(() => cloud.stop())

const run = () => world.as(MATCHMAKER)

test('unequal sides are signed for, a late person gets a seat by a re-plan, and seating turns to lots from the next round on', async () => {
  const people = await world.events.members(100, 7)
  const sessionId = await world.announced({ places: { m: 6, f: 6 } })
  await world.applied(sessionId, people)
  await world.drawn(sessionId)
  const [, leaver = '', ...staying] = people
  await world.confirmed(sessionId, people)
  accepted(await world.as(leaver).call(matchmaking.withdraw, { sessionId }))
  // four men and two women
  expect(codeOf(await run().call(matchmaking.finalise, { sessionId }))).toBe('UNBALANCED')
  accepted(await run().call(matchmaking.finalise, { sessionId, exception: '两位临时有事' }))
  const first = await world.host(sessionId)
  expect(first).toMatchObject({ exception: '两位临时有事', seating: 'adaptive' })
  expect(first.people).toHaveLength(staying.length + 1)
  const [late = 0, ...inTime] = first.people.map(one => one.badge)
  for (const badge of inTime) accepted(await run().call(matchmaking.setHere, { sessionId, badge, here: true }))
  await world.round(sessionId, 1)
  const seated = async () => {
    const { tables, resting } = await world.host(sessionId)
    return [...tables.flatMap(one => one.badges), ...resting].sort((a, b) => a - b)
  }
  expect(await seated()).toEqual(inTime)
  accepted(await run().call(matchmaking.setHere, { sessionId, badge: late, here: true }))
  expect(accepted(await run().call(matchmaking.nextRound, { sessionId, round: 1, replan: true })).planMs).toBeLessThan(
    1000,
  )
  expect(await seated()).toEqual([late, ...inTime])
  const tables = (await world.host(sessionId)).tables
  const lots = { sessionId, seating: 'random' as const }
  accepted(await run().call(matchmaking.setSeating, lots))
  accepted(await run().call(matchmaking.setSeating, lots))
  expect(await world.host(sessionId)).toMatchObject({ seating: 'random', tables, round: 1 })
  await world.round(sessionId, 2)
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  expect(codeOf(await run().call(matchmaking.setSeating, { sessionId, seating: 'adaptive' }))).toBe('WRONG_STATE')
  expect(codeOf(await world.as(leaver).call(matchmaking.setSeating, lots))).toBe('NOT_FOUND')
})

test('the host reads what the privacy clock will delete and when, and its receipts once it did', async () => {
  const people = await world.events.members(120, 4)
  const sessionId = await world.running(people)
  const due = async () => (await world.host(sessionId)).clock.filter(one => one.dueAtMs !== null)
  // cards go after 30 days even where nobody runs the evening to its end
  expect((await due()).map(one => one.what)).toEqual(['cards', 'shells'])
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  accepted(await run().call(matchmaking.reveal, { sessionId }))
  expect((await due()).map(one => one.what)).toEqual([
    ...['yesCards', 'threeDays', 'threeWeeks', 'cards', 'threeMonths', 'shells'],
  ])
  accepted(await run().call(matchmaking.close, { sessionId }))
  await world.advance(DAY_MS + HOUR_MS)
  await world.clock()
  const [cards, asked] = (await world.host(sessionId)).clock
  expect(cards).toMatchObject({ what: 'yesCards', many: 4 })
  expect(cards?.doneAtMs).not.toBeNull()
  expect(asked).toMatchObject({ what: 'threeDays', many: null, doneAtMs: null })
})
