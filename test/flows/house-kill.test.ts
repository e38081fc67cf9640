import { writeXlsx } from '../../cloudfunctions/_services/write-xlsx'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { newRequest, sessionOf } from './events-world'
import { accepted, type Cloud, codeOf } from './local-cloud'
import { ADMIN, HEAD, importRows, makeOfficer, putPeople, startWorld, type World } from './members-world'

const HOUR_MS = 3_600_000
/** The locks of a transaction that died live 30 s. */
const LOCKS_END_MS = 31_000
const OFFICER = 'oHouseOfficer'
/** Officer of 乙工会. */
const DECIDER = 'oHouseDecider'

let world: World
let cloud: Cloud
let unionId: string

beforeAll(async () => {
  world = await startWorld({ workers: 3 })
  cloud = world.cloud
  unionId = world.unions.甲工会
  const officer = { openid: OFFICER, name: '收尾官', phone: '19900008001' }
  const decider = { openid: DECIDER, name: '审核官', phone: '19900008002' }
  await putPeople(cloud, [officer, decider])
  await makeOfficer(world, { ...officer, unionId, unionName: '甲工会' })
  await makeOfficer(world, { ...decider, unionId: world.unions.乙工会, unionName: '乙工会' })
})
afterAll(() => cloud?.stop())

const rowsOf = async (collectionName: string, where: object) => {
  const query = JSON.stringify(where)
  const page = { action: 'database.getDocument', collectionName, query, queryType: 'WHERE', limit: 1000 }
  const reply = (await cloud.post('/admin', page)) as { data: { list: string[] } }
  return reply.data.list.map(text => JSON.parse(text) as Record<string, unknown>)
}
/** Calls with a function that dies after its n-th write; true where it was killed, false where it wrote less. */
const killed = async (openid: string, fn: string, action: string, input: object, afterWrites: number) => {
  await cloud.post('/__kill', { afterWrites, function: fn })
  const reply = await cloud.as(openid).raw(fn, { action, input })
  const { last } = (await cloud.get('/__kill')) as { last?: { killed: boolean } }
  expect(reply.result === undefined).toBe(last?.killed)
  return last?.killed === true
}
const advance = (advanceMs: number) => cloud.post('/__clock', { advanceMs })
const made = async (draft: object) => {
  const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
  const event = { title: '收尾活动', brand: '习科学' as const, venueName: '职工之家', organiserUnionId: unionId }
  const sessions = [sessionOf(nowMs), { ...sessionOf(nowMs), title: '第二场' }]
  const input = { ...event, sessions, version: 0, requestId: newRequest(), ...draft }
  return accepted(await cloud.as(OFFICER).call(events.save, input))
}

test('renaming and moving a union, killed after any write: the timer makes all copies agree', async () => {
  const to = accepted(
    await cloud.as(ADMIN).call(members.saveUnion, {
      ...{ name: '去处', kind: 'federation', form: null, parentId: ROOT_UNION_ID, requestId: newRequest() },
    }),
  ).unionId
  const { eventId } = await made({})
  let more = true
  for (let n = 1; more; n++) {
    const name = `改名${n}`
    const parentId = n % 2 === 0 ? world.unions.联合会 : to
    const draft = { unionId, name, kind: 'grassroots', form: 'joint', parentId, companies: [], requestId: newRequest() }
    more = await killed(ADMIN, 'members', 'saveUnion', draft, n)
    expect(await cloud.post('/__timer/members')).toHaveProperty('result')
    const path = [ROOT_UNION_ID, parentId, unionId]
    expect(await rowsOf('unions', { _id: unionId })).toMatchObject([{ name, path, spreading: false }])
    for (const row of await rowsOf('roster', { unionId }))
      expect(row).toMatchObject({ unionName: name, unionPath: path })
    expect(await rowsOf('accounts', { openid: OFFICER })).toMatchObject([
      { card: { unionName: name, unionPath: path } },
    ])
    const copies = { organiserName: name, organiserPath: path }
    expect(await rowsOf('events', { _id: eventId })).toMatchObject([copies])
    expect(await rowsOf('sessions', { eventId })).toMatchObject([copies, copies])
    expect(n).toBeLessThan(12)
  }
})

