import { employeeNoBlind, nameBlind, phoneBlind } from '../../cloudfunctions/_data/person-blinds'
import { writeXlsx } from '../../cloudfunctions/_services/write-xlsx'
import { readXlsx } from '../../cloudfunctions/_services/xlsx'
import { account } from '../../src/contract/account'
import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { PROXY_NAME_KEPT_DAYS } from '../../src/domain/checkin/jobs'
import { PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { AUDITOR, DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER, OTHER_OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  world = await EventsWorld.at(cloud)
})
afterAll(async () => {
  expect(await world.unindexed()).toEqual([])
  await cloud.stop()
})

const question = { questionId: 'q1', label: '=吃素吗', kind: 'text' as const, options: [], required: true }
const gift = { festival: '端午粽子', stock: [{ doorId: 'main', amount: 10 }] }
const withDoor = (change: object) => ({
  session: {
    doorOpensMinutesBefore: 1440,
    startsAtMs: world.nowMs + HOUR_MS,
    doorPolicy: { ...PLAIN_POLICY, rules: [], questions: [], ...change },
  },
})
const openDoor = async (sessionId: string) => {
  const { inviteCode } = accepted(await world.as(OFFICER).call(checkin.invite, { sessionId, hours: 24, uses: 5 }))
  accepted(await world.as('oLists').call(checkin.join, { inviteCode }))
}
const signUp = async (openid: string, sessionId: string) =>
  accepted(
    await world.as(openid).call(events.signUp, { sessionId, places: [{ kind: 'self' }], requestId: newRequest() }),
  )
const redeem = async (openid: string, sessionId: string, change: object) => {
  const { signUpId } = await signUp(openid, sessionId)
  const { staticCode: code } = accepted(await world.as(openid).call(events.ticket, { signUpId }))
  accepted(await world.as('oLists').call(checkin.redeem, { code, lists: [sessionId], nonce: newRequest(), ...change }))
  return signUpId
}
const tableAt = async (url: string) => (await readXlsx(Buffer.from(await (await fetch(url)).arrayBuffer()))) ?? []

test('what a guest answered is opened with a reason, logged for the guest, and goes into the file escaped', async () => {
  const { sessionId, eventId } = await world.event(withDoor({ questions: [question] }))
  await openDoor(sessionId)
  const member = await world.member(1)
  const signUpId = await redeem(member, sessionId, { answers: [{ questionId: 'q1', values: ['=1+1'] }] })
  const [row] = accepted(await world.as(AUDITOR).call(events.signUps, { sessionId })).items
  expect(row).toMatchObject({ signUpId, hasAnswers: true, pickups: 0 })
  const ask = (openid: string) => world.as(openid).call(events.revealGuest, { signUpId, reason: '准备素食' })
  for (const openid of [AUDITOR, OTHER_OFFICER, member, 'oNobody']) expect(codeOf(await ask(openid))).toBe('NOT_FOUND')
  expect(accepted(await ask(OFFICER))).toEqual({
    answers: [{ at: 'door', label: '=吃素吗', values: ['=1+1'] }],
    pickups: [],
  })
  const [seen] = await world.door.rows('access_log', { subjectKind: 'signUp', subjectId: signUpId })
  expect(seen).toMatchObject({ fields: ['answers'], ownerAccountId: world.door.accountId(member) })

  await world.cloud.awayFromTheEndOf(24 * 3_600_000)
  const file = (openid: string) => world.as(openid).call(events.signUpsFile, { sessionId, reason: '现场核对' })
  for (const openid of [AUDITOR, OTHER_OFFICER, member]) expect(codeOf(await file(openid))).toBe('NOT_FOUND')
  const { url, rows, fileName } = accepted(await file(OFFICER))
  expect(rows).toBe(1)
  expect(fileName).toMatch(/^报名名单-.*\.xlsx$/)
  const table = await tableAt(url)
  expect(table[0]?.at(-1)).toBe('=吃素吗')
  expect(table[1]?.slice(1, 4)).toEqual(['张*明', '演示工会', '已报名'])
  // a cell that a spreadsheet would run is text
  expect(table[1]?.at(-1)).toBe("'=1+1")
  const chain = await world.door.rows('audit', { subjectKind: 'event', subjectId: eventId })
  expect(chain.at(-1)).toMatchObject({ what: 'event.rosterExported', refs: { sessionId, rows: 1 } })
  for (let i = 1; i < 20; i++) accepted(await file(OFFICER))
  expect(codeOf(await file(OFFICER))).toBe('TOO_OFTEN')
})

