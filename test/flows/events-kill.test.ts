import { events } from '../../src/contract/events'
import { EventsWorld, HOUR_MS, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const MINUTE_MS = 60_000
const family = [{ kind: 'self' as const }, { kind: 'adult' as const }]

let cloud: Cloud
let world: EventsWorld
let people = 0

beforeEach(async () => {
  await cloud.post('/__reset', { warm: true })
  world = await EventsWorld.at(cloud)
})
beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
})
afterAll(() => cloud.stop())

const settled = { unsettled: false, claims: {} }
/** What a call answers whose function is killed: no answer of ours. */
const killed = async (openid: string, action: string, input: object) => {
  const reply = await world.as(openid).raw('events', { action, input })
  expect(reply.result).toBeUndefined()
  expect(reply.errCode).not.toBe(0)
}

const scene = async () => {
  const { sessionId } = await world.event({ session: { capacity: 2 } })
  const [member = '', other = ''] = await world.members(++people * 10, 2)
  const tap = (openid: string, requestId = newRequest()) =>
    world.as(openid).call(events.signUp, { sessionId, places: family, requestId })
  return { sessionId, member, other, tap }
}

describe.each([1, 2])('signing up, killed after write %i', afterWrites => {
  test('a retry of the same request gets the places, once', async () => {
    const { sessionId, member, tap } = await scene()
    await world.kill(afterWrites)
    await killed(member, 'signUp', { sessionId, places: family, requestId: 'request-killed' })
    expect((await world.stored(sessionId)).taken).toBe(2)
    const answer = accepted(await tap(member, 'request-killed'))
    expect(answer).toMatchObject({ status: 'confirmed', places: 2 })
    expect(accepted(await tap(member, 'request-killed'))).toEqual(answer)
    expect(await world.count(sessionId)).toMatchObject({ taken: 2, held: 2, people: 1 })
    expect(codeOf(await world.as(member).call(events.ticket, { signUpId: answer.signUpId }))).toBe('OK')
  })

  test('a minute later another tap finishes it too, and the sweeper leaves that alone', async () => {
    const { sessionId, member, tap } = await scene()
    await world.kill(afterWrites)
    await killed(member, 'signUp', { sessionId, places: family, requestId: newRequest() })
    await world.advance(1.5 * MINUTE_MS)
    expect(accepted(await tap(member)).places).toBe(2)
    await world.advance(MINUTE_MS)
    await world.sweep()
    expect(await world.count(sessionId)).toMatchObject({ taken: 2, held: 2 })
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    expect(await world.count(sessionId)).toEqual({ taken: 2, held: 2, people: 1, claims: 0 })
    expect(await world.stored(sessionId)).toMatchObject(settled)
  })

  test('without a retry the sweeper makes count and places agree, after two minutes and not before', async () => {
    const { sessionId, member, other, tap } = await scene()
    await world.kill(afterWrites)
    await killed(member, 'signUp', { sessionId, places: family, requestId: newRequest() })
    await world.sweep()
    expect((await world.stored(sessionId)).taken).toBe(2)
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    const written = afterWrites === 2 ? 2 : 0
    expect(await world.count(sessionId)).toMatchObject({ taken: written, held: written, claims: 0 })
    expect(await world.stored(sessionId)).toMatchObject(settled)
    expect(codeOf(await tap(other))).toBe(written ? 'SESSION_FULL' : 'OK')
    await world.sweep()
    expect((await world.count(sessionId)).taken).toBe(2)
  })
})

describe.each([1, 2, 3])('cancelling, killed after write %i', afterWrites => {
  const cancelled = async () => {
    const { sessionId, member, other, tap } = await scene()
    const { signUpId } = accepted(await tap(member))
    await world.kill(afterWrites)
    await killed(member, 'cancel', { signUpId })
    return { sessionId, member, other, tap, signUpId }
  }

  test('a retry gives the places back, once', async () => {
    const { sessionId, member, other, tap, signUpId } = await cancelled()
    for (let i = 0; i < 2; i++)
      expect(accepted(await world.as(member).call(events.cancel, { signUpId })).status).toBe('cancelled')
    expect(await world.count(sessionId)).toMatchObject({ taken: 0, held: 0 })
    expect(codeOf(await tap(other))).toBe('OK')
  })

  test('signing up again finishes the cancel first and takes the places anew', async () => {
    const { sessionId, member, tap } = await cancelled()
    expect(accepted(await tap(member)).status).toBe('confirmed')
    expect(await world.count(sessionId)).toMatchObject({ taken: 2, held: 2, people: 1 })
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    expect(await world.count(sessionId)).toEqual({ taken: 2, held: 2, people: 1, claims: 0 })
  })

  test('without a retry the sweeper gives the places back, once', async () => {
    const { sessionId, other, tap } = await cancelled()
    await world.sweep()
    await world.sweep()
    expect(await world.count(sessionId)).toMatchObject({ taken: 0, held: 0 })
    expect(codeOf(await tap(other))).toBe('OK')
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    expect(await world.count(sessionId)).toEqual({ taken: 2, held: 2, people: 1, claims: 0 })
  })
})

