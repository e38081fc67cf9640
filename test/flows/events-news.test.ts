import { account } from '../../src/contract/account'
import { events } from '../../src/contract/events'
import { DAY_MS, draftOf, EventsWorld, HOUR_MS, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

/** The locks of a transaction that died live 30 s. */
const LOCKS_END_MS = 31_000
const self = [{ kind: 'self' as const }]

let cloud: Cloud
let world: EventsWorld

beforeEach(async () => {
  await cloud.post('/__reset', { warm: true })
  world = await EventsWorld.at(cloud)
})
beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
})
afterAll(() => cloud.stop())

const signUp = async (openid: string, sessionId: string) =>
  accepted(await world.as(openid).call(events.signUp, { sessionId, places: self, requestId: newRequest() }))
const titles = async (openid: string) =>
  accepted(await world.as(openid).call(account.inbox, {})).items.map(message => message.title)
/** A crowd's sign-ups put straight into the database; answers how many messages each of them has. */
const crowd = async (sessionId: string, eventId: string, many: number) => {
  const none = { sessionId, key: new Uint8Array(32), tag: Uint8Array.of(1, 2) }
  await world.door.tickets(none, many, { eventId })
  return async () => {
    const told = await world.door.rows('inbox', { kind: 'event.calledOff' })
    return [told.length, new Set(told.map(message => message['accountId'])).size]
  }
}

test('whoever signed up is told of a call-off, once; whoever cancelled before is not', async () => {
  const { eventId, sessionId, version } = await world.event()
  const [goes = '', left = ''] = await world.members(1, 2)
  await signUp(goes, sessionId)
  const { signUpId } = await signUp(left, sessionId)
  accepted(await world.as(left).call(events.cancel, { signUpId }))
  const call = { eventId, version, reason: '台风' }
  accepted(await world.as(OFFICER).call(events.callOff, call))
  accepted(await world.as(OFFICER).call(events.callOff, call))
  await world.sweep()
  const { items } = accepted(await world.as(goes).call(account.inbox, {}))
  expect(items).toMatchObject([
    { title: '活动取消：春日亲子市集', link: { route: 'features/events/pages/event/index', params: { eventId } } },
  ])
  expect(items[0]?.text).toContain('原因：台风')
  expect(await titles(left)).toEqual([])
})

test('a moved hour or place is told to those of that session; other changes to nobody', async () => {
  const draft = draftOf(world.nowMs)
  const [first] = draft.sessions
  if (!first) throw new Error('a draft has a session')
  const twice = { ...draft, sessions: [first, { ...first, title: '第二场' }] }
  const { eventId, sessionIds } = accepted(await world.as(OFFICER).call(events.save, twice))
  accepted(await world.as(OFFICER).call(events.publish, { eventId, version: 1 }))
  const [one = '', two = ''] = sessionIds
  const [early = '', late = ''] = await world.members(1, 2)
  await signUp(early, one)
  await signUp(late, two)
  const save = async (version: number, change: object, startsAtMs = first.startsAtMs) =>
    accepted(
      await world.as(OFFICER).call(events.save, {
        ...twice,
        ...change,
        eventId,
        version,
        requestId: newRequest(),
        sessions: [
          { ...first, sessionId: one, startsAtMs },
          { ...first, sessionId: two, title: '第二场' },
        ],
      }),
    ).version
  const capacityOnly = await save(2, { title: '夏日亲子市集' })
  expect([await titles(early), await titles(late)]).toEqual([[], []])
  const later = await save(capacityOnly, { title: '夏日亲子市集' }, first.startsAtMs + HOUR_MS)
  expect([await titles(early), await titles(late)]).toEqual([['活动有变：夏日亲子市集'], []])
  await save(later, { title: '夏日亲子市集', venueName: '体育馆' }, first.startsAtMs + HOUR_MS)
  expect([(await titles(early)).length, (await titles(late)).length]).toEqual([2, 1])
})

test('a reminder comes a day ahead and an hour ahead, once each, and anew when the session moves', async () => {
  const { sessionId, eventId, version } = await world.event()
  const who = await world.member(1)
  await signUp(who, sessionId)
  const run = async (advanceMs: number) => {
    await world.advance(advanceMs)
    await world.sweep()
    await world.sweep()
    return titles(who)
  }
  expect(await run(DAY_MS - HOUR_MS)).toEqual([])
  expect(await run(2 * HOUR_MS)).toEqual(['活动快到了：春日亲子市集'])
  expect(await run(20 * HOUR_MS)).toHaveLength(1)
  expect((await run(2.5 * HOUR_MS))[0]).toBe('就要开始：春日亲子市集')
  const draft = draftOf(world.nowMs)
  const sessions = draft.sessions.map(one => ({ ...one, sessionId, endsAtMs: one.endsAtMs + 9 * DAY_MS }))
  const moved = sessions.map(one => ({ ...one, startsAtMs: one.startsAtMs + 3 * DAY_MS }))
  const change = { ...draft, eventId, version, sessions: moved, requestId: newRequest() }
  expect(codeOf(await world.as(OFFICER).call(events.save, change))).toBe('OK')
  expect(await run(3 * DAY_MS - 4 * HOUR_MS)).toEqual([
    '活动快到了：春日亲子市集',
    '活动有变：春日亲子市集',
    '就要开始：春日亲子市集',
    '活动快到了：春日亲子市集',
  ])
})

test('a called-off crowd of 730 is told in pieces, each once, with kills and two timers at once', async () => {
  const { eventId, sessionId, version } = await world.event({ session: { capacity: 2000 } })
  const told = await crowd(sessionId, eventId, 730)
  await world.kill(7)
  const killed = await world.as(OFFICER).raw('events', {
    action: 'callOff',
    input: { eventId, version, reason: '停电' },
  })
  expect(killed.result).toBeUndefined()
  await world.advance(LOCKS_END_MS)
  for (let n = 1; n < 6; n++) {
    await world.kill(n)
    await cloud.post('/__timer/events')
  }
  await cloud.post('/__kill', { afterWrites: 1000, function: 'events' })
  await Promise.all([world.sweep(), world.sweep()])
  await world.sweep()
  expect(await told()).toEqual([730, 730])
  expect(await world.door.rows('event_news', { open: true })).toEqual([])
})
