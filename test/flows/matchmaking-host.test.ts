import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { applicationOf, DAY_MS, HOUR_MS, MATCHMAKER, MatchmakingWorld, OFFICER } from './matchmaking-world'

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

test('a company’s no is told at once, may be mended until sign-up ends, and the applicant is drawn with the others', async () => {
  const [openid = ''] = await world.events.members(140, 1)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  accepted(await world.as(openid).call(matchmaking.apply, applicationOf(sessionId, 0)))
  const officer = world.as(OFFICER)
  const listed = async () =>
    accepted(await officer.call(matchmaking.vouchList, {})).items.filter(one => one.applicationId === applicationId)
  const { items } = accepted(await officer.call(matchmaking.vouchList, {}))
  const applicationId = items[0]?.applicationId ?? ''
  const told = async () =>
    (await world.rows('inbox', { accountId: world.events.door.accountId(openid) })).map(one => one['kind'])
  accepted(await officer.call(matchmaking.vouch, { applicationId, single: false }))
  expect((await listed()).map(one => one.said)).toEqual([false])
  expect(await told()).toEqual(['matchmaking.notVouched'])
  // a card that is changed meanwhile is not drawn by that
  accepted(await world.as(openid).call(matchmaking.apply, { ...applicationOf(sessionId, 0), nickname: '再等等' }))
  expect((await world.mine(openid, sessionId))?.state).toBe('rejected')
  accepted(await officer.call(matchmaking.vouch, { applicationId, single: true }))
  expect((await told()).sort()).toEqual(['matchmaking.notVouched', 'matchmaking.vouchedAfterAll'])
  await world.advance(HOUR_MS + 1000)
  expect(await listed()).toEqual([])
  await world.drawn(sessionId)
  expect((await world.mine(openid, sessionId))?.state).toBe('selected')
})

test('two who are blocked see each other nowhere, not even mid-round; a choice of one that the phone still shows is no refusal', async () => {
  const people = await world.events.members(150, 4)
  const sessionId = await world.running(people, { rounds: 2 })
  const [first = ''] = people
  const before = await world.evening(first, sessionId)
  const badge = before.met[0]?.badge ?? 0
  const badges = await Promise.all(people.map(async openid => (await world.evening(openid, sessionId)).badge))
  const other = people[badges.indexOf(badge)] ?? ''
  accepted(await world.as(other).call(matchmaking.choose, { sessionId, badges: [before.badge] }))
  accepted(await world.as(first).call(matchmaking.block, { sessionId, badge }))
  for (const openid of [first, other]) {
    const after = await world.evening(openid, sessionId)
    expect({ met: after.met, people: after.seat?.people }).toEqual({ met: [], people: [] })
    expect(after.cap).toBe(before.cap)
  }
  accepted(await world.as(other).call(matchmaking.choose, { sessionId, badges: [before.badge] }))
  accepted(await world.as(first).call(matchmaking.choose, { sessionId, badges: [badge] }))
  const again = accepted(await run().call(matchmaking.nextRound, { sessionId, round: 1, replan: true }))
  expect(again.tables.some(one => one.badges.includes(badge) && one.badges.includes(before.badge))).toBe(false)
  accepted(await run().call(matchmaking.openChoosing, { sessionId }))
  accepted(await run().call(matchmaking.reveal, { sessionId }))
  for (const openid of [first, other])
    expect(accepted(await world.as(openid).call(matchmaking.matches, { sessionId })).items).toEqual([])
})

test('a matchmaker who takes part is told of no report about themselves and answers none; an answer stays to be read', async () => {
  const [first = ''] = await world.events.members(160, 1)
  const account = world.events.account('oHostGuest')
  const [{ roles = [] } = {}] = await world.rows('accounts', { openid: MATCHMAKER })
  await world.events.door.insert('accounts', [{ ...account, roles }])
  const sessionId = await world.running(['oHostGuest', first], { rounds: 1 })
  const { badge } = await world.evening('oHostGuest', sessionId)
  const report = { sessionId, badge, words: '主持时一直盯着我', requestId: 'about-host' }
  const { reportId } = accepted(await world.as(first).call(matchmaking.report, report))
  const asHost = world.as('oHostGuest')
  expect(JSON.stringify(accepted(await asHost.call(matchmaking.reports, {})))).not.toContain(reportId)
  expect(codeOf(await asHost.call(matchmaking.answerReport, { reportId, answer: '没有这回事' }))).toBe('NOT_FOUND')
  expect(await world.rows('inbox', { accountId: account._id, kind: 'matchmaking.reported' })).toEqual([])
  accepted(await run().call(matchmaking.answerReport, { reportId, answer: '已经换了主持人' }))
  const { items } = accepted(await run().call(matchmaking.reports, {}))
  expect(items.find(one => one.reportId === reportId)).toMatchObject({ answer: '已经换了主持人' })
})