describe.each([1, 2, 3, 4, 5, 6, 7])('saving a moved start, killed after write %i', afterWrites => {
  test('is all or nothing, its retry answers, and the start reaches the sign-ups', async () => {
    const { sessionId, member, tap } = await scene()
    const { signUpId } = accepted(await tap(member))
    const [{ eventId = '' } = {}] = await world.door.rows('sessions', { _id: sessionId })
    const officer = world.as(OFFICER)
    const { state: _, ...record } = accepted(await officer.call(events.edit, { eventId: String(eventId) }))
    const startsAtMs = world.nowMs + HOUR_MS
    const sessions = record.sessions.map(session => ({ ...session, startsAtMs }))
    const input = { ...record, sessions, title: '提前一天', requestId: newRequest() }
    await world.kill(afterWrites)
    await killed(OFFICER, 'save', input)
    // the locks of a transaction that died live 30 s
    await world.advance(31_000)
    const [event] = await world.door.rows('events', { _id: eventId })
    const [session] = await world.door.rows('sessions', { _id: sessionId })
    const saved = event?.['title'] === '提前一天'
    expect(session?.['startsAtMs'] === startsAtMs).toBe(saved)
    // the check of its words, the event, its session, the news, the commit
    expect(saved).toBe(afterWrites >= 5)
    if (saved) await world.sweep()
    else accepted(await officer.call(events.save, input))
    expect(accepted(await officer.call(events.save, input)).version).toBe(record.version + 1)
    expect(await world.door.rows('sign_ups', { _id: signUpId })).toMatchObject([{ startsAtMs }])
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    expect(await world.door.rows('sessions', { _id: sessionId })).toMatchObject([{ hoursMovedAtMs: null }])
    expect(await world.door.rows('inbox', { kind: 'event.changed' })).toHaveLength(1)
  })
})

test('a claim of the retried request stands against a sweeper of the same moment', async () => {
  const { sessionId, member, tap } = await scene()
  await world.kill(1)
  await killed(member, 'signUp', { sessionId, places: family, requestId: newRequest() })
  await world.advance(3 * MINUTE_MS)
  const [answer] = await Promise.all([tap(member), world.sweep(), world.sweep()])
  expect(codeOf(answer)).toBe('OK')
  expect(await world.count(sessionId)).toMatchObject({ taken: 2, held: 2, people: 1 })
})

test('a count that went wrong is put right from the sign-ups', async () => {
  const { sessionId, member, tap } = await scene()
  accepted(await tap(member))
  await world.advance(5 * MINUTE_MS)
  await world.change('sessions', sessionId, { taken: 1 })
  expect(await world.sweep()).toMatchObject({ cleared: 1, recounted: 1 })
  expect(await world.count(sessionId)).toEqual({ taken: 2, held: 2, people: 1, claims: 0 })
})

test('a ticket number that another sign-up has is replaced, at the first sign-up and at a later one', async () => {
  const { sessionId, member, tap } = await scene()
  await world.kill(1)
  await killed(member, 'signUp', { sessionId, places: family, requestId: newRequest() })
  const { claims } = (await world.stored(sessionId)) as { claims: Record<string, { ticketHex: string }> }
  const [{ ticketHex } = { ticketHex: '' }] = Object.values(claims)
  const session = await world.door.session()
  await world.door.ticket(session, { ticketHex })
  const { signUpId } = accepted(await tap(member))
  const first = accepted(await world.as(member).call(events.ticket, { signUpId }))
  expect(first.ticketHex).not.toBe(ticketHex)
  accepted(await world.as(member).call(events.cancel, { signUpId }))
  await world.kill(1)
  await killed(member, 'signUp', { sessionId, places: family, requestId: newRequest() })
  const again = (await world.stored(sessionId)) as { claims: Record<string, { ticketHex: string }> }
  const [claim = { ticketHex: '' }] = Object.values(again.claims)
  await world.door.ticket(session, { ticketHex: claim.ticketHex })
  accepted(await tap(member))
  const second = accepted(await world.as(member).call(events.ticket, { signUpId }))
  expect(second.ticketHex).not.toBe(claim.ticketHex)
  expect(await world.count(sessionId)).toMatchObject({ taken: 2, held: 2 })
})

test('a client cannot play the timer', async () => {
  const { member } = await scene()
  const reply = await world.as(member).raw('events', { Type: 'Timer', TriggerName: 'sweep', action: 'jobs' })
  expect(reply.result).toMatchObject({ ok: false, code: 'BAD_INPUT' })
})