test.each(['publish', 'callOff'] as const)(
  '%s, killed after any write, is whole or not at all, and its retry answers',
  async action => {
    let more = true
    for (let n = 1; more; n++) {
      const { eventId, version } = await made({})
      if (action === 'callOff') accepted(await cloud.as(OFFICER).call(events.publish, { eventId, version }))
      const input = action === 'publish' ? { eventId, version } : { eventId, version: version + 1, reason: '台风' }
      more = await killed(OFFICER, 'events', action, input, n)
      await advance(LOCKS_END_MS)
      const [event] = await rowsOf('events', { _id: eventId })
      for (const session of await rowsOf('sessions', { eventId })) expect(session['eventState']).toBe(event?.['state'])
      const again = await cloud.as(OFFICER).raw('events', { action, input })
      const state = action === 'publish' ? 'published' : 'cancelled'
      expect(again.result).toMatchObject({ ok: true, data: { eventId, version: input.version + 1, state } })
      expect(n).toBeLessThan(12)
    }
  },
)

test('a new event, killed while it is saved, is there once after its retry', async () => {
  let more = true
  for (let n = 1; more; n++) {
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    const event = { title: `新活动${n}`, brand: '习科学', venueName: '职工之家', organiserUnionId: unionId }
    const input = { ...event, sessions: [sessionOf(nowMs), sessionOf(nowMs)], version: 0, requestId: newRequest() }
    more = await killed(OFFICER, 'events', 'save', input, n)
    await advance(LOCKS_END_MS)
    const saved = (await cloud.as(OFFICER).raw('events', { action: 'save', input })).result as {
      data: { eventId: string }
    }
    expect(await rowsOf('events', { title: event.title })).toMatchObject([{ _id: saved.data.eventId, version: 1 }])
    expect(await rowsOf('sessions', { eventTitle: event.title })).toHaveLength(2)
    expect(n).toBeLessThan(12)
  }
})

test('deciding a binding, killed after any write: request, row and account agree, and the retry decides', async () => {
  let more = true
  for (let n = 1; more; n++) {
    const [name, phone, openid] = [`待定${'甲乙丙丁戊己庚辛壬癸子丑'[n]}`, `1990000${8100 + n}`, `oHouseWaits${n}`]
    const row = [name, phone, '', '乙工会', '', '']
    await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, row] })
    accepted(await cloud.as(openid).call(members.bind, { by: 'phone', name, phone }))
    const [asked] = await rowsOf('binding_requests', { state: 'waiting', unionId: world.unions.乙工会 })
    const input = { requestId: String(asked?.['_id']), approve: true }
    more = await killed(DECIDER, 'members', 'decideBinding', input, n)
    await advance(LOCKS_END_MS)
    const { binding } = accepted(await cloud.as(openid).call(members.me, {}))
    const [request] = await rowsOf('binding_requests', { _id: input.requestId })
    const [roster] = await rowsOf('roster', { _id: asked?.['memberId'] })
    const bound = binding === 'active'
    expect([request?.['state'], roster?.['accountId'] !== null]).toEqual(
      bound ? ['approved', true] : ['waiting', false],
    )
    expect(codeOf(await cloud.as(DECIDER).call(members.decideBinding, input))).toBe('OK')
    expect(accepted(await cloud.as(openid).call(members.me, {})).binding).toBe('active')
    expect(n).toBeLessThan(12)
  }
})

test('an import’s start, killed after any write, goes on with its retry; sealed rows and file go within the hour', async () => {
  let more = true
  for (let n = 1; more; n++) {
    const rows = [
      HEAD,
      ...Array.from({ length: 1200 }, (_, i) => [
        `批量${n}`,
        `1991${n % 10}${String(100_000 + i)}`,
        '',
        '乙工会',
        '',
        '',
      ]),
    ]
    const fileId = await cloud.as(ADMIN).upload(`roster-imports/kill-${n}.xlsx`, await writeXlsx(rows, []))
    const input = { fileId, unionId: ROOT_UNION_ID, requestId: newRequest() }
    more = await killed(ADMIN, 'members', 'importStart', input, n)
    const started = accepted(await cloud.as(ADMIN).call(members.importStart, input))
    expect(started).toMatchObject({ rows: 1200, steps: 3 })
    expect(await rowsOf('roster_import_pieces', { importId: started.importId })).toHaveLength(3)
    expect(n).toBeLessThan(12)
  }
  await advance(2 * HOUR_MS)
  expect(await cloud.post('/__timer/members')).toHaveProperty('result')
  expect(await rowsOf('roster_imports', {})).toEqual([])
  expect(await rowsOf('roster_import_pieces', {})).toEqual([])
})
