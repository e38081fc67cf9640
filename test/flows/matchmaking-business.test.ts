import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { HOUR_MS, MATCHMAKER, MatchmakingWorld } from './matchmaking-world'

let cloud: Cloud
let world: MatchmakingWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
})
afterAll(() => cloud.stop())

/** One member of each of so many companies. */
const companies = async (many: number): Promise<readonly string[]> => {
  const openids = Array.from({ length: many }, (_, i) => `oCompany${i}`)
  const accounts = openids.map((openid, i) => {
    const account = world.events.account(openid)
    return { ...account, card: { ...account.card, companyName: `演示公司${String(i).padStart(2, '0')}` } }
  })
  await world.events.door.insert('accounts', accounts)
  return openids
}

test('a business meeting: cards, sealed wishes, a schedule, a change on site, what came of it', async () => {
  const run = world.as(MATCHMAKER)
  const sessionId = await world.announced({ kind: 'business', rounds: 4, tables: 3, minutesPerRound: 20 })
  const people = await companies(6)
  const slots = [0, 1, 2, 3]
  const card = { sessionId, offer: '自动化产线', need: '机器人', slots }
  const ids = await Promise.all(
    people.map(async (openid, i) => {
      const saved = await world.as(openid).call(matchmaking.saveCompany, { ...card, ownTable: i === 0 })
      return accepted(saved).companyId
    }),
  )
  expect(codeOf(await world.as('oMember1').call(matchmaking.saveCompany, card))).toBe('NOT_BOUND')
  const wish = (i: number, ...of: readonly number[]) =>
    world.as(people[i] ?? '').call(matchmaking.saveWishes, { sessionId, companyIds: of.map(j => ids[j] ?? '') })
  for (const i of [1, 2, 3]) accepted(await wish(i, 0, (i % 3) + 1))
  accepted(await wish(0, 1, 2, 3))
  accepted(await wish(4, 5))
  // the fifth forbids the fourth, and nobody is told
  const [, , , , fourth = '', fifth = ''] = ids
  accepted(await world.as(people[5] ?? '').call(matchmaking.saveCompany, { ...card, forbidden: [fourth] }))
  const seen = accepted(await world.as(people[4] ?? '').call(matchmaking.companies, { sessionId }))
  expect(seen.items.filter(one => one.rank > 0).map(one => one.companyId)).toEqual([fifth])
  expect(seen.items.every(one => !one.forbidden)).toBe(true)
  expect(JSON.stringify(await world.rows('meeting_companies'))).not.toContain(`["${ids[1]}"`)
  expect(codeOf(await run.call(matchmaking.planMeetings, { sessionId }))).toBe('STILL_OPEN')
  await world.advance(HOUR_MS + 1000)
  expect(codeOf(await wish(4, 0))).toBe('APPLY_CLOSED')
  const preview = accepted(await run.call(matchmaking.planMeetings, { sessionId }))
  expect(preview.published).toBe(false)
  expect(accepted(await world.as(people[0] ?? '').call(matchmaking.timetable, { sessionId })).items).toEqual([])
  const published = accepted(await run.call(matchmaking.planMeetings, { sessionId, publish: true }))
  expect(published.meetings).toEqual(preview.meetings)
  expect(published).toMatchObject({ unplacedMutual: 0, unplacedOneSided: 0, companies: 6 })
  expect(published.meetings.filter(one => one.mutual)).toHaveLength(3)
  const own = accepted(await world.as(people[0] ?? '').call(matchmaking.timetable, { sessionId })).items
  expect(own).toHaveLength(3)
  expect(new Set(own.map(one => one.table)).size).toBe(1)
  // on site: not where somebody sits already, else at once
  const [first, second] = published.meetings
  const move = (slot: number, table: number) =>
    run.call(matchmaking.moveMeeting, { meetingId: first?.meetingId ?? '', to: { slot, table } })
  expect(codeOf(await move(second?.slot ?? 0, second?.table ?? 0))).toBe('SLOT_TAKEN')
  expect(codeOf(await move(9, 1))).toBe('SLOT_TAKEN')
  const meetingId = own[0]?.meetingId ?? ''
  const outcome = { met: true, nextStep: 'visit' as const, amountFen: 1_750_000_000 }
  accepted(await world.as(people[0] ?? '').call(matchmaking.saveOutcome, { meetingId, ...outcome }))
  expect(codeOf(await world.as(people[5] ?? '').call(matchmaking.saveOutcome, { meetingId, ...outcome }))).toBe(
    'NOT_YOUR_MEETING',
  )
  const { items } = accepted(await run.call(matchmaking.schedule, { sessionId }))
  expect(items.find(one => one.meetingId === meetingId)).toMatchObject({ answered: 1, amountFen: 1_750_000_000 })
  const { url } = accepted(await run.call(matchmaking.scheduleSheet, { sessionId }))
  const rows = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()))
  expect(rows).toHaveLength(items.length + 1)
  accepted(await run.call(matchmaking.moveMeeting, { meetingId, to: null }))
  expect(accepted(await world.as(people[0] ?? '').call(matchmaking.timetable, { sessionId })).items).toHaveLength(2)
  accepted(await run.call(matchmaking.close, { sessionId }))
})
