import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { account } from '../../src/contract/account'
import { matchmaking } from '../../src/contract/matchmaking'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { DAY_MS, draftOf, HOUR_MS, MATCHMAKER, MatchmakingWorld, SECOND_MATCHMAKER } from './matchmaking-world'

let cloud: Cloud
let world: MatchmakingWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await MatchmakingWorld.at(cloud)
})
afterAll(() => cloud.stop())

/** One member of each of so many companies; the fourth has a name that a spreadsheet would run. */
const companies = async (many: number, mark = ''): Promise<readonly string[]> => {
  const openids = Array.from({ length: many }, (_, i) => `oCompany${mark}${i}`)
  const accounts = openids.map((openid, i) => {
    const account = world.events.account(openid)
    const companyName = `${i === 3 ? '=' : ''}演示公司${mark}${String(i).padStart(2, '0')}`
    return { ...account, card: { ...account.card, companyName } }
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
  const said = { met: true, nextStep: 'visit' as const, amountFen: 1_750_000_000, helpWanted: true }
  const says = (i: number, change: object = {}) =>
    world.as(people[i] ?? '').call(matchmaking.saveOutcome, { meetingId, ...said, ...change })
  expect(codeOf(await says(0))).toBe('NOT_MET_YET')
  await world.advance(2 * DAY_MS + 2 * HOUR_MS)
  accepted(await says(0))
  expect(codeOf(await says(5))).toBe('NOT_YOUR_MEETING')
  const partner = published.meetings.find(one => one.meetingId === meetingId)?.companies
  const other = ids.findIndex(one => one !== ids[0] && partner?.some(({ companyId }) => companyId === one))
  accepted(await says(other, { amountFen: 5_000, nextStep: 'talk_again', helpWanted: false }))
  const { items, totals } = accepted(await run.call(matchmaking.schedule, { sessionId }))
  // two sides of one meeting: the larger amount, once
  expect(items.find(one => one.meetingId === meetingId)).toMatchObject({ answered: 2, outcome: said })
  expect(totals).toMatchObject({ answered: 1, met: 1, amountFen: 1_750_000_000, helpWanted: 1 })
  const { url } = accepted(await run.call(matchmaking.scheduleSheet, { sessionId }))
  const rows = await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()))
  expect(rows).toHaveLength(items.length + 1)
  expect(rows?.flat().filter(cell => cell.startsWith("'="))).not.toEqual([])
  expect(rows?.flat()).toEqual(expect.arrayContaining(['17,500,000.00', '上门拜访']))
  accepted(await run.call(matchmaking.moveMeeting, { meetingId, to: null }))
  // what was called off is said, not silently gone
  const left = accepted(await world.as(people[0] ?? '').call(matchmaking.timetable, { sessionId })).items
  expect(left.filter(one => !one.cancelled)).toHaveLength(2)
  expect(left.filter(one => one.cancelled).map(one => one.meetingId)).toEqual([meetingId])
  accepted(await run.call(matchmaking.close, { sessionId }))
})

