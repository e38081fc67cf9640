import type { Input } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import {
  AUDITOR,
  DAY_MS,
  draftOf,
  EventsWorld,
  HOUR_MS,
  newRequest,
  OFFICER,
  OTHER_OFFICER,
  sessionOf,
} from './events-world'
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

const self = [{ kind: 'self' as const }]
const tap = (openid: string, sessionId: string) =>
  world.as(openid).call(events.signUp, { sessionId, places: self, requestId: newRequest() })
const save = (input: Input<typeof events.save>, openid = OFFICER) => world.as(openid).call(events.save, input)
/** The editor's record as it would be sent back. */
const opened = async (eventId: string, change: object = {}): Promise<Input<typeof events.save>> => {
  const { state: _, ...record } = accepted(await world.as(OFFICER).call(events.edit, { eventId }))
  return { ...record, requestId: newRequest(), ...change }
}

test('a draft is invisible to everyone until it is published, then it is in the lists', async () => {
  const { eventId, sessionId, version } = await world.draft()
  const member = await world.member(1)
  for (const openid of [member, 'oNobody', OFFICER, OTHER_OFFICER]) {
    expect(codeOf(await world.as(openid).call(events.get, { eventId }))).toBe('NOT_FOUND')
    expect((await world.cards(openid)).map(card => card.eventId)).not.toContain(eventId)
    const { open } = accepted(await world.as(openid).call(events.home, {}))
    expect(open.map(card => card.eventId)).not.toContain(eventId)
  }
  expect(codeOf(await tap(member, sessionId))).toBe('NOT_FOUND')
  const published = accepted(await world.as(OFFICER).call(events.publish, { eventId, version }))
  expect(published).toEqual({ eventId, version: 2, state: 'published' })
  expect(accepted(await world.as(OFFICER).call(events.publish, { eventId, version }))).toEqual(published)
  const [card] = (await world.cards('oNobody')).filter(found => found.eventId === eventId)
  expect(card).toMatchObject({ title: '春日亲子市集', forFamilies: true, state: 'published' })
  expect(card?.sessions).toMatchObject([{ sessionId, capacity: 60, taken: 0, mySignUpId: null }])
  expect(accepted(await world.as('oNobody').call(events.get, { eventId })).whyNot?.reason).toBe('NOT_BOUND')
  expect(codeOf(await tap(member, sessionId))).toBe('OK')
})

test('whose event it is: another officer finds nothing, the auditor may look and not touch', async () => {
  const { eventId, sessionId, version } = await world.event()
  const other = world.as(OTHER_OFFICER)
  const calledOff = { eventId, version, reason: '换个日子' }
  expect(codeOf(await other.call(events.edit, { eventId }))).toBe('NOT_FOUND')
  expect(codeOf(await other.call(events.signUps, { sessionId }))).toBe('NOT_FOUND')
  expect(codeOf(await other.call(events.publish, { eventId, version }))).toBe('NOT_FOUND')
  expect(codeOf(await other.call(events.callOff, calledOff))).toBe('NOT_FOUND')
  expect(codeOf(await save(await opened(eventId), OTHER_OFFICER))).toBe('NOT_FOUND')
  expect(codeOf(await save(draftOf(world.nowMs), OTHER_OFFICER))).toBe('FORBIDDEN')
  expect(codeOf(await save(draftOf(world.nowMs), 'oNobody'))).toBe('FORBIDDEN')
  expect(codeOf(await save(await opened(eventId, { organiserUnionId: 'u-west' })))).toBe('FORBIDDEN')
  expect(codeOf(await world.as(AUDITOR).call(events.edit, { eventId }))).toBe('NOT_FOUND')
  const desk = accepted(await world.as(AUDITOR).call(events.desk, {}))
  expect(desk.items.find(item => item.eventId === eventId)).toMatchObject({ canEdit: false })
  expect(accepted(await other.call(events.desk, {})).items).toEqual([])
  expect(codeOf(await world.as('oNobody').call(events.desk, {}))).toBe('FORBIDDEN')
})

test('organisers are the unions below my roles', async () => {
  const names = async (openid: string) =>
    accepted(await world.as(openid).call(events.organisers, {})).items.map(union => union.name)
  expect(await names(OFFICER)).toEqual(['东片工会'])
  expect(await names(AUDITOR)).toEqual([])
  expect(await names('oNobody')).toEqual([])
})

test('two editors: the later save is refused, a retry of the earlier is answered the same', async () => {
  const { eventId, version } = await world.draft()
  const first = await opened(eventId, { title: '第一位的标题' })
  const second = await opened(eventId, { title: '第二位的标题' })
  const saved = accepted(await save(first))
  expect(saved.version).toBe(version + 1)
  expect(codeOf(await save(second))).toBe('VERSION_CONFLICT')
  expect(accepted(await save(first))).toEqual(saved)
  expect((await opened(eventId)).title).toBe('第一位的标题')
})

