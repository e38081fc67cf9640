import { matchmaking } from '../../src/contract/matchmaking'
import { CAPABILITIES, ROLES } from '../../src/domain/members/words'
import { AUDITOR } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { DAY_MS, HOUR_MS, MATCHMAKER, MatchmakingWorld, OFFICER } from './matchmaking-world'

let cloud: Cloud
let world: MatchmakingWorld
let people: readonly string[]
let sessionId: string

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
  people = await world.events.members(1, 12)
  sessionId = await world.running(people)
  for (let round = 2; round <= 6; round++) await world.round(sessionId, round)
  for (const { openid, role, capabilities } of STAFF) {
    const grant = { role, capabilities, unionId: 'root', unionName: '', grantId: `grant-${openid}`, grantedAtMs: 0 }
    await world.events.door.person(openid, [grant])
  }
})
afterAll(() => cloud.stop())

const READ = [
  ['list', {}],
  ['get', 'session'],
  ['mine', {}],
  ['draw', 'session'],
  ['evening', 'session'],
  ['matches', 'session'],
  ['avoid', {}],
  ['desk', {}],
  ['edit', 'session'],
  ['vouchList', {}],
  ['applicants', 'session'],
  ['host', 'session'],
  ['introductions', 'session'],
  ['reports', {}],
  ['companies', 'session'],
  ['schedule', 'session'],
  ['timetable', 'session'],
] as const

/** What other domains tell a person that an evening could leak into. */
const ELSEWHERE = [
  ['account', 'inbox'],
  ['account', 'viewedMine'],
  ['account', 'consents'],
  ['members', 'me'],
  ['events', 'home'],
  ['events', 'mine'],
  ['office', 'auditDesk'],
] as const

/** Somebody of every role and every capability, beside those who take part and a stranger. */
const STAFF = [
  ...ROLES.filter(role => role !== 'district').map(role => ({ openid: `oRole-${role}`, role, capabilities: [] })),
  ...CAPABILITIES.map(one => ({ openid: `oCan-${one}`, role: 'district' as const, capabilities: [one] })),
]

/** Everything that everybody may ask, as raw text by person and question; the moment of the answer aside. */
const everything = async (identities: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const asked = [
    ...READ.map(([action, input]) => ({
      fn: 'matchmaking',
      action,
      input: input === 'session' ? { sessionId } : input,
    })),
    ...ELSEWHERE.map(([fn, action]) => ({ fn, action, input: {} })),
  ]
  const answers = new Map<string, string>()
  // one question to all, then the next: the functions that answer stay warm
  for (const { fn, action, input } of asked)
    await Promise.all(
      identities.map(async openid => {
        const { result } = await world.as(openid).raw(fn, { action, input })
        answers.set(`${openid} ${action}`, JSON.stringify({ ...(result as object), nowMs: 0 }))
      }),
    )
  return answers
}

const badgeOf = async (openid: string) => (await world.evening(openid, sessionId)).badge
const choose = async (openid: string, badges: readonly number[]) =>
  accepted(await world.as(openid).call(matchmaking.choose, { sessionId, badges: [...badges] }))

test('what one person chose changes no answer to anybody else, before the reveal and after it', async () => {
  const [first = '', second = '', third = '', fourth = ''] = people
  const [one, two, four] = [await badgeOf(first), await badgeOf(second), await badgeOf(fourth)]
  const others = [...people.slice(1), MATCHMAKER, OFFICER, AUDITOR, ...STAFF.map(({ openid }) => openid), 'oStranger']
  const before = await everything(others)
  await choose(first, [two, four])
  expect(await everything(others)).toEqual(before)
  // one card or five look the same at rest
  const rows = await world.rows('yes_cards')
  expect(rows).toHaveLength(12)
  expect(new Set(rows.map(row => String(row['badgesSealed']).length)).size).toBe(1)
  await choose(second, [one])
  accepted(await world.as(MATCHMAKER).call(matchmaking.openChoosing, { sessionId }))
  accepted(await world.as(MATCHMAKER).call(matchmaking.reveal, { sessionId }))
  const after = await everything([...people, MATCHMAKER])
  const matches = (openid: string) => JSON.parse(after.get(`${openid} matches`) ?? '{}').data.items
  expect(matches(first)).toHaveLength(1)
  expect(matches(second)).toHaveLength(1)
  for (const openid of [third, fourth, ...people.slice(4)]) expect(matches(openid)).toEqual([])
  // fewer than five pairs are no total
  expect(JSON.parse(after.get(`${MATCHMAKER} host`) ?? '{}').data.mutualPairs).toBeNull()
  expect(JSON.parse(after.get(`${MATCHMAKER} introductions`) ?? '{}').data.items).toEqual([])
  expect(cloud.logs).not.toMatch(/badges|yes_card/)
  const audited = JSON.stringify(await world.rows('audit', { subjectId: sessionId }))
  expect(audited).not.toContain('badge')
})