test('a draw whose secret cannot be had any more is refused in words, moves nobody, and can be called off', async () => {
  const people = await world.events.members(170, 2)
  const sessionId = await world.announced({ places: { m: 1, f: 1 } })
  await world.applied(sessionId, people)
  await world.advance(HOUR_MS + 1000)
  accepted(await run().call(matchmaking.seal, { sessionId }))
  const [draw] = await world.rows('meeting_draws', { _id: sessionId })
  for (const secretSealed of ['v1.gcm.lost', String(draw?.['secretSealed']).slice(0, -6)]) {
    await world.events.change('meeting_draws', sessionId, { secretSealed })
    expect(codeOf(await run().call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))).toBe('SECRET_LOST')
  }
  // another secret than the one that was committed to is none either
  await world.events.change('meeting_draws', sessionId, {
    secretSealed: draw?.['secretSealed'],
    commitmentHex: '00'.repeat(32),
  })
  expect(codeOf(await run().call(matchmaking.enterNumber, { sessionId, digits: '0308142231' }))).toBe('SECRET_LOST')
  expect((await world.mine(people[0] ?? '', sessionId))?.state).toBe('sealed')
  const { version } = accepted(await run().call(matchmaking.edit, { sessionId }))
  accepted(await run().call(matchmaking.callOff, { sessionId, version, reason: '抽签没法进行' }))
})

test.each([
  { many: 1, groups: 'm' },
  { many: 2, groups: 'mm' },
  { many: 3, groups: 'mfm' },
  { many: 5, groups: 'fffff' },
] as const)(
  'an evening of $many ($groups) is planned or refused in words, in pairs and at tables',
  async ({ many, groups }) => {
    for (const format of ['pairs', 'tables'] as const) {
      const people = await world.events.members(format === 'pairs' ? 180 + many * 10 : 280 + many * 10, many)
      const sessionId = await world.announced({ places: { m: 6, f: 6 }, format, tables: 3, rounds: 2 })
      for (const [i, openid] of people.entries())
        await world.applied(sessionId, [openid], { group: groups[i], nickname: `第${i}位` })
      await world.drawn(sessionId)
      await world.confirmed(sessionId, people)
      accepted(await run().call(matchmaking.finalise, { sessionId, exception: '人少' }))
      for (const { badge } of (await world.host(sessionId)).people)
        accepted(await run().call(matchmaking.setHere, { sessionId, badge, here: true }))
      const round = await run().call(matchmaking.nextRound, { sessionId, round: 1 })
      if (many === 1) {
        expect(codeOf(round)).toBe('NOBODY_HERE')
        continue
      }
      const { tables, resting } = accepted(round)
      expect(tables.every(one => one.badges.length >= 2)).toBe(true)
      expect([...tables.flatMap(one => one.badges), ...resting]).toHaveLength(many)
      if (format === 'tables') expect(resting).toEqual([])
      accepted(await run().call(matchmaking.openChoosing, { sessionId }))
      accepted(await run().call(matchmaking.reveal, { sessionId }))
      accepted(await run().call(matchmaking.close, { sessionId }))
    }
  },
)

test('an officer who answered is asked again when somebody else applies, and two officers are freed by one answer', async () => {
  const people = await world.events.members(175, 2)
  const sessionId = await world.announced()
  const asked = async () =>
    (await world.rows('inbox', { kind: 'matchmaking.toVouch', todo: true })).filter(one =>
      String(one['occasion']).includes(sessionId),
    ).length
  for (const [i, openid] of people.entries()) {
    accepted(await world.as(openid).call(matchmaking.apply, applicationOf(sessionId, i)))
    expect(await asked()).toBeGreaterThan(0)
    await world.applied(sessionId, [])
    expect(await asked()).toBe(0)
  }
})
