import { events } from '../../src/contract/events'
import { AUDITOR, DAY_MS, draftOf, EventsWorld, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  world = await EventsWorld.at(cloud)
})
afterAll(() => cloud.stop())

const self = [{ kind: 'self' as const }]

/** Years of history and a busy month, larger than what a query may look through without an index. */
const manyOfEach = async () => {
  const { eventId, sessionId } = await world.event({ session: { capacity: 5000 } })
  const [event] = await world.door.rows('events', { _id: eventId })
  const [session] = await world.door.rows('sessions', { _id: sessionId })
  const copies = Array.from({ length: 1500 }, (_, i) => i)
  await world.door.insert(
    'events',
    copies.map(i => ({ ...event, _id: `EVENT${i}`, sessionIds: [`SESSION${i}`], createdAtMs: world.nowMs - i })),
  )
  await world.door.insert(
    'sessions',
    copies.map(i => {
      const startsAtMs = world.nowMs + (i < 100 ? 2 * DAY_MS : -i * DAY_MS)
      const times = { startsAtMs, endsAtMs: startsAtMs + 1, signUpClosesAtMs: startsAtMs }
      return { ...session, ...times, _id: `SESSION${i}`, eventId: `EVENT${i}` }
    }),
  )
  const member = await world.member(1)
  const own = { sessionId, key: new Uint8Array(32), tag: new Uint8Array(2) }
  await world.door.tickets(own, 1500)
  await world.change('sessions', sessionId, { taken: 1500 })
  return { eventId, sessionId, member }
}

test('no procedure and no job looks through thousands of documents without an index', async () => {
  const { eventId, sessionId, member } = await manyOfEach()
  const me = world.as(member)
  const { signUpId } = accepted(await me.call(events.signUp, { sessionId, places: self, requestId: newRequest() }))
  expect(accepted(await me.call(events.list, {})).items).toHaveLength(60)
  expect(accepted(await me.call(events.home, {})).open).toHaveLength(10)
  expect(accepted(await me.call(events.mine, {})).items).toMatchObject([{ signUpId }])
  expect(codeOf(await me.call(events.get, { eventId }))).toBe('OK')
  expect(codeOf(await me.call(events.ticket, { signUpId }))).toBe('OK')
  for (const openid of [OFFICER, AUDITOR]) {
    expect(accepted(await world.as(openid).call(events.desk, { state: 'published' })).items).toHaveLength(50)
    const roster = accepted(await world.as(openid).call(events.signUps, { sessionId }))
    expect(roster).toMatchObject({ session: { taken: 1501 } })
    expect(roster.items).toHaveLength(50)
    const confirmed = { sessionId, status: 'confirmed' as const, cursor: roster.nextCursor ?? '' }
    expect(accepted(await world.as(openid).call(events.signUps, confirmed)).items).toHaveLength(50)
  }
  const officer = world.as(OFFICER)
  const { state: _, ...record } = accepted(await officer.call(events.edit, { eventId }))
  const sessions = record.sessions.map(session => ({ ...session, startsAtMs: session.startsAtMs + 1 }))
  accepted(await officer.call(events.save, { ...record, sessions, requestId: newRequest() }))
  const removed = { ...record, version: record.version + 1, sessions: draftOf(world.nowMs).sessions }
  expect(codeOf(await officer.call(events.save, { ...removed, requestId: newRequest() }))).toBe('SESSION_IN_USE')
  accepted(await me.call(events.cancel, { signUpId }))
  await world.advance(300_000)
  expect(await world.sweep()).toMatchObject({ cleared: 1, recounted: 0 })
  expect(await world.unindexed()).toEqual([])
})
