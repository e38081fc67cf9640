import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { newNonce } from './door-world'
import { DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER, sessionOf } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { ADMIN, bindByWechat, HEAD, importRows, putPeople, startWorld, type World } from './members-world'

const HELPER = 'oHouseHelper'
const places = [{ kind: 'self' as const }]

describe('at the door', () => {
  let cloud: Cloud
  let world: EventsWorld

  beforeAll(async () => {
    cloud = await startCloud({ workers: 2 })
    world = await EventsWorld.at(cloud)
  })
  afterAll(() => cloud?.stop())

  const openDoor = async (sessionId: string) => {
    const { inviteCode } = accepted(await world.as(OFFICER).call(checkin.invite, { sessionId, hours: 168, uses: 9 }))
    return accepted(await world.as(HELPER).call(checkin.join, { inviteCode }))
  }
  const scan = (code: string, sessionId: string) =>
    world.as(HELPER).call(checkin.redeem, { code, lists: [sessionId], nonce: newNonce() })
  const running = () => ({
    startsAtMs: world.nowMs,
    endsAtMs: world.nowMs + 3 * HOUR_MS,
    cancelUntilMs: world.nowMs + HOUR_MS,
    signUpClosesAtMs: world.nowMs + 2 * HOUR_MS,
  })
  const ticketOf = async (openid: string, signUpId: string) =>
    accepted(await world.as(openid).call(events.ticket, { signUpId }))

  test('codes of every earlier round answer REVOKED, with no name; the one in force admits', async () => {
    const { sessionId } = await world.event({ session: running() })
    const other = await world.event({ session: running() })
    await openDoor(sessionId)
    await openDoor(other.sessionId)
    const member = await world.member(1)
    const codes: string[] = []
    let signUpId = ''
    for (let round = 0; round < 3; round++) {
      signUpId = accepted(
        await world.as(member).call(events.signUp, { sessionId, places, requestId: newRequest() }),
      ).signUpId
      codes.push((await ticketOf(member, signUpId)).staticCode)
      if (round < 2) accepted(await world.as(member).call(events.cancel, { signUpId }))
      if (round < 2) expect(codeOf(await scan(codes[round] ?? '', sessionId))).toBe('CANCELLED')
    }
    for (const code of codes.slice(0, 2)) {
      const answer = await scan(code, sessionId)
      expect(answer).toMatchObject({ ok: false, code: 'REVOKED' })
      expect(JSON.stringify(answer)).not.toContain('张')
      expect(codeOf(await scan(code, other.sessionId))).toBe('WRONG_SESSION')
      expect(codeOf(await scan(`${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`, sessionId))).toBe(
        'CODE_INVALID',
      )
    }
    expect(codeOf(await scan(codes[2] ?? '', sessionId))).toBe('OK')
  })

  test('a helper keeps the door of a session that is put off, at once and after a kill, and loses it when revoked', async () => {
    const made = await world.event({ session: running() })
    const { expiresAtMs } = await openDoor(made.sessionId)
    const officer = world.as(OFFICER)
    const later = async (days: number, killAfter?: number) => {
      const { state: _, ...record } = accepted(await officer.call(events.edit, { eventId: made.eventId }))
      const sessions = record.sessions.map(session => ({
        ...session,
        startsAtMs: world.nowMs + days * DAY_MS,
        endsAtMs: world.nowMs + days * DAY_MS + 3 * HOUR_MS,
      }))
      const input = { ...record, sessions, requestId: newRequest() }
      if (killAfter === undefined) return accepted(await officer.call(events.save, input))
      await world.kill(killAfter)
      return await officer.raw('events', { action: 'save', input })
    }
    await later(7)
    const [held] = accepted(await world.as(HELPER).call(checkin.doors, {})).items.filter(
      one => one.sessionId === made.sessionId,
    )
    expect(held?.grantExpiresAtMs).toBe(expiresAtMs + 7 * DAY_MS)
    // event, session, its news, commit: killed before the copies are told
    await later(14, 4)
    await world.advance(31_000)
    await world.sweep()
    const [grant] = await world.door.rows('door_grants', { sessionId: made.sessionId })
    expect(grant).toMatchObject({ expiresAtMs: expiresAtMs + 14 * DAY_MS, revokedAtMs: null })
    accepted(await officer.call(checkin.revoke, { grantId: String(grant?.['_id']) }))
    await later(21)
    expect(codeOf(await scan('U1', made.sessionId))).toBe('NO_DOOR_ACCESS')
  })

  test('a called-off event’s ticket says so, is refused at the door, and its places can be given back', async () => {
    const made = await world.event({ session: running() })
    await openDoor(made.sessionId)
    const member = await world.member(2)
    const asked = { sessionId: made.sessionId, places, requestId: newRequest() }
    const { signUpId } = accepted(await world.as(member).call(events.signUp, asked))
    const { eventId, version } = made
    accepted(await world.as(OFFICER).call(events.callOff, { eventId, version, reason: '台风红色预警' }))
    const ticket = await ticketOf(member, signUpId)
    expect(ticket.eventState).toBe('cancelled')
    expect(codeOf(await scan(ticket.staticCode, made.sessionId))).toBe('EVENT_CANCELLED')
    const mine = accepted(await world.as(member).call(events.mine, {})).items
    expect(mine.find(one => one.signUpId === signUpId)?.eventState).toBe('cancelled')
    expect(accepted(await world.as(member).call(events.get, { eventId })).callOffReason).toBe('台风红色预警')
    expect(accepted(await world.as(member).call(events.signUp, asked)).signUpId).toBe(signUpId)
    expect(accepted(await world.as(member).call(events.cancel, { signUpId })).status).toBe('cancelled')
    expect(await world.count(made.sessionId)).toMatchObject({ taken: 0, held: 0 })
  })

  test('the hours of one day hold in Beijing’s time: today changes at midnight there', async () => {
    const midnight = Math.ceil((world.nowMs + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS + 5 * DAY_MS
    const startsAtMs = midnight + HOUR_MS
    const session = {
      ...sessionOf(world.nowMs),
      startsAtMs,
      endsAtMs: startsAtMs + HOUR_MS,
      signUpClosesAtMs: startsAtMs,
    }
    const { sessionId } = await world.event({ session })
    const member = await world.member(3)
    accepted(await world.as(member).call(events.signUp, { sessionId, places, requestId: newRequest() }))
    const lists = async (nowMs: number) => {
      await cloud.post('/__clock', { nowMs })
      const { today, upcoming } = accepted(await world.as(member).call(events.home, {}))
      return [today.length, upcoming.length]
    }
    expect(await lists(midnight - 60_000)).toEqual([0, 1])
    expect(await lists(midnight + 60_000)).toEqual([1, 0])
    expect(await lists(startsAtMs + 23 * HOUR_MS - 120_000)).toEqual([1, 0])
    expect(await lists(startsAtMs + 23 * HOUR_MS)).toEqual([0, 0])
  })
})

describe('in the unions', () => {
  let world: World
  let cloud: Cloud

  beforeAll(async () => {
    world = await startWorld({ workers: 4 })
    cloud = world.cloud
  })
  afterAll(() => cloud?.stop())

  const rowsOf = async (collectionName: string, where: object) => {
    const query = JSON.stringify(where)
    const page = { action: 'database.getDocument', collectionName, query, queryType: 'WHERE', limit: 1000 }
    const reply = (await cloud.post('/admin', page)) as { data: { list: string[] } }
    return reply.data.list.map(text => JSON.parse(text) as Record<string, unknown>)
  }
  const save = (name: string, extra: { unionId?: string; parentId?: string | null; requestId?: string } = {}) =>
    cloud.as(ADMIN).call(members.saveUnion, {
      ...{ name, kind: 'grassroots', form: 'joint', parentId: ROOT_UNION_ID, companies: [], requestId: newRequest() },
      ...extra,
    })
  const freshUnion = async (name: string) => accepted(await save(name)).unionId

  test('a try that was locked out is not counted: only five that were answered use up the day', async () => {
    const person = { openid: 'oHouseTry', name: '试一试', phone: '19900005001' }
    await importRows(cloud, {
      ...{ openid: ADMIN, unionId: ROOT_UNION_ID },
      rows: [HEAD, [person.name, person.phone, '', '甲工会', '', '']],
    })
    await putPeople(cloud, [person])
    // counted, row written, then dead: the row is locked for 30 s
    await cloud.post('/__kill', { afterWrites: 2, function: 'members' })
    await bindByWechat(cloud, person).catch(() => undefined)
    expect(codeOf(await bindByWechat(cloud, person))).toBe('BUSY')
    const [account] = await rowsOf('accounts', { openid: person.openid })
    expect(account?.['tries']).toMatchObject({ count: 1 })
    await cloud.post('/__clock', { advanceMs: 31_000 })
    for (let i = 0; i < 3; i++)
      expect(
        codeOf(await cloud.as(person.openid).call(members.bind, { by: 'phone', name: '别人', phone: person.phone })),
      ).toBe('BIND_FAILED')
    expect(accepted(await bindByWechat(cloud, person)).binding).toBe('active')
  })

  test('five tries a day end at midnight in Beijing', async () => {
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    const midnight = Math.ceil((nowMs + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS
    const attempt = async (atMs: number) => {
      await cloud.post('/__clock', { nowMs: atMs })
      return codeOf(
        await cloud.as('oHouseDay').call(members.bind, { by: 'phone', name: '无此人', phone: '13900000001' }),
      )
    }
    for (let i = 0; i < 5; i++) expect(await attempt(midnight - 60_000)).toBe('BIND_FAILED')
    expect(await attempt(midnight - 30_000)).toBe('BIND_LIMIT')
    expect(await attempt(midnight + 1000)).toBe('BIND_FAILED')
  })

  test('of many who rename unions to one name at once, one gets it and the others are told', async () => {
    const ids = await Promise.all(['子', '丑', '寅', '卯', '辰', '巳'].map(one => freshUnion(`${one}工会`)))
    const codes = (await Promise.all(ids.map(unionId => save('同名工会', { unionId })))).map(codeOf)
    expect(codes.filter(code => code === 'OK')).toHaveLength(1)
    expect(codes.filter(code => code !== 'OK')).toEqual(Array(5).fill('NAME_TAKEN'))
  })

  test('one creation sent ten times at once is one union, and a late retry undoes no later change', async () => {
    const requestId = newRequest()
    const made = (await Promise.all(Array.from({ length: 10 }, () => save('十次工会', { requestId })))).map(accepted)
    expect(new Set(made.map(one => one.unionId)).size).toBe(1)
    const unionId = made[0]?.unionId ?? ''
    accepted(await save('改名工会', { unionId }))
    expect(accepted(await save('十次工会', { requestId })).unionId).toBe(unionId)
    expect(await rowsOf('unions', { _id: unionId })).toMatchObject([{ name: '改名工会' }])
  })

  test('two names given at once end with one name everywhere', async () => {
    const unionId = await freshUnion('双名工会')
    const people = Array.from({ length: 30 }, (_, i) => [`双名${i}`, `1990000${6000 + i}`, '', '双名工会', '', ''])
    await importRows(cloud, { openid: ADMIN, unionId: ROOT_UNION_ID, rows: [HEAD, ...people] })
    const names = ['双名东', '双名西', '双名南', '双名北'].map(name => save(name, { unionId }))
    for (const answer of await Promise.all(names)) accepted(answer)
    const [union] = await rowsOf('unions', { _id: unionId })
    const copies = new Set((await rowsOf('roster', { unionId })).map(row => row['unionName']))
    expect([[...copies], union?.['spreading']]).toEqual([[union?.['name']], false])
  })

  test('a union that moves takes its events along: its new federation sees them, the old one no longer', async () => {
    const [to, from] = await Promise.all([
      cloud.as(ADMIN).call(members.saveUnion, {
        name: '新联合会',
        kind: 'federation',
        form: null,
        parentId: ROOT_UNION_ID,
        requestId: newRequest(),
      }),
      world.unions.联合会,
    ])
    const unionId = accepted(await save('迁移工会', { parentId: from })).unionId
    const person = { openid: 'oHouseMover', name: '迁移官', phone: '19900007001' }
    await importRows(cloud, {
      ...{ openid: ADMIN, unionId: ROOT_UNION_ID },
      rows: [HEAD, [person.name, person.phone, '', '迁移工会', '', '']],
    })
    await putPeople(cloud, [person])
    accepted(await bindByWechat(cloud, person))
    const { member } = accepted(await cloud.as(person.openid).call(members.me, {}))
    const grant = { memberId: member?.memberId ?? '', role: 'officer' as const, unionId }
    accepted(await cloud.as(ADMIN).call(members.grantRole, grant))
    const { nowMs } = (await cloud.get('/__clock')) as { nowMs: number }
    const draft = { title: '迁移前的活动', brand: '习科学' as const, venueName: '职工之家', organiserUnionId: unionId }
    const saved = accepted(
      await cloud
        .as(person.openid)
        .call(events.save, { ...draft, sessions: [sessionOf(nowMs)], version: 0, requestId: newRequest() }),
    )
    const federation = accepted(to).unionId
    accepted(await save('迁移后工会', { unionId, parentId: federation }))
    const path = [ROOT_UNION_ID, federation, unionId]
    expect(await rowsOf('events', { _id: saved.eventId })).toMatchObject([
      { organiserPath: path, organiserName: '迁移后工会', version: 1 },
    ])
    expect(await rowsOf('sessions', { eventId: saved.eventId })).toMatchObject([
      { organiserPath: path, organiserName: '迁移后工会' },
    ])
    accepted(await cloud.as(person.openid).call(events.publish, { eventId: saved.eventId, version: 1 }))
  })

  test('an upload that was no roster is removed within the hour', async () => {
    const fileId = await cloud.as(ADMIN).upload('roster-imports/not-a-roster.xlsx', Buffer.from('no zip at all'))
    const asked = { fileId, unionId: ROOT_UNION_ID, requestId: newRequest() }
    expect(codeOf(await cloud.as(ADMIN).call(members.importStart, asked))).toBe('FILE_UNREADABLE')
    await cloud.post('/__clock', { advanceMs: 2 * HOUR_MS })
    expect(await cloud.post('/__timer/members')).toMatchObject({ result: { removed: expect.any(Number) } })
    const left = await cloud.post('/admin', {
      action: 'storage.batchGetDownloadUrl',
      file_list: [{ fileid: fileId, max_age: 60 }],
    })
    expect(JSON.stringify(left)).toContain('STORAGE_FILE_NONEXIST')
  })
})
