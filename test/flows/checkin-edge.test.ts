import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { type DoorPolicy, PLAIN_POLICY } from '../../src/domain/checkin/policy'
import { dayStartMs } from '../../src/domain/day'
import { DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

// Edges of a day at the door, through the front door as organisers, families and helpers meet them.

const MINUTE_MS = 60_000
const HELPER = 'oEdgeHelper'
const self = { kind: 'self' as const }
const adult = { kind: 'adult' as const }
const child = { kind: 'child' as const, guardianConsent: true }

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
})
beforeEach(async () => {
  await cloud.post('/__reset', { warm: true })
  world = await EventsWorld.at(cloud)
})
afterAll(() => cloud?.stop())

type Draft = NonNullable<Parameters<EventsWorld['event']>[0]>
type Policy = Partial<DoorPolicy>

const atDoor = async (session: NonNullable<Draft['session']>, policy: Policy = {}) => {
  const doorPolicy = { ...PLAIN_POLICY, ...policy }
  const made = await world.event({ session: { ...session, doorPolicy } as never })
  const { sessionId } = made
  const { inviteCode } = accepted(await world.as(OFFICER).call(checkin.invite, { sessionId, hours: 168, uses: 5 }))
  accepted(await world.as(HELPER).call(checkin.join, { inviteCode }))
  return made
}
const signUp = async (openid: string, sessionId: string, places: object[] = [self]) =>
  accepted(await world.as(openid).call(events.signUp, { sessionId, places: places as never, requestId: newRequest() }))
    .signUpId
const paperOf = async (openid: string, signUpId: string) =>
  accepted(await world.as(openid).call(events.ticket, { signUpId })).staticCode
const scan = (sessionId: string, code: string, change: object = {}) =>
  world.as(HELPER).call(checkin.redeem, { code, lists: [sessionId], nonce: newRequest(), doorId: 'main', ...change })
const nowOf = async () => ((await cloud.get('/__clock')) as { nowMs: number }).nowMs
/** To a minute of the next day in China but one, from wherever the clock stands. */
const goTo = async (atMs: number) => world.advance(atMs - (await nowOf()))

/** An evening that ends after midnight in China, two days from now, with its door open from an hour before. */
const lateEvening = () => {
  const midnight = dayStartMs(world.nowMs) + 3 * DAY_MS
  const startsAtMs = midnight - 2 * HOUR_MS
  const endsAtMs = midnight + 2 * HOUR_MS
  const open = { signUpClosesAtMs: startsAtMs, cancelUntilMs: startsAtMs, maxPlaces: 6 }
  return { midnight, session: { startsAtMs, endsAtMs, ...open } }
}

test('a family of six comes in parts around midnight: a ticket for once is one, a daily one begins anew', async () => {
  const { midnight, session } = lateEvening()
  const once = await atDoor(session)
  const daily = await atDoor(session, { entry: 'daily' })
  const parent = await world.member(1)
  const family = [self, adult, child, child, child, child]
  const codes = new Map<string, string>()
  for (const { sessionId } of [once, daily])
    codes.set(sessionId, await paperOf(parent, await signUp(parent, sessionId, family)))
  const come = (sessionId: string, places: number) => scan(sessionId, codes.get(sessionId) ?? '', { places })
  await goTo(midnight - MINUTE_MS)
  for (const { sessionId } of [once, daily])
    expect(accepted(await come(sessionId, 2))).toMatchObject({ places: 2, placesUsed: 2, placesTotal: 6 })
  const today = async () => accepted(await world.as(parent).call(events.home, {})).today.length
  expect(await today()).toBe(2)
  await world.advance(2 * MINUTE_MS)
  // the evening that runs is still today's
  expect(await today()).toBe(2)
  expect(accepted(await come(once.sessionId, 4))).toMatchObject({ places: 4, placesUsed: 6 })
  expect(await come(once.sessionId, 1)).toMatchObject({ code: 'PLACES_USED_UP', details: { left: 0, used: 6 } })
  expect(accepted(await come(daily.sessionId, 6))).toMatchObject({ places: 6, placesUsed: 6 })
  await goTo(midnight + 6 * HOUR_MS)
  expect(codeOf(await come(once.sessionId, 1))).toBe('TOO_LATE')
  expect(await today()).toBe(0)
})