test('what was answered at sign-up stands beside it', async () => {
  const { sessionId } = await world.event(withDoor({ questions: [{ ...question, at: 'both' }] }))
  const member = await world.member(3)
  const asked = { sessionId, places: [{ kind: 'self' as const }], requestId: newRequest() }
  const answers = [{ questionId: 'q1', values: ['吃素'] }]
  const { signUpId } = accepted(await world.as(member).call(events.signUp, { ...asked, answers }))
  const revealed = await world.as(OFFICER).call(events.revealGuest, { signUpId, reason: '备餐' })
  expect(accepted(revealed).answers).toEqual([{ at: 'sign_up', label: '=吃素吗', values: ['吃素'] }])
  const { url } = accepted(await world.as(member).call(account.exportMine, {}))
  expect((await tableAt(url)).flat()).toContain('吃素')
})

test('who picked up is seen by the holder, and by the desk with a reason', async () => {
  const { sessionId } = await world.event(withDoor({ gift }))
  await openDoor(sessionId)
  const member = await world.member(2)
  const signUpId = await redeem(member, sessionId, { proxyName: '孙小八' })
  const { pickups } = accepted(await world.as(member).call(events.ticket, { signUpId }))
  const mine = accepted(await world.as(member).call(account.exportMine, {}))
  expect((await tableAt(mine.url)).flat().join()).toContain('孙小八代领')
  expect(pickups).toMatchObject([{ name: '孙小八', doorName: '正门', places: 1 }])
  const { items } = accepted(await world.as(OFFICER).call(events.signUps, { sessionId }))
  expect(items[0]).toMatchObject({ hasAnswers: false, pickups: 1 })
  expect(JSON.stringify(items)).not.toContain('孙小八')
  const asked = { signUpId, reason: '礼品有疑问' }
  expect(accepted(await world.as(OFFICER).call(events.revealGuest, asked)).pickups).toEqual(pickups)
  expect(await world.door.rows('access_log', { subjectKind: 'signUp', subjectId: signUpId })).toMatchObject([
    { fields: ['proxy'] },
  ])
})