test('after the reveal a card is refused, a block freezes the pair, and the frozen pair is nobody’s any more', async () => {
  const [first = '', second = ''] = people
  const pairs = accepted(await world.as(first).call(matchmaking.matches, { sessionId })).items
  const pairId = pairs[0]?.pairId ?? ''
  for (const openid of [first, second])
    accepted(await world.as(openid).call(matchmaking.consent, { pairId, yes: true }))
  accepted(await world.as(second).call(matchmaking.block, { sessionId, badge: await badgeOf(first) }))
  expect(accepted(await world.as(first).call(matchmaking.matches, { sessionId })).items).toEqual([])
  expect(codeOf(await world.as(MATCHMAKER).call(matchmaking.handOver, { pairId, reason: '介绍' }))).toBe('PAIR_FROZEN')
  expect(codeOf(await world.as(first).call(matchmaking.consent, { pairId, yes: true }))).toBe('PAIR_FROZEN')
  expect(await world.rows('access_log')).toHaveLength(0)
})

test('a report is sealed, reaches the matchmakers, is answered, and blocks', async () => {
  const [, , third = '', fourth = ''] = people
  const report = { sessionId, badge: await badgeOf(fourth), words: '一直追问住址', requestId: 'report-1' }
  const { reportId } = accepted(await world.as(third).call(matchmaking.report, report))
  expect(accepted(await world.as(third).call(matchmaking.report, report)).reportId).toBe(reportId)
  expect(JSON.stringify(await world.rows('meeting_reports'))).not.toContain('住址')
  const { items } = accepted(await world.as(MATCHMAKER).call(matchmaking.reports, {}))
  expect(items.map(item => item.words)).toEqual(['一直追问住址'])
  accepted(await world.as(MATCHMAKER).call(matchmaking.answerReport, { reportId, answer: '已经谈话提醒' }))
  const told = accepted(await world.as(MATCHMAKER).call(matchmaking.reports, {})).items[0]
  expect(told).toMatchObject({ answered: true, answer: '已经谈话提醒' })
  expect(await world.rows('meeting_blocks')).toHaveLength(2)
})

test('the clock deletes what is due, step by step, and keeps a receipt of counts', async () => {
  accepted(await world.as(MATCHMAKER).call(matchmaking.close, { sessionId }))
  const receipts = async () => (await world.host(sessionId)).receipts.map(({ what, many }) => [what, many] as const)
  const at = async (ms: number) => {
    await world.advance(ms)
    await world.clock()
  }
  await at(DAY_MS + HOUR_MS)
  expect(await world.rows('yes_cards')).toHaveLength(0)
  expect(await receipts()).toEqual([['yesCards', 12]])
  // the evening itself is two days ahead of its test: three days after its end
  await at(5 * DAY_MS)
  expect(await world.rows('meeting_pairs', { state: 'mutual' })).toHaveLength(0)
  expect(await receipts()).toContainEqual(['threeDays', 12])
  const answer = { sessionId, when: 'threeDays' as const, answer: 'friends' as const }
  for (const openid of people.slice(0, 4)) accepted(await world.as(openid).call(matchmaking.followUp, answer))
  expect((await world.host(sessionId)).followUps).toEqual([])
  accepted(await world.as(people[4] ?? '').call(matchmaking.followUp, answer))
  expect((await world.host(sessionId)).followUps).toEqual([{ when: 'threeDays', answer: 'friends', many: 5 }])
  expect(codeOf(await world.as(people[5] ?? '').call(matchmaking.followUp, { ...answer, when: 'threeMonths' }))).toBe(
    'TOO_EARLY',
  )
  await at(18 * DAY_MS)
  expect(await receipts()).toContainEqual(['threeWeeks', 12])
  expect((await world.rows('meeting_applications', { sessionId }))[0]?.['cardSealed']).not.toBeNull()
  await at(10 * DAY_MS)
  const rows = await world.rows('meeting_applications', { sessionId })
  expect(rows.map(row => [row['cardSealed'], row['state'], row['blinds']])).toEqual(
    rows.map(() => [null, 'purged', []]),
  )
  expect(await world.rows('meeting_pairs')).toHaveLength(0)
  expect((await world.host(sessionId)).state).toBe('purged')
  expect((await world.host(sessionId)).people).toEqual([])
  // 12 cards; how many pairs there were is in no receipt
  expect(await receipts()).toContainEqual(['cards', 12])
  await at(65 * DAY_MS)
  expect(await receipts()).toContainEqual(['threeMonths', 12])
  // asked although the card is long gone; nothing but the answer is kept
  const asked = async () => accepted(await world.as(people[0] ?? '').call(matchmaking.get, { sessionId })).followUps
  expect(await asked()).toContain('threeMonths')
  accepted(await world.as(people[0] ?? '').call(matchmaking.followUp, { ...answer, when: 'threeMonths' }))
  expect(await asked()).not.toContain('threeMonths')
  expect(await world.rows('meeting_draws')).toHaveLength(1)
  await at(300 * DAY_MS)
  expect(await world.rows('meeting_draws')).toHaveLength(0)
  expect(await receipts()).toContainEqual(['shells', 12])
  expect(await world.rows('meeting_reports')).toHaveLength(1)
  await at(3 * 365 * DAY_MS)
  expect(await world.rows('meeting_reports')).toHaveLength(0)
})
