import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { checkin } from '../../src/contract/checkin'
import type { Output } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import { encodeCode, fromHex, type Hmac, windowAt } from '../../src/domain/codes'
import { newNonce } from './door-world'
import { DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const HELPER = 'oStoryHelper'
/** The phone's own HMAC: not the function's. */
const phoneHmac: Hmac = (key, message) => hmac(sha256, key, message)

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud()
  world = await EventsWorld.at(cloud)
})
afterAll(() => cloud?.stop())

/** A published event at whose door the helper stands by the officer's invitation. */
const openEvent = async () => {
  const made = await world.event()
  const { inviteCode } = accepted(
    await world.as(OFFICER).call(checkin.invite, { sessionId: made.sessionId, hours: 72, uses: 1 }),
  )
  accepted(await world.as(HELPER).call(checkin.join, { inviteCode }))
  return made
}
const signUp = async (openid: string, sessionId: string) =>
  accepted(
    await world.as(openid).call(events.signUp, {
      sessionId,
      places: [{ kind: 'self' }, { kind: 'adult' }],
      requestId: newRequest(),
    }),
  ).signUpId
const ticketOf = async (openid: string, signUpId: string) =>
  accepted(await world.as(openid).call(events.ticket, { signUpId }))
const scan = (sessionId: string, code: string, places?: number) =>
  world.as(HELPER).call(checkin.redeem, {
    code,
    lists: [sessionId],
    nonce: newNonce(),
    ...(places === undefined ? {} : { places }),
  })
/** What the phone draws with no network. */
const draw = ({ keyHex, tagHex, ticketHex }: Output<typeof events.ticket>, nowMs: number): string => {
  const [key, tag, ticket] = [keyHex, tagHex, ticketHex].map(hex => fromHex(hex) ?? new Uint8Array())
  if (!key || !tag || !ticket) throw new Error('no hex')
  return encodeCode(phoneHmac, key, { kind: 'rotating', tag, ticket, window: windowAt(nowMs) })
}

test('from the officer’s event to the door: sign up, draw the code on the phone, come in parts, be told already', async () => {
  const { sessionId } = await openEvent()
  const member = await world.member(901)
  const signUpId = await signUp(member, sessionId)
  const ticket = await ticketOf(member, signUpId)

  const early = await scan(sessionId, ticket.staticCode)
  expect(early).toMatchObject({ code: 'TOO_EARLY', details: { opensAtMs: ticket.doorOpensAtMs } })

  await cloud.post('/__clock', { nowMs: ticket.doorOpensAtMs + 60_000 })
  const atMs = ticket.doorOpensAtMs + 60_000
  expect(codeOf(await scan(sessionId, draw(ticket, atMs - 180_000)))).toBe('CODE_EXPIRED')
  expect(accepted(await scan(sessionId, draw(ticket, atMs), 1))).toMatchObject({
    places: 1,
    placesUsed: 1,
    placesTotal: 2,
    nameMasked: '张*明',
    unionName: '演示工会',
  })
  expect(accepted(await scan(sessionId, ticket.staticCode))).toMatchObject({ places: 1, placesUsed: 2 })
  expect(codeOf(await scan(sessionId, ticket.staticCode))).toBe('PLACES_USED_UP')

  expect(await ticketOf(member, signUpId)).toMatchObject({ used: 2 })
  const roster = accepted(await world.as(OFFICER).call(events.signUps, { sessionId }))
  expect(roster.session.entered).toBe(2)
  const [counted] = accepted(await world.as(HELPER).call(checkin.counts, { lists: [sessionId] })).items
  expect(counted).toMatchObject({
    sessionId,
    expected: 2,
    entered: 2,
    inside: 2,
    byDoor: [{ doorId: 'main', entered: 2 }],
  })

  await cloud.post('/__clock', { nowMs: ticket.doorClosesAtMs })
  const other = await scan(sessionId, ticket.staticCode)
  expect(other).toMatchObject({ code: 'TOO_LATE', details: { closedAtMs: ticket.doorClosesAtMs } })
  await cloud.post('/__clock', { nowMs: world.nowMs })
})

test('a cancelled sign-up is refused, its new round brings a new ticket, and the old code stays dead', async () => {
  const { sessionId } = await openEvent()
  const member = await world.member(902)
  const first = await ticketOf(member, await signUp(member, sessionId))
  accepted(await world.as(member).call(events.cancel, { signUpId: first.signUpId }))
  expect(codeOf(await scan(sessionId, first.staticCode))).toBe('CANCELLED')

  const second = await ticketOf(member, await signUp(member, sessionId))
  await cloud.post('/__clock', { nowMs: second.doorOpensAtMs })
  expect(codeOf(await scan(sessionId, first.staticCode))).toBe('REVOKED')
  expect(codeOf(await scan(sessionId, second.staticCode))).toBe('OK')
  await cloud.post('/__clock', { nowMs: world.nowMs })
})

test('an event called off shuts its door at once', async () => {
  const { eventId, sessionId, version } = await openEvent()
  const member = await world.member(903)
  const ticket = await ticketOf(member, await signUp(member, sessionId))
  accepted(await world.as(OFFICER).call(events.callOff, { eventId, version, reason: '暴雨红色预警' }))
  expect(codeOf(await scan(sessionId, ticket.staticCode))).toBe('EVENT_CANCELLED')
})

test('whoever came in can no longer cancel, and a cancel beside a scan leaves one of the two', async () => {
  const { sessionId } = await openEvent()
  // the door of this event opens while its sign-ups may still be cancelled
  await world.change('sessions', sessionId, {
    doorOpensAtMs: world.nowMs - HOUR_MS,
    cancelUntilMs: world.nowMs + DAY_MS,
  })
  for (let turn = 0; turn < 6; turn++) {
    const member = await world.member(910 + turn)
    const ticket = await ticketOf(member, await signUp(member, sessionId))
    const [scanned, cancelled] = await Promise.all([
      scan(sessionId, ticket.staticCode),
      world.as(member).call(events.cancel, { signUpId: ticket.signUpId }),
    ])
    const pair = [codeOf(scanned), codeOf(cancelled)]
    expect([
      ['OK', 'ALREADY_CHECKED_IN'],
      ['CANCELLED', 'OK'],
    ]).toContainEqual(pair)
  }
})