describe('a sign-up list', () => {
  const onRoster = async (number: number, openid: string | null) => {
    const { crypto } = world.door
    const phone = `1390000${String(number).padStart(4, '0')}`
    const name = `李演示${number}`
    const _id = openid === null ? `member-row-${number}` : `member-of-${openid}`
    await world.door.insert('roster', [
      {
        ...{
          _id,
          unionId: 'u-east',
          unionPath: ['root', 'u-east'],
          unionName: '东片工会',
          companyName: '',
          status: 'active',
        },
        ...{
          nameSealed: crypto.seal(name, `roster/${_id}/name`),
          nameBlind: nameBlind(crypto, name),
          nameMasked: '李**',
          nameGrams: [],
        },
        ...{
          phoneSealed: crypto.seal(phone, `roster/${_id}/phone`),
          phoneBlind: phoneBlind(crypto, phone),
          phoneTailBlind: null,
          phoneMasked: '',
        },
        ...{ employeeNoSealed: null, employeeNoBlind: employeeNoBlind(crypto, String(number)), employeeNoMasked: null },
        ...{ accountId: openid === null ? null : world.door.accountId(openid), boundAtMs: null, importedAtMs: 0 },
      },
    ])
    return { name, phone }
  }
  const handIn = async (sessionId: string, rows: readonly (readonly string[])[], openid = OFFICER) => {
    const content = await writeXlsx([['姓名', '手机号', '位数'], ...rows], [10, 14, 6])
    const fileId = await cloud.as(openid).upload(`sign-up-imports/${newRequest()}.xlsx`, content)
    return world.as(openid).call(events.importSignUps, { sessionId, fileId })
  }

  test('signs up whom it names by the members’ own door, once, in its order, and says what is wrong with the others', async () => {
    const { sessionId, eventId } = await world.event({ session: { capacity: 3 } })
    const [a = '', b = '', c = '', d = ''] = await world.members(10, 4)
    const people = await Promise.all([a, b, c, d].map((openid, i) => onRoster(10 + i, openid)))
    const unbound = await onRoster(20, null)
    const row = (at: number, places = '') => [people[at]?.name ?? '', people[at]?.phone ?? '', places]
    const list = [
      row(0, '2'),
      ['别的名字', people[1]?.phone ?? '', ''],
      ['', people[1]?.phone ?? '', ''],
      row(1),
      [unbound.name, unbound.phone, ''],
      row(0),
      ['王五', '12345', ''],
      row(3, '11'),
      row(2, '1位'),
    ]
    const first = accepted(await handIn(sessionId, list))
    expect(first).toEqual({
      rows: 9,
      taken: 2,
      standing: 0,
      next: null,
      bad: [
        { row: 3, reason: 'NO_SUCH_MEMBER' },
        { row: 4, reason: 'NAME_MISSING' },
        { row: 6, reason: 'NOT_BOUND' },
        { row: 7, reason: 'TWICE_IN_FILE' },
        { row: 8, reason: 'PHONE_WRONG' },
        { row: 9, reason: 'PLACES_WRONG' },
        { row: 10, reason: 'SESSION_FULL' },
      ],
    })
    expect(await world.count(sessionId)).toMatchObject({ taken: 3, held: 3, people: 2 })
    const again = accepted(await handIn(sessionId, [row(0, '2'), row(2), row(1)]))
    expect(again).toMatchObject({ taken: 0, standing: 2, bad: [{ row: 3, reason: 'SESSION_FULL' }] })
    const { items } = accepted(await world.as(a).call(account.inbox, {}))
    expect(items.map(({ title }) => title)).toEqual(['已替您报名：春日亲子市集'])
    const chain = await world.door.rows('audit', { subjectKind: 'event', subjectId: eventId })
    expect(chain.filter(({ what }) => what === 'event.signedUpByDesk')).toMatchObject([{ refs: { rows: 2 } }])
  })

  test('of many rows goes piece by piece; killed, the same call goes on; a member’s own cancellation stands', async () => {
    const { sessionId } = await world.event({ session: { capacity: 60 } })
    const openids = await world.members(100, 34)
    const people = await Promise.all(openids.map((openid, i) => onRoster(100 + i, openid)))
    const content = await writeXlsx([['姓名', '手机号'], ...people.map(({ name, phone }) => [name, phone])], [10, 14])
    const fileId = await cloud.as(OFFICER).upload('sign-up-imports/many.xlsx', content)
    const call = (from: number) => world.as(OFFICER).call(events.importSignUps, { sessionId, fileId, from })
    await world.kill(9)
    await world.as(OFFICER).raw('events', { action: 'importSignUps', input: { sessionId, fileId } })
    const first = accepted(await call(0))
    expect(first).toMatchObject({ rows: 34, bad: [], next: 30 })
    expect(first.taken + first.standing).toBe(30)
    expect(accepted(await call(30))).toMatchObject({ taken: 4, next: null })
    expect(await world.count(sessionId)).toMatchObject({ taken: 34, held: 34, people: 34 })
    const told = await world.door.rows('inbox', { kind: 'event.signedUpForYou' })
    expect(told.length).toBeGreaterThanOrEqual(34)
    const [one = ''] = openids
    const [held] = accepted(await world.as(one).call(events.mine, {})).items
    accepted(await world.as(one).call(events.cancel, { signUpId: held?.signUpId ?? '' }))
    expect(accepted(await call(0))).toMatchObject({
      taken: 0,
      standing: 29,
      bad: [{ row: 2, reason: 'CANCELLED_BY_MEMBER' }],
    })
  })

  test('is taken from nobody else, and from no other file', async () => {
    const { sessionId } = await world.event()
    for (const openid of [OTHER_OFFICER, AUDITOR, 'oNobody'])
      expect(codeOf(await handIn(sessionId, [['a', '13900000000', '']], openid))).toBe('NOT_FOUND')
    const many = Array.from({ length: 2001 }, () => ['a', '13900000000', ''])
    expect(codeOf(await handIn(sessionId, many))).toBe('TOO_MANY_ROWS')
    const fileId = await cloud.as(OFFICER).upload('sign-up-imports/x.xlsx', Buffer.from('nothing'))
    expect(codeOf(await world.as(OFFICER).call(events.importSignUps, { sessionId, fileId }))).toBe('FILE_UNREADABLE')
  })
})

