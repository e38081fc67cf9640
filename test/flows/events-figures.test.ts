import writeXlsxFile from 'write-excel-file/node'
import { PAST_ATTENDANCES, PAST_LABEL, PAST_SESSIONS, pastSessionsFile } from '../../cloudfunctions/_demo/event-past'
import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { events } from '../../src/contract/events'
import { PAST_SESSION_HEADINGS } from '../../src/domain/events/past-sessions'
import { AUDITOR, DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER, OTHER_OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: EventsWorld
const KEEPER = 'oKeeper'

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  world = await EventsWorld.at(cloud)
  const role = { role: 'district' as const, unionId: 'root', capabilities: ['statistics' as const] }
  await world.door.person(KEEPER, [{ ...role, grantId: 'grant-keeper', unionName: '', grantedAtMs: 0 }])
})
afterAll(async () => {
  expect(await world.unindexed()).toEqual([])
  await cloud.stop()
})

const fileOf = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeXlsxFile(rows.map(row => row.map(value => ({ value, type: String })))).toBuffer()
const handIn = async (content: Buffer, label = '手工', openid = KEEPER) => {
  const fileId = await cloud.as(openid).upload(`event-past/${newRequest()}.xlsx`, content)
  return world.as(openid).call(events.importPast, { fileId, label })
}
const figures = async (openid: string, year?: string) =>
  accepted(await world.as(openid).call(events.figures, year === undefined ? {} : { year }))

test('what the doors counted is in the statistics of its own unions, once the session is over', async () => {
  const { sessionId } = await world.event({ session: { capacity: 5 } })
  const { eventId: offId, version } = await world.event({ title: '会取消的一场' })
  const member = await world.member(1)
  const places = [{ kind: 'self' as const }, { kind: 'adult' as const }]
  const { signUpId } = accepted(
    await world.as(member).call(events.signUp, { sessionId, places, requestId: newRequest() }),
  )
  await world.change('sign_ups', signUpId, { used: 2 })
  await world.door.insert('walk_ins', [
    { _id: 'w1', sessionId, doorId: 'main', places: 3, atMs: world.nowMs, by: 'x', nameSealed: null, nameMasked: '' },
  ])
  expect((await figures(OFFICER)).total).toEqual({ sessions: 0, attendances: 0 })
  await world.advance(2 * DAY_MS + 4 * HOUR_MS)
  expect(await world.sweep()).toMatchObject({ counted: 2 })
  expect((await figures(OFFICER)).total).toEqual({ sessions: 2, attendances: 5 })
  accepted(await world.as(OFFICER).call(events.callOff, { eventId: offId, version, reason: '台风' }))
  await world.change('sign_ups', signUpId, { used: 1 })
  await world.advance(HOUR_MS)
  expect(await world.sweep()).toMatchObject({ counted: 1, dropped: 1 })
  const mine = await figures(OFFICER)
  expect(mine).toMatchObject({ total: { sessions: 1, attendances: 4 }, canImport: false, imported: [] })
  expect(mine.byUnion).toEqual([{ unionId: 'u-east', name: '东片工会', sessions: 1, attendances: 4 }])
  expect(await figures(AUDITOR)).toMatchObject({ total: mine.total })
  expect((await figures(OTHER_OFFICER)).total).toEqual({ sessions: 0, attendances: 0 })
  for (const openid of [member, 'oNobody']) {
    expect(codeOf(await world.as(openid).call(events.figures, {}))).toBe('FORBIDDEN')
    expect(codeOf(await world.as(openid).call(events.figuresFile, {}))).toBe('FORBIDDEN')
  }
  await world.advance(HOUR_MS)
  expect(await world.sweep()).not.toHaveProperty('counted', 1)
})