test('on site: two meetings exchange places, a company stays away, and what was said and called off stays so', async () => {
  const run = world.as(MATCHMAKER)
  const sessionId = await world.announced({ kind: 'business', rounds: 4, tables: 3, minutesPerRound: 20 })
  const people = await companies(6, 'B')
  const card = { sessionId, offer: '产线', need: '机器人', slots: [0, 1, 2, 3] }
  const ids = await Promise.all(
    people.map(async openid => accepted(await world.as(openid).call(matchmaking.saveCompany, card)).companyId),
  )
  for (const openid of people)
    accepted(await world.as(openid).call(matchmaking.saveWishes, { sessionId, companyIds: [...ids] }))
  const before = accepted(await run.call(matchmaking.overview, { sessionId }))
  expect(before).toMatchObject({ pairs: null, companies: people.map(() => ({ wishes: 5 })) })
  await world.advance(HOUR_MS + 1000)
  expect(accepted(await run.call(matchmaking.overview, { sessionId })).pairs).toEqual({ mutual: 15, oneSided: 0 })
  const full = accepted(await run.call(matchmaking.planMeetings, { sessionId, publish: true }))
  // four slots of three tables hold twelve of fifteen
  expect([full.meetings.length, full.unplaced.length]).toEqual([12, 3])
  const read = async () => accepted(await run.call(matchmaking.schedule, { sessionId }))
  const { items, plan, unplaced } = await read()
  expect(unplaced).toHaveLength(3)
  expect(new Set(unplaced.map(one => one.why))).toEqual(new Set(['both_busy']))
  const [first, second] = items.filter(one => one.slot === 0)
  const swap = (to: { slot: number; table: number }) =>
    run.call(matchmaking.moveMeeting, { meetingId: first?.meetingId ?? '', to, swap: true })
  accepted(await swap({ slot: 0, table: second?.table ?? 0 }))
  expect((await read()).items.find(one => one.meetingId === second?.meetingId)?.table).toBe(first?.table)
  // a place whose companies are busy then is no place to swap into
  const codes = await Promise.all(items.filter(one => one.slot === 1).map(({ table }) => swap({ slot: 1, table })))
  expect(codes.map(codeOf)).toEqual(['SLOT_TAKEN', 'SLOT_TAKEN', 'SLOT_TAKEN'])
  const off = items.find(one => one.slot === 3)
  accepted(await run.call(matchmaking.moveMeeting, { meetingId: off?.meetingId ?? '', to: null }))
  const away = off?.companies[0]?.companyId ?? ''
  const asked = { sessionId, plan, fromSlot: 1, company: { companyId: away, slots: [0] } }
  const preview = accepted(await run.call(matchmaking.replanMeetings, asked))
  expect(preview).toMatchObject({ plan, dropped: [{ why: 'no_common_slot' }, { why: 'no_common_slot' }] })
  expect((await read()).items).toHaveLength(11)
  const [one, two] = await Promise.all([
    run.call(matchmaking.replanMeetings, { ...asked, publish: true }),
    world.as(SECOND_MATCHMAKER).call(matchmaking.replanMeetings, { ...asked, fromSlot: 2, publish: true }),
  ])
  expect([one, two].map(codeOf).sort()).toEqual(['OK', 'PLAN_CHANGED'])
  const after = await read()
  expect(after.items.filter(({ slot }) => slot === 0)).toHaveLength(3)
  expect(after.items.filter(({ slot, companies: both }) => slot > 1 && both.some(c => c.companyId === away))).toEqual(
    [],
  )
  const places = after.items.flatMap(({ slot, table, companies: both }) => [
    `${slot}/${table}`,
    ...both.map(({ companyId }) => `${slot}/${companyId}`),
  ])
  expect(new Set(places).size).toBe(places.length)
  const names = off?.companies.map(({ name }) => name).sort()
  expect(after.items.map(({ companies: both }) => both.map(({ name }) => name).sort())).not.toContainEqual(names)
  expect(codeOf(await run.call(matchmaking.replanMeetings, asked))).toBe('PLAN_CHANGED')
  const absent = { ...asked, plan: after.plan, company: { companyId: 'nobody', slots: [] } }
  expect(codeOf(await run.call(matchmaking.replanMeetings, absent))).toBe('NOT_FOUND')
  const late = { ...asked, plan: after.plan, fromSlot: 9, company: null }
  expect(codeOf(await run.call(matchmaking.replanMeetings, late))).toBe('SLOT_TAKEN')
})

test('words in doubt are shown to nobody else until a person lets them pass', async () => {
  const sessionId = await world.announced({ kind: 'business', rounds: 2, tables: 2 })
  const [writer = '', reader = ''] = await companies(2, 'C')
  const card = { sessionId, need: '机器人', slots: [0, 1] }
  const save = (openid: string, offer: string, change: object = {}) =>
    world.as(openid).call(matchmaking.saveCompany, { ...card, offer, ...change })
  expect(codeOf(await save(writer, '违规测试'))).toBe('WORDS_REFUSED')
  expect(codeOf(await save(writer, '产线', { slots: [7] }))).toBe('NO_SLOT')
  expect(codeOf(await save(writer, '产线，找 138 0000 1111'))).toBe('CONTACT_IN_TEXT')
  expect(accepted(await save(writer, '复审测试产线')).held).toBe(true)
  accepted(await save(reader, '自动化'))
  const seenBy = async (openid: string) => {
    const { items } = accepted(await world.as(openid).call(matchmaking.companies, { sessionId }))
    return items.find(one => one.name === '演示公司C00')?.offer
  }
  expect([await seenBy(reader), await seenBy(writer)]).toEqual(['', '复审测试产线'])
  const host = accepted(await world.as(MATCHMAKER).call(matchmaking.overview, { sessionId }))
  expect(host.companies.map(({ offer, held }) => [offer, held])).toEqual([
    ['', true],
    ['自动化', false],
  ])
  const [check] = await world.rows('content_checks', { aboutKind: 'matchmaking.company', waiting: true })
  await world.events.change('content_checks', String(check?._id), { verdict: 'pass', waiting: false })
  await world.clock()
  expect(await seenBy(reader)).toBe('复审测试产线')
})

