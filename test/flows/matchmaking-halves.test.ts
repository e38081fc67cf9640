import { account } from '../../src/contract/account'
import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { applicationOf, DAY_MS, HOUR_MS, MATCHMAKER, MatchmakingWorld, OFFICER } from './matchmaking-world'

// What a dying call leaves half is ended by the next tap or by the clock.
let cloud: Cloud
let world: MatchmakingWorld
let made = 2000

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
})
afterAll(() => cloud.stop())

const run = () => world.as(MATCHMAKER)
const members = async (many: number) => {
  const from = made
  made += many
  return world.events.members(from, many)
}
/** Whether such a call died; what its transaction held is free again after 30 s. */
const dies = async (afterWrites: number, call: () => Promise<unknown>, fn = 'matchmaking'): Promise<boolean> => {
  await cloud.post('/__kill', { afterWrites, function: fn })
  await call().catch(() => null)
  const { armed } = (await cloud.get('/__kill')) as { armed: unknown }
  await cloud.post('/__kill', { afterWrites: 0 })
  await world.advance(31_000)
  return !armed
}
const apply = async (openid: string, sessionId: string, i: number, change: object = {}) =>
  accepted(await world.as(openid).call(matchmaking.apply, { ...applicationOf(sessionId, i), ...change }))
const stateOf = async (openid: string, sessionId: string) => (await world.mine(openid, sessionId))?.state
const todosOf = async (openid: string) =>
  world.rows('inbox', { accountId: world.events.door.accountId(openid), todo: true })

/** Two friends with one ticket, and whoever waits for their places. */
const friends = async () => {
  const [host = '', friend = '', ...waiting] = await members(4)
  const sessionId = await world.announced({ places: { m: 2, f: 0 } })
  await apply(host, sessionId, 0)
  await apply(friend, sessionId, 2, { buddyCode: (await world.mine(host, sessionId))?.buddyCode })
  await world.applied(sessionId, [])
  for (const [i, openid] of waiting.entries()) await apply(openid, sessionId, 4 + 2 * i)
  await world.applied(sessionId, [])
  await world.drawn(sessionId)
  return { sessionId, host, friend, waiting }
}

test('a shared ticket leaves whole, whatever write the call dies after, and its places go on', async () => {
  for (const afterWrites of [1, 3, 6]) {
    const { sessionId, host, friend, waiting } = await friends()
    if ((await stateOf(host, sessionId)) !== 'selected') continue
    await world.confirmed(sessionId, [host, friend])
    await dies(afterWrites, () => world.as(friend).call(matchmaking.withdraw, { sessionId }))
    const both = await Promise.all([stateOf(host, sessionId), stateOf(friend, sessionId)])
    expect(new Set(both).size).toBe(1)
    accepted(await world.as(friend).call(matchmaking.withdraw, { sessionId }))
    expect(await stateOf(host, sessionId)).toBe('withdrawn')
    const tickets = await world.rows('sign_ups', { sessionId })
    expect(tickets.map(one => one['status'])).toEqual(['cancelled', 'cancelled'])
    for (const openid of waiting) expect(await stateOf(openid, sessionId)).toBe('selected')
    expect(await world.rows('inbox', { occasion: `matchmaking.buddyGone:${sessionId}` })).toHaveLength(1)
  }
})

test('a friend who is inside already keeps the place when the other cannot come, and is told so', async () => {
  const { sessionId, host, friend, waiting } = await friends()
  const [late = '', inside = ''] = (await stateOf(host, sessionId)) === 'selected' ? [host, friend] : waiting
  await world.confirmed(sessionId, [late, inside])
  accepted(await run().call(matchmaking.finalise, { sessionId, exception: '只有两位' }))
  const signUpId = (await world.mine(inside, sessionId))?.signUpId ?? ''
  await world.events.change('sign_ups', signUpId, { used: 1 })
  expect(codeOf(await world.as(inside).call(matchmaking.withdraw, { sessionId }))).toBe('ALREADY_CHECKED_IN')
  expect(await stateOf(late, sessionId)).toBe('confirmed')
  accepted(await world.as(late).call(matchmaking.withdraw, { sessionId }))
  expect([await stateOf(late, sessionId), await stateOf(inside, sessionId)]).toEqual(['withdrawn', 'confirmed'])
  expect((await world.rows('sign_ups', { _id: signUpId }))[0]).toMatchObject({ status: 'confirmed' })
})