test('a venue that is taken at that hour is named, and so is a holiday; nobody outside a desk asks', async () => {
  const startsAtMs = world.nowMs + 9 * DAY_MS
  const hours = { startsAtMs, endsAtMs: startsAtMs + 2 * HOUR_MS }
  const other = { signUpClosesAtMs: startsAtMs, cancelUntilMs: startsAtMs }
  const { eventId } = await world.event({
    title: '太极班',
    venueName: '职工之家（二楼）',
    session: { ...hours, ...other },
  })
  const plan = (change: object = {}, openid = OFFICER) =>
    world.as(openid).call(events.planCheck, {
      venueName: '职工之家 (二楼)',
      spans: [
        { startsAtMs: hours.endsAtMs, endsAtMs: hours.endsAtMs + HOUR_MS },
        { startsAtMs: hours.endsAtMs - 1, endsAtMs: hours.endsAtMs + HOUR_MS },
      ],
      ...change,
    })
  const { clashes } = accepted(await plan())
  expect(clashes).toEqual([{ span: 1, eventTitle: '太极班', organiserName: '东片工会', ...hours }])
  expect(accepted(await plan({ eventId })).clashes).toEqual([])
  expect(accepted(await plan({ venueName: '职工之家三楼' })).clashes).toEqual([])
  const day = Date.parse('2026-10-01T09:00:00+08:00')
  const { holidays } = accepted(await plan({ spans: [{ startsAtMs: day, endsAtMs: day + HOUR_MS }] }))
  expect(holidays).toMatchObject([{ span: 0 }])
  for (const openid of [AUDITOR, 'oNobody']) expect(codeOf(await plan({}, openid))).toBe('FORBIDDEN')
})

test('a collector’s name goes a month after the pick-up; that somebody came for the holder stays', async () => {
  const { sessionId } = await world.event(withDoor({ gift: { ...gift, festival: '中秋月饼' } }))
  await openDoor(sessionId)
  const member = await world.member(90)
  const signUpId = await redeem(member, sessionId, { proxyName: '周小九' })
  const purge = async () => ((await cloud.post('/__timer/checkin')) as { result: object }).result
  const [before] = await world.door.rows('sign_ups', { _id: signUpId })
  expect(JSON.stringify(before)).toContain('proxySealed')
  await world.advance((PROXY_NAME_KEPT_DAYS - 1) * DAY_MS)
  expect(await purge()).toMatchObject({ proxies: 0 })
  await world.advance(4 * DAY_MS)
  // of a test before, too
  expect(await purge()).toMatchObject({ proxies: 2 })
  const [after] = await world.door.rows('sign_ups', { _id: signUpId })
  expect(JSON.stringify(after)).not.toContain('proxySealed')
  expect(after).toMatchObject({ used: 1 })
  expect(accepted(await world.as(member).call(events.ticket, { signUpId })).pickups).toEqual([])
})