test('the union’s past comes in with exactly its sums, and once however often it is handed in', async () => {
  const before = (await figures(KEEPER)).total
  const rows = (await readXlsx(await pastSessionsFile('2026-11-24'))) ?? []
  // the demo's unions are named otherwise
  const named = rows.map((row, i) =>
    i === 0 ? row : row.map((cell, at) => (at === 2 ? (['东片工会', '西片工会'][i % 2] ?? cell) : cell)),
  )
  const content = await fileOf(named)
  const first = accepted(await handIn(content, PAST_LABEL))
  expect(first).toEqual({ rows: PAST_SESSIONS, attendances: PAST_ATTENDANCES, bad: [], badCount: 0 })
  const once = await figures(KEEPER)
  expect(once.total).toEqual({
    sessions: before.sessions + PAST_SESSIONS,
    attendances: before.attendances + PAST_ATTENDANCES,
  })
  expect(once.imported).toEqual([{ label: '演示分摊', sessions: PAST_SESSIONS, attendances: PAST_ATTENDANCES }])
  expect(once.canImport).toBe(true)
  // saved anew it is other bytes and the same rows
  accepted(await handIn(await fileOf([['说明'], ...named]), PAST_LABEL))
  expect(await figures(KEEPER)).toEqual(once)
  for (const field of ['sessions', 'attendances'] as const) {
    const years = await Promise.all(once.years.map(year => figures(KEEPER, year)))
    expect(years.reduce((sum, { total }) => sum + total[field], 0)).toBe(once.total[field])
  }
  const east = await figures(OFFICER)
  expect(east.total.attendances).toBe(once.byUnion.find(({ unionId }) => unionId === 'u-east')?.attendances)
  const { url, rows: lines } = accepted(await world.as(KEEPER).call(events.figuresFile, {}))
  const table = (await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()))) ?? []
  expect(table).toHaveLength(lines + 2)
  expect(table.at(-1)?.slice(3, 5)).toEqual([String(once.total.sessions), String(once.total.attendances)])
})

test('a corrected file takes the place of the label’s earlier one; a kill half-way is mended by trying again', async () => {
  const row = (day: string, many: string) => [day, '聚红能', '西片工会', '', many]
  const before = await figures(KEEPER)
  await handIn(await fileOf([PAST_SESSION_HEADINGS, row('2024-05-01', '10'), row('2024-05-02', '20')]))
  await world.kill(2)
  const corrected = await fileOf([
    PAST_SESSION_HEADINGS,
    row('2024-05-01', '10'),
    row('2024-05-02', '25'),
    row('不知道', '1'),
  ])
  const fileId = await cloud.as(KEEPER).upload('event-past/killed.xlsx', corrected)
  await world.as(KEEPER).raw('events', { action: 'importPast', input: { fileId, label: '手工' } })
  expect(accepted(await handIn(corrected))).toMatchObject({
    rows: 2,
    attendances: 35,
    bad: [{ row: 4, heading: '日期' }],
  })
  expect((await figures(KEEPER)).total).toEqual({
    sessions: before.total.sessions + 2,
    attendances: before.total.attendances + 35,
  })
})

test('what is no such file is said so, and nobody else hands one in', async () => {
  const good = await fileOf([PAST_SESSION_HEADINGS])
  expect(codeOf(await handIn(Buffer.from('不是表格')))).toBe('FILE_UNREADABLE')
  expect(codeOf(await handIn(await fileOf([['日期', '品牌']])))).toBe('HEADERS_MISSING')
  const many = Array.from({ length: 5100 }, () => ['2024-05-01', '聚红能', '西片工会', '', '1'])
  expect(codeOf(await handIn(await fileOf([PAST_SESSION_HEADINGS, ...many])))).toBe('TOO_MANY_ROWS')
  expect(codeOf(await handIn(good, '手工', OFFICER))).toBe('FORBIDDEN')
  const elsewhere = await cloud.as(KEEPER).upload('roster-imports/a.xlsx', good)
  expect(codeOf(await world.as(KEEPER).call(events.importPast, { fileId: elsewhere, label: '手工' }))).toBe(
    'FILE_UNREADABLE',
  )
})