test('who signed up for another day may give the places back for a day after it was moved, and is told so', async () => {
  const { eventId, sessionId } = await world.event({
    session: { signUpClosesAtMs: world.nowMs + HOUR_MS, cancelUntilMs: world.nowMs + HOUR_MS },
  })
  const [a = '', b = '', c = ''] = await world.members(1, 3)
  const held = [await signUp(a, sessionId), await signUp(b, sessionId), await signUp(c, sessionId)]
  const cancel = (openid: string, signUpId = '') => world.as(openid).call(events.cancel, { signUpId })
  await world.advance(2 * HOUR_MS)
  expect(codeOf(await cancel(a, held[0]))).toBe('TOO_LATE')
  const change = async (by: object, shiftMs = 0) => {
    const { state: _, ...record } = accepted(await world.as(OFFICER).call(events.edit, { eventId }))
    const sessions = record.sessions.map(({ taken: __, ...session }) => ({
      ...session,
      startsAtMs: session.startsAtMs + shiftMs,
      endsAtMs: session.endsAtMs + shiftMs,
    }))
    const save = { ...record, ...by, sessions, requestId: newRequest() }
    accepted(await world.as(OFFICER).call(events.save, save))
  }
  await change({ title: '只是换了名字' })
  expect(codeOf(await cancel(a, held[0]))).toBe('TOO_LATE')
  await change({}, 5 * DAY_MS)
  expect(accepted(await cancel(a, held[0])).status).toBe('cancelled')
  await world.advance(25 * HOUR_MS)
  expect(codeOf(await cancel(b, held[1]))).toBe('TOO_LATE')
  // a venue that changes twice: each change counts, and each is told once
  await change({ venueName: '体育馆' })
  expect(accepted(await cancel(b, held[1])).status).toBe('cancelled')
  await change({ venueName: '大剧院' })
  await world.sweep()
  const told = await world.door.rows('inbox', { kind: 'event.changed', accountId: world.door.accountId(c) })
  expect(told).toHaveLength(3)
  expect(accepted(await world.as(c).call(events.mine, {})).items).toMatchObject([{ venueName: '大剧院' }])
})

test('a place that comes after the deadline, by the line or by the desk, may be given back for a day', async () => {
  const soon = { cancelUntilMs: world.nowMs + HOUR_MS, capacity: 1 }
  const line = await world.event({ session: { ...soon, waitlist: true } })
  const desk = await world.event({ session: { ...soon, mode: 'approval' } })
  const [a = '', b = '', c = ''] = await world.members(1, 3)
  const wait = async (openid: string, sessionId: string) => {
    const input = { sessionId, places: [self], wait: true, requestId: newRequest() }
    return accepted(await world.as(openid).call(events.signUp, input)).signUpId
  }
  const cancel = (openid: string, signUpId: string) => world.as(openid).call(events.cancel, { signUpId })
  const holds = await wait(a, line.sessionId)
  const waits = [await wait(b, line.sessionId), await wait(c, line.sessionId)]
  const asks = await wait(b, desk.sessionId)
  await world.advance(HOUR_MS / 2)
  accepted(await cancel(a, holds))
  await world.advance(3 * HOUR_MS)
  accepted(await world.as(OFFICER).call(events.decide, { verdict: 'approve', signUpId: asks }))
  const mine = accepted(await world.as(b).call(events.mine, {})).items
  for (const one of mine) expect(one.cancelUntilMs).toBeGreaterThan(world.nowMs + 20 * HOUR_MS)
  expect(accepted(await cancel(b, waits[0] ?? '')).status).toBe('cancelled')
  await world.advance(30 * HOUR_MS)
  expect(codeOf(await cancel(b, asks))).toBe('TOO_LATE')
  expect(codeOf(await cancel(c, waits[1] ?? ''))).toBe('TOO_LATE')
})

test('a gift desk with one left gives it to one of two at once, and says to a family how many there are', async () => {
  const stock = [{ doorId: 'main', amount: 1 }]
  const { sessionId } = await atDoor(
    { startsAtMs: world.nowMs + 10 * MINUTE_MS, maxPlaces: 3 },
    { gift: { festival: '中秋月饼', stock } },
  )
  const [a = '', b = '', family = ''] = await world.members(1, 3)
  const codes = [await paperOf(a, await signUp(a, sessionId)), await paperOf(b, await signUp(b, sessionId))]
  const three = await paperOf(family, await signUp(family, sessionId, [self, adult, child]))
  expect(await scan(sessionId, three)).toMatchObject({
    code: 'RULE_REFUSED',
    details: { text: '这里只剩 1 份，不够这张票的份数。请和服务台商量，先领剩下的。' },
  })
  const both = await Promise.all(codes.map(code => scan(sessionId, code)))
  expect(both.map(codeOf).sort()).toEqual(['OK', 'RULE_REFUSED'])
  expect(await scan(sessionId, three)).toMatchObject({ details: { text: '礼品已经发完。' } })
})

test('a ticket of an event that was called off, moved or given back never opens a door', async () => {
  const { eventId, sessionId, version } = await atDoor({ startsAtMs: world.nowMs + 10 * MINUTE_MS })
  const [a = '', b = ''] = await world.members(1, 2)
  const gone = await signUp(a, sessionId)
  const [left, code] = [await paperOf(a, gone), await paperOf(b, await signUp(b, sessionId))]
  accepted(await world.as(a).call(events.cancel, { signUpId: gone }))
  expect(codeOf(await scan(sessionId, left))).toBe('CANCELLED')
  accepted(await world.as(OFFICER).call(events.callOff, { eventId, version, reason: '台风' }))
  expect(codeOf(await scan(sessionId, code))).toBe('EVENT_CANCELLED')
  const walkIn = { sessionId, nonce: newRequest(), doorId: 'main', places: 2 }
  expect(['EVENT_CANCELLED', 'WALK_IN_CLOSED']).toContain(codeOf(await world.as(HELPER).call(checkin.walkIn, walkIn)))
  const failed = await world.door.rows('failed_scans', { sessionId })
  expect(failed.map(row => row['reason']).sort()).toEqual(['CANCELLED', 'EVENT_CANCELLED'])
})