test('a friend who left before the list was sealed is not told again when the other leaves later', async () => {
  const [host = '', friend = ''] = await members(2)
  const sessionId = await world.announced({ places: { m: 2, f: 0 } })
  await apply(host, sessionId, 0)
  await apply(friend, sessionId, 2, { buddyCode: (await world.mine(host, sessionId))?.buddyCode })
  accepted(await world.as(friend).call(matchmaking.withdraw, { sessionId }))
  await world.applied(sessionId, [])
  await world.drawn(sessionId)
  accepted(await world.as(host).call(matchmaking.withdraw, { sessionId }))
  expect(await world.rows('inbox', { occasion: `matchmaking.buddyGone:${sessionId}` })).toEqual([])
})

test('a seal that died half-way is ended by the clock, and an officer is not asked any more', async () => {
  const people = await members(3)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  await world.applied(sessionId, people.slice(0, 2))
  await apply(people[2] ?? '', sessionId, 2)
  const asked = async () =>
    (await todosOf(OFFICER)).filter(one => String(one['occasion']).startsWith(`matchmaking.toVouch:${sessionId}:`))
  expect(await asked()).toHaveLength(1)
  await world.advance(HOUR_MS + 1000)
  // the transaction's three writes, and nothing after
  await dies(4, () => run().call(matchmaking.seal, { sessionId }))
  expect((await world.host(sessionId)).state).toBe('sealed')
  await world.clock()
  expect(await Promise.all(people.map(openid => stateOf(openid, sessionId)))).toEqual(['sealed', 'sealed', 'rejected'])
  expect(await asked()).toEqual([])
})

test('calling off tells everybody and takes what waits off their pages, even where the call died', async () => {
  const people = await members(2)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  await world.applied(sessionId, people)
  await world.drawn(sessionId)
  expect((await todosOf(people[0] ?? '')).map(one => one['kind'])).toEqual(['matchmaking.selected'])
  const { version } = accepted(await run().call(matchmaking.edit, { sessionId }))
  await dies(5, () => run().call(matchmaking.callOff, { sessionId, version, reason: '台风' }))
  expect((await world.host(sessionId)).state).toBe('cancelled')
  await world.clock()
  expect(await Promise.all(people.map(openid => stateOf(openid, sessionId)))).toEqual(['withdrawn', 'withdrawn'])
  expect(await todosOf(people[0] ?? '')).toEqual([])
  expect(await world.rows('inbox', { occasion: `matchmaking.calledOff:${sessionId}` })).toHaveLength(2)
  await world.advance(31 * DAY_MS)
  await world.clock()
  expect((await world.rows('meeting_applications', { sessionId })).map(one => one['cardSealed'])).toEqual([null, null])
  expect((await world.host(sessionId)).receipts.map(one => one.what)).toEqual(['cards'])
})

test('a round re-planned on site: killed after any write, the hall and the phones show one and the same round', async () => {
  const people = await members(5)
  const sessionId = await world.running(people, { rounds: 3 })
  const [first] = (await world.host(sessionId)).people
  for (const [afterWrites, here] of [
    [1, false],
    [2, true],
    [3, false],
    [4, true],
  ] as const) {
    const badge = first?.badge ?? 0
    accepted(await run().call(matchmaking.setHere, { sessionId, badge, here }))
    const replan = { sessionId, round: 1, replan: true }
    await dies(afterWrites, () => run().call(matchmaking.nextRound, replan))
    await world.clock()
    const half = await world.host(sessionId)
    expect(new Set([...half.tables.flatMap(one => one.badges), ...half.resting]).size).toBeGreaterThanOrEqual(4)
    const { tables, resting } = accepted(await run().call(matchmaking.nextRound, replan))
    expect([...tables.flatMap(one => one.badges), ...resting].includes(badge)).toBe(here)
    for (const openid of people) {
      const mine = await world.evening(openid, sessionId)
      expect(mine.seat?.table ?? 0).toBe(tables.find(one => one.badges.includes(mine.badge))?.table ?? 0)
    }
  }
  expect((await world.host(sessionId)).round).toBe(1)
})