test('a draft that is called off is in no list; companies of an announced meeting are told when it is', async () => {
  const run = world.as(MATCHMAKER)
  const draft = { ...draftOf(await world.nowMs(), 'never-shown'), kind: 'business' as const }
  const saved = accepted(await run.call(matchmaking.save, draft))
  accepted(await run.call(matchmaking.callOff, { ...saved, reason: '改期再办' }))
  const sessionId = await world.announced({ kind: 'business', rounds: 2, tables: 2 })
  const [openid = ''] = await companies(1, 'D')
  accepted(await world.as(openid).call(matchmaking.saveCompany, { sessionId, offer: '产线', need: '零件', slots: [0] }))
  const listed = async () => accepted(await world.as(openid).call(matchmaking.list, {})).items.map(one => one.sessionId)
  const seen = [...(await listed()), ...accepted(await run.call(matchmaking.desk, {})).items.map(one => one.sessionId)]
  expect([seen.includes(saved.sessionId), seen.includes(sessionId)]).toEqual([false, true])
  expect(codeOf(await world.as(openid).call(matchmaking.get, { sessionId: saved.sessionId }))).toBe('NOT_FOUND')
  const { version } = accepted(await run.call(matchmaking.edit, { sessionId }))
  accepted(await run.call(matchmaking.callOff, { sessionId, version, reason: '台风' }))
  expect(await world.rows('inbox', { kind: 'matchmaking.calledOff' })).toHaveLength(1)
})

test('whoever leaves is taken off their company’s card, which stays', async () => {
  const sessionId = await world.announced({ kind: 'business', rounds: 2, tables: 2 })
  const [openid = ''] = await companies(1, 'E')
  const as = world.as(openid)
  accepted(await as.call(matchmaking.saveCompany, { sessionId, offer: '产线', need: '零件', slots: [0] }))
  const [card] = await world.rows('meeting_companies', { sessionId })
  expect(card?.['accountIds']).toHaveLength(1)
  const { removed } = accepted(await as.call(account.exitPlan, { kind: 'delete' }))
  const planned = removed.reduce((sum, one) => sum + one.count, 0)
  accepted(await as.call(account.exit, { kind: 'delete', planned, requestId: 'leave-company' }))
  expect((await world.rows('meeting_companies', { sessionId }))[0]).toMatchObject({ offer: '产线', accountIds: [] })
})

test('a company takes its card back while sign-up is open, and whoever wished for it is planned without it', async () => {
  const sessionId = await world.announced({ kind: 'business', rounds: 2, tables: 2 })
  const people = await companies(3, 'F')
  const card = { sessionId, offer: '产线', need: '零件', slots: [0, 1] }
  const ids: string[] = []
  for (const openid of people) ids.push(accepted(await world.as(openid).call(matchmaking.saveCompany, card)).companyId)
  for (const openid of people)
    accepted(await world.as(openid).call(matchmaking.saveWishes, { sessionId, companyIds: ids }))
  const [gone = '', staying = ''] = people
  const leave = (openid: string) => world.as(openid).call(matchmaking.withdrawCompany, { sessionId })
  accepted(await leave(gone))
  accepted(await leave(gone))
  const { items } = accepted(await world.as(staying).call(matchmaking.companies, { sessionId }))
  expect(items.map(one => one.companyId).sort()).toEqual(ids.slice(1).sort())
  const many = Array.from({ length: 30 }, (_, i) => ids[i % 3] ?? '')
  expect(codeOf(await world.as(gone).call(matchmaking.saveWishes, { sessionId, companyIds: many }))).toBe(
    'NO_COMPANY_CARD',
  )
  await world.advance(HOUR_MS + 1000)
  expect(codeOf(await leave(staying))).toBe('MEETING_CLOSED')
  const plan = accepted(await world.as(MATCHMAKER).call(matchmaking.planMeetings, { sessionId, publish: true }))
  expect(plan).toMatchObject({ companies: 2, unplaced: [] })
  expect(plan.meetings).toHaveLength(1)
})