test('a new event saved ten times at once under one request is one event', async () => {
  const draft = draftOf(world.nowMs, { title: '只有一场' })
  const saved = (await Promise.all(Array.from({ length: 10 }, () => save(draft)))).map(accepted)
  expect(new Set(saved.map(answer => answer.eventId)).size).toBe(1)
  expect(await world.door.rows('sessions', { eventId: saved[0]?.eventId })).toHaveLength(1)
})

test('what the editor reads is what it may send back, and saving it changes nothing but the version', async () => {
  const { eventId } = await world.event()
  const before = await opened(eventId)
  accepted(await save(before))
  const after = await opened(eventId)
  expect({ ...after, version: 0, requestId: '' }).toEqual({ ...before, version: 0, requestId: '' })
})

test.each([
  ['ends before it starts', { endsAtMs: 0 }, 'ENDS_BEFORE_START'],
  ['closes before it opens', { signUpOpensAtMs: 3 * DAY_MS }, 'CLOSES_BEFORE_OPENING'],
  ['closes after the end', { signUpClosesAtMs: 30 * DAY_MS }, 'CLOSES_AFTER_END'],
  ['is cancelled after the end', { cancelUntilMs: 30 * DAY_MS }, 'CANCEL_AFTER_END'],
])('a session that %s is refused', async (_, offsets, reason) => {
  const session = Object.fromEntries(Object.entries(offsets).map(([name, offset]) => [name, world.nowMs + offset]))
  const answer = await save(draftOf(world.nowMs, { session }))
  expect(answer).toMatchObject({ ok: false, code: 'TIMES_WRONG', details: { session: 0, reason } })
})

test('a past session may be recorded', async () => {
  const nowMs = world.nowMs - 400 * DAY_MS
  expect(codeOf(await save(draftOf(nowMs)))).toBe('OK')
})

test('a published event changes under its sign-ups: title, venue and start arrive everywhere', async () => {
  const { eventId, sessionId } = await world.event()
  const member = await world.member(2)
  const { signUpId } = accepted(await tap(member, sessionId))
  const startsAtMs = world.nowMs + 3 * DAY_MS
  const edited = await opened(eventId, { title: '改期的市集', venueName: '梦想小镇红色驿站' })
  const sessions = edited.sessions.map(session => ({ ...session, startsAtMs, endsAtMs: startsAtMs + HOUR_MS }))
  accepted(await save({ ...edited, sessions }))
  const [shown] = accepted(await world.as(member).call(events.mine, {})).items
  expect(shown).toMatchObject({ signUpId, title: '改期的市集', venueName: '梦想小镇红色驿站', startsAtMs })
  const [stored] = await world.door.rows('sign_ups', { _id: signUpId })
  expect(stored).toMatchObject({ startsAtMs })
  const [watched] = await world.door.rows('sessions', { _id: sessionId })
  expect(watched?.['hoursMovedAtMs']).not.toBeNull()
  expect(watched?.['doorOpensAtMs']).toBe(startsAtMs - HOUR_MS)
})

test('capacity stays above what is taken, and a session with sign-ups stays', async () => {
  const { eventId, sessionId } = await world.event()
  const members = await world.members(10, 3)
  for (const openid of members) accepted(await tap(openid, sessionId))
  const smaller = async (capacity: number) => {
    const edited = await opened(eventId)
    return save({ ...edited, sessions: edited.sessions.map(session => ({ ...session, capacity })) })
  }
  expect(await smaller(2)).toMatchObject({ code: 'CAPACITY_BELOW_TAKEN', details: { session: 0, taken: 3 } })
  expect(codeOf(await smaller(3))).toBe('OK')
  expect(codeOf(await tap(await world.member(14), sessionId))).toBe('SESSION_FULL')
  expect(codeOf(await save(await opened(eventId, { sessions: [sessionOf(world.nowMs)] })))).toBe('SESSION_IN_USE')
  const withMore = await opened(eventId)
  const more = await save({ ...withMore, sessions: [...withMore.sessions, sessionOf(world.nowMs)] })
  expect(accepted(more).sessionIds).toHaveLength(2)
  const back = await opened(eventId)
  expect(accepted(await save({ ...back, sessions: back.sessions.slice(0, 1) })).sessionIds).toEqual([sessionId])
})

test('sign-ups and a shrinking capacity at once never oversell', async () => {
  const { eventId, sessionId } = await world.event({ session: { capacity: 20 } })
  const members = await world.members(100, 40)
  const edited = await opened(eventId)
  const shrunk = { ...edited, sessions: edited.sessions.map(session => ({ ...session, capacity: 10 })) }
  const [saved] = await Promise.all([save(shrunk), ...members.map(openid => tap(openid, sessionId))])
  const { taken, held } = await world.count(sessionId)
  expect(taken).toBe(held)
  expect(taken).toBe(saved.ok ? 10 : 20)
})

test.each([
  ['a session of another event', { sessions: [{ ...sessionOf(0), sessionId: 'FOREIGN' }] }],
  ['an unknown union', { onlyUnionIds: ['nowhere'] }],
])('%s in a save is bad input', async (_, change) => {
  const { eventId } = await world.draft()
  const times = 'sessions' in change ? { sessions: [{ ...sessionOf(world.nowMs), sessionId: 'FOREIGN' }] } : change
  expect(codeOf(await save(await opened(eventId, times)))).toBe('BAD_INPUT')
})