test('a schedule re-planned on site: killed after any write, one whole plan stands, and whoever it changes is told', async () => {
  const sessionId = await world.announced({ kind: 'business', rounds: 3, tables: 2, minutesPerRound: 20 })
  const people = ['oHalf0', 'oHalf1', 'oHalf2', 'oHalf3']
  const accounts = people.map((openid, i) => {
    const one = world.events.account(openid)
    return { ...one, card: { ...one.card, companyName: `半程公司${i}` } }
  })
  await world.events.door.insert('accounts', accounts)
  const card = { sessionId, offer: '产线', need: '机器人', slots: [0, 1, 2] }
  const ids: string[] = []
  for (const openid of people) ids.push(accepted(await world.as(openid).call(matchmaking.saveCompany, card)).companyId)
  for (const openid of people)
    accepted(await world.as(openid).call(matchmaking.saveWishes, { sessionId, companyIds: ids }))
  await world.advance(HOUR_MS + 1000)
  accepted(await run().call(matchmaking.planMeetings, { sessionId, publish: true }))
  const read = async () => accepted(await run().call(matchmaking.schedule, { sessionId }))
  let turned = 0
  for (let afterWrites = 1; afterWrites <= 7; afterWrites++) {
    const before = await read()
    // by turns one company stays away after the first slot and is back
    const slots = afterWrites % 2 ? [0] : [0, 1, 2]
    const company = { companyId: ids[0] ?? '', slots }
    const asked = { sessionId, plan: before.plan, fromSlot: 1, company, publish: true }
    await dies(afterWrites, () => run().call(matchmaking.replanMeetings, asked))
    await world.clock()
    const after = await read()
    const places = after.items.flatMap(({ slot, table, companies }) => [
      `${slot}/${table}`,
      ...companies.map(({ companyId }) => `${slot}/${companyId}`),
    ])
    expect(new Set(places).size).toBe(places.length)
    const isTurned = after.plan !== before.plan
    turned += isTurned ? 1 : 0
    if (!isTurned) expect(after).toEqual(before)
    // the company's slots and the plan are one: never one without the other
    const there = after.companies.find(one => one.companyId === ids[0])?.slots ?? []
    for (const { slot, companies } of after.items)
      if (companies.some(one => one.companyId === ids[0])) expect(there).toContain(slot)
    if (isTurned) {
      expect(there).toEqual(slots)
      expect(await world.rows('inbox', { occasion: `matchmaking.replanned:${sessionId}:${after.plan}` })).not.toEqual(
        [],
      )
    } else accepted(await run().call(matchmaking.replanMeetings, asked))
    expect(codeOf(await run().call(matchmaking.replanMeetings, asked))).toBe('PLAN_CHANGED')
  }
  expect(turned).toBeGreaterThan(0)
  accepted(await run().call(matchmaking.close, { sessionId }))
  await world.advance(33 * DAY_MS)
  await world.clock()
  // rows of plans that never stood go with the cards
  const { plan, items } = await read()
  expect(await world.rows('business_meetings', { sessionId })).toHaveLength(items.length)
  expect((await world.rows('business_meetings', { sessionId })).every(one => one['plan'] === plan)).toBe(true)
})

test('an introduction taken back is stopped by the pair itself, before the consent is even written', async () => {
  const people = await members(2)
  const sessionId = await world.running(people, { rounds: 1 })
  const [first = '', second = ''] = people
  for (const [me, other] of [
    [first, second],
    [second, first],
  ] as const) {
    const { badge } = await world.evening(other, sessionId)
    accepted(await world.as(me).call(matchmaking.choose, { sessionId, badges: [badge] }))
  }
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  accepted(await run().call(matchmaking.reveal, { sessionId }))
  const [pair] = accepted(await world.as(first).call(matchmaking.matches, { sessionId })).items
  const pairId = pair?.pairId ?? ''
  for (const openid of people) accepted(await world.as(openid).call(matchmaking.consent, { pairId, yes: true }))
  const { items } = accepted(await world.as(second).call(account.consents, {}))
  const consentId = items.find(one => one.kind === 'matchmaking.contact')?.consentId ?? ''
  await dies(2, () => world.as(second).call(account.revokeConsent, { consentId }), 'account')
  expect((await world.rows('consents', { _id: consentId }))[0]?.['version']).toBeGreaterThan(0)
  expect(codeOf(await run().call(matchmaking.handOver, { pairId, reason: '介绍' }))).toBe('CONSENTS_MISSING')
  expect(await world.rows('access_log')).toEqual([])
})

test('an evening that its host forgot is ended and counted by the clock, and one never run is emptied', async () => {
  const people = await members(2)
  const forgotten = await world.running(people, { rounds: 1 })
  accepted(await run().call(matchmaking.openChoosing, { sessionId: forgotten }))
  accepted(await run().call(matchmaking.reveal, { sessionId: forgotten }))
  const never = await world.announced()
  await apply(people[0] ?? '', never, 0)
  await world.advance(4 * DAY_MS)
  await world.clock()
  expect((await world.host(forgotten)).state).toBe('closed')
  expect(await stateOf(people[0] ?? '', forgotten)).toBe('done')
  expect(accepted(await world.as(people[0] ?? '').call(matchmaking.mine, {})).missed).toBe(2)
  await world.advance(31 * DAY_MS)
  await world.clock()
  expect((await world.host(never)).state).toBe('purged')
  expect((await world.rows('meeting_applications', { sessionId: never }))[0]).toMatchObject({ cardSealed: null })
})