test('a called-off event shows its reason, ends sign-up and cannot be edited', async () => {
  const { eventId, version } = await world.event()
  const off = accepted(await world.as(OFFICER).call(events.callOff, { eventId, version, reason: '台风预警' }))
  expect(off).toEqual({ eventId, version: version + 1, state: 'cancelled' })
  expect(accepted(await world.as(OFFICER).call(events.callOff, { eventId, version, reason: '台风预警' }))).toEqual(off)
  const shown = accepted(await world.as('oNobody').call(events.get, { eventId }))
  expect(shown).toMatchObject({ state: 'cancelled', callOffReason: '台风预警' })
  expect((await world.cards('oNobody')).map(card => card.eventId)).not.toContain(eventId)
  expect(codeOf(await save(await opened(eventId)))).toBe('EVENT_CANCELLED')
  const again = { eventId, version: version + 1 }
  expect(codeOf(await world.as(OFFICER).call(events.publish, again))).toBe('EVENT_CANCELLED')
  const draft = await world.draft()
  const discard = { eventId: draft.eventId, version: draft.version, reason: '不办了' }
  expect(codeOf(await world.as(OFFICER).call(events.callOff, discard))).toBe('NOT_READY')
})

test('lists go on where they ended, row after row, equal times included', async () => {
  const startsAtMs = world.nowMs + 20 * DAY_MS
  const times = { startsAtMs, endsAtMs: startsAtMs + HOUR_MS }
  for (let i = 0; i < 61; i++) await world.event({ brand: '引资本', session: times })
  const first = accepted(await world.as('oNobody').call(events.list, { brand: '引资本' }))
  expect(first.items).toHaveLength(60)
  const second = accepted(
    await world.as('oNobody').call(events.list, { brand: '引资本', cursor: first.nextCursor ?? '' }),
  )
  expect(second.items).toHaveLength(1)
  expect(second.nextCursor).toBeUndefined()
  expect(new Set([...first.items, ...second.items].map(card => card.eventId)).size).toBe(61)
  const desk = accepted(await world.as(OFFICER).call(events.desk, {}))
  const rest = accepted(await world.as(OFFICER).call(events.desk, { cursor: desk.nextCursor ?? '' }))
  expect(desk.items).toHaveLength(50)
  expect(desk.items.map(item => item.eventId)).not.toContain(rest.items[0]?.eventId)

  const member = await world.member(300)
  for (const card of first.items.slice(0, 55)) accepted(await tap(member, card.sessions[0]?.sessionId ?? ''))
  const mine = accepted(await world.as(member).call(events.mine, {}))
  const older = accepted(await world.as(member).call(events.mine, { cursor: mine.nextCursor ?? '' }))
  expect([mine.items.length, older.items.length]).toEqual([50, 5])
  expect(new Set([...mine.items, ...older.items].map(item => item.signUpId)).size).toBe(55)
})

test("a session's roster is masked, paged and counted", async () => {
  const { sessionId } = await world.event({ session: { capacity: 100 } })
  const members = await world.members(400, 52)
  await Promise.all(members.map(async openid => accepted(await tap(openid, sessionId))))
  const page = accepted(await world.as(OFFICER).call(events.signUps, { sessionId }))
  const rest = accepted(await world.as(OFFICER).call(events.signUps, { sessionId, cursor: page.nextCursor ?? '' }))
  expect(page.session).toMatchObject({ sessionId, taken: 52, entered: 0, doors: [{ doorId: 'main' }] })
  expect(new Set([...page.items, ...rest.items].map(item => item.signUpId)).size).toBe(52)
  expect(page.items[0]).toMatchObject({ nameMasked: '张*明', status: 'confirmed', lastEntryAtMs: null })
})

test('hostile inputs are refused before anything is read', async () => {
  const member = await world.member(500)
  const hostile = [
    { action: 'signUp', input: { sessionId: { $ne: null }, places: self, requestId: 'request-x' } },
    { action: 'signUp', input: { sessionId: 'a.b', places: self, requestId: 'request-x' } },
    { action: 'signUp', input: { sessionId: 'x', places: Array(11).fill({ kind: 'self' }), requestId: 'request-x' } },
    { action: 'signUp', input: { sessionId: 'x', places: [{ kind: 'vip' }], requestId: 'request-x' } },
    { action: 'signUp', input: { sessionId: 'x', places: self, requestId: '$where' } },
    { action: 'list', input: { cursor: 'nonsense' } },
    { action: 'list', input: { brand: { $gt: '' } } },
    { action: 'mine', input: { cursor: '1.$gt' } },
    { action: 'constructor', input: {} },
    { action: 'get', input: { eventId: '__proto__.x' } },
  ]
  for (const event of hostile)
    expect((await world.as(member).raw('events', event)).result).toMatchObject({ ok: false, code: 'BAD_INPUT' })
})
