import { events } from '../../src/contract/events'
import { DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 4 })
  world = await EventsWorld.at(cloud)
})
afterAll(async () => {
  expect(await world.unindexed()).toEqual([])
  await cloud.stop()
})

const self = [{ kind: 'self' as const }]
const child = (guardianConsent: boolean) => ({ kind: 'child' as const, guardianConsent })
const tap = (openid: string, sessionId: string, places: Parameters<typeof signUpWith>[2] = self) =>
  signUpWith(openid, sessionId, places, newRequest())
const signUpWith = (
  openid: string,
  sessionId: string,
  places: readonly ({ kind: 'self' } | { kind: 'adult' } | { kind: 'child'; guardianConsent?: boolean })[],
  requestId: string,
) => world.as(openid).call(events.signUp, { sessionId, places: [...places], requestId })

test('300 members tap for 60 places: exactly 60 get one, the others hear that it is full', async () => {
  const { sessionId } = await world.event()
  const members = await world.members(1000, 300)
  const codes = (await Promise.all(members.map(openid => tap(openid, sessionId)))).map(codeOf)
  expect(codes.filter(code => code === 'OK')).toHaveLength(60)
  expect(codes.filter(code => code === 'SESSION_FULL')).toHaveLength(240)
  expect(await world.count(sessionId)).toMatchObject({ taken: 60, held: 60, people: 60 })
})

test('50 parallel taps of one member take one place and answer one sign-up', async () => {
  const { sessionId } = await world.event({ session: { capacity: 1 } })
  const member = await world.member(1)
  const answers = await Promise.all(Array.from({ length: 50 }, () => tap(member, sessionId)))
  const given = answers.map(accepted)
  expect(new Set(given.map(answer => answer.signUpId)).size).toBe(1)
  expect(new Set(given.map(answer => answer.status))).toEqual(new Set(['confirmed']))
  expect(await world.count(sessionId)).toMatchObject({ taken: 1, held: 1, people: 1 })
})

test('families race for the last places: all or nothing, and whoever fits still gets in', async () => {
  const { sessionId } = await world.event({ session: { capacity: 10 } })
  const members = await world.members(1400, 20)
  const family = [{ kind: 'self' as const }, { kind: 'adult' as const }, child(true)]
  const answers = await Promise.all(members.map(openid => tap(openid, sessionId, family)))
  expect(answers.filter(answer => answer.ok)).toHaveLength(3)
  const refused = answers.find(answer => !answer.ok)
  expect(refused).toMatchObject({ code: 'NOT_ENOUGH_PLACES', details: { left: 1 } })
  expect(codeOf(await tap(await world.member(2), sessionId))).toBe('OK')
  expect(codeOf(await tap(await world.member(3), sessionId))).toBe('SESSION_FULL')
  expect(await world.count(sessionId)).toMatchObject({ taken: 10, held: 10 })
})

test.each([
  ['too many places', [...self, { kind: 'adult' }, { kind: 'adult' }], 'PLACES_NOT_ALLOWED', { reason: 'TOO_MANY' }],
  ['a kind that is not offered', [{ kind: 'adult' }], 'PLACES_NOT_ALLOWED', { reason: 'KIND' }],
  ['two selves', [...self, ...self], 'PLACES_NOT_ALLOWED', { reason: 'SELF_TWICE' }],
  ['a child without consent', [child(false)], 'CONSENT_NEEDED', undefined],
] as const)('%s is refused and takes nothing', async (_, places, code, details) => {
  const { sessionId } = await world.event({ session: { allowed: ['self', 'child'], maxPlaces: 2 } })
  const member = `oMember-${code}-${places.length}`
  await world.door.insert('accounts', [world.account(member)])
  const answer = await tap(member, sessionId, places)
  expect(answer).toMatchObject({ ok: false, code, ...(details ? { details } : {}) })
  expect(await world.count(sessionId)).toMatchObject({ taken: 0, people: 0, claims: 0 })
})

test("the guardian's consent is kept with its time, and none where no child comes", async () => {
  const { sessionId } = await world.event()
  const [parent = '', alone = ''] = await world.members(10, 2)
  const { signUpId } = accepted(await tap(parent, sessionId, [...self, child(true)]))
  const other = accepted(await tap(alone, sessionId))
  const [withChild] = await world.door.rows('sign_ups', { _id: signUpId })
  const [without] = await world.door.rows('sign_ups', { _id: other.signUpId })
  expect(withChild).toMatchObject({ places: 2, placeKinds: ['self', 'child'] })
  expect(Number(withChild?.['guardianConsentAtMs'])).toBeGreaterThanOrEqual(world.nowMs)
  expect(without?.['guardianConsentAtMs']).toBeNull()
})

test('who may sign up and when: guests bind first, others union members, before, after and called off', async () => {
  const member = await world.member(20, 'u-west')
  const { sessionId } = await world.event({ onlyUnionIds: ['u-east'] })
  expect(codeOf(await tap('oNobody', sessionId))).toBe('NOT_BOUND')
  expect(codeOf(await tap(OFFICER, sessionId))).toBe('NOT_BOUND')
  expect(await tap(member, sessionId)).toMatchObject({ code: 'NOT_ELIGIBLE', details: { reason: 'OTHER_UNION' } })
  const later = await world.event({ session: { signUpOpensAtMs: world.nowMs + HOUR_MS } })
  expect(await tap(member, later.sessionId)).toMatchObject({
    code: 'NOT_OPEN_YET',
    details: { opensAtMs: world.nowMs + HOUR_MS },
  })
  const over = await world.event({ session: { signUpClosesAtMs: world.nowMs - HOUR_MS } })
  expect(codeOf(await tap(member, over.sessionId))).toBe('SIGN_UP_CLOSED')
  const off = await world.event()
  const calledOff = { eventId: off.eventId, version: off.version, reason: '台风' }
  accepted(await world.as(OFFICER).call(events.callOff, calledOff))
  expect(codeOf(await tap(member, off.sessionId))).toBe('EVENT_CANCELLED')
  expect(codeOf(await tap(member, 'NOSUCHSESSION'))).toBe('NOT_FOUND')
})

test('an accepted request answers the same again, even after a cancel; a refused one is tried anew', async () => {
  const { sessionId } = await world.event({ session: { capacity: 2 } })
  const [member = '', other = ''] = await world.members(30, 2)
  const pair = [...self, { kind: 'adult' as const }]
  const first = accepted(await signUpWith(member, sessionId, pair, 'request-one'))
  const second = accepted(await signUpWith(member, sessionId, self, 'request-two'))
  expect(second).toEqual({ ...first, places: 2 })
  expect(codeOf(await signUpWith(other, sessionId, self, 'request-other'))).toBe('SESSION_FULL')
  accepted(await world.as(member).call(events.cancel, { signUpId: first.signUpId }))
  expect(accepted(await signUpWith(member, sessionId, pair, 'request-one'))).toEqual(first)
  expect(accepted(await signUpWith(member, sessionId, self, 'request-two'))).toEqual(second)
  expect(await world.count(sessionId)).toMatchObject({ taken: 0, people: 0 })
  expect(codeOf(await signUpWith(other, sessionId, self, 'request-other'))).toBe('OK')
})

test('signing up again after a cancel makes a new ticket with a higher number: the old code is dead', async () => {
  const { sessionId } = await world.event()
  const member = await world.member(40)
  const { signUpId } = accepted(await tap(member, sessionId))
  const before = accepted(await world.as(member).call(events.ticket, { signUpId }))
  expect(accepted(await world.as(member).call(events.cancel, { signUpId }))).toEqual({ signUpId, status: 'cancelled' })
  expect(accepted(await world.as(member).call(events.cancel, { signUpId }))).toEqual({ signUpId, status: 'cancelled' })
  expect(codeOf(await world.as(member).call(events.ticket, { signUpId }))).toBe('NO_TICKET')
  expect(accepted(await tap(member, sessionId)).signUpId).toBe(signUpId)
  const after = accepted(await world.as(member).call(events.ticket, { signUpId }))
  expect(after.issue).toBe(2)
  expect(after.ticketHex).not.toBe(before.ticketHex)
  expect(after.staticCode).not.toBe(before.staticCode)
  expect(after.staticCode).toMatch(/^U1[0-9A-HJKMNP-TV-Z]{34}$/)
  expect(await world.count(sessionId)).toMatchObject({ taken: 1, held: 1 })
})

test('cancel and sign-up in turns, twenty at a time, end with the count of who stands', async () => {
  const { sessionId } = await world.event({ session: { capacity: 5 } })
  const members = await world.members(50, 10)
  await Promise.all(
    members.map(async openid => {
      for (let turn = 0; turn < 4; turn++) {
        const answer = await tap(openid, sessionId)
        if (answer.ok && turn % 2 === 0)
          accepted(await world.as(openid).call(events.cancel, { signUpId: answer.data.signUpId }))
      }
    }),
  )
  const { taken, held } = await world.count(sessionId)
  expect(taken).toBe(held)
  expect(taken).toBeLessThanOrEqual(5)
})

test('places are given back until the deadline and before the first entry only', async () => {
  const { sessionId } = await world.event({ session: { cancelUntilMs: world.nowMs - 1 } })
  const [late = '', inside = ''] = await world.members(70, 2)
  const first = accepted(await tap(late, sessionId))
  expect(codeOf(await world.as(late).call(events.cancel, { signUpId: first.signUpId }))).toBe('TOO_LATE')
  const open = await world.event()
  const { signUpId } = accepted(await tap(inside, open.sessionId))
  await world.change('sign_ups', signUpId, { used: 1 })
  expect(codeOf(await world.as(inside).call(events.cancel, { signUpId }))).toBe('ALREADY_CHECKED_IN')
})

test("one identity never sees or touches another's sign-up, 200 calls at a time", async () => {
  const { sessionId, eventId } = await world.event({ session: { capacity: 100 } })
  const members = await world.members(200, 50)
  const held = await Promise.all(members.map(async openid => accepted(await tap(openid, sessionId)).signUpId))
  expect(new Set(held).size).toBe(50)
  const looks = members.flatMap((openid, i) => {
    const others = held[(i + 1) % held.length] ?? ''
    return [
      async () => {
        const { items } = accepted(await world.as(openid).call(events.mine, {}))
        return items.map(item => item.signUpId)
      },
      async () => {
        const event = accepted(await world.as(openid).call(events.get, { eventId }))
        return event.sessions.map(session => session.mySignUpId)
      },
      async () => [codeOf(await world.as(openid).call(events.ticket, { signUpId: others }))],
      async () => [codeOf(await world.as(openid).call(events.cancel, { signUpId: others }))],
    ].map(look => async () => ({ own: held[i], seen: await look() }))
  })
  const seen = await Promise.all(looks.map(look => look()))
  for (const { own, seen: found } of seen) expect([[own], ['NOT_FOUND']]).toContainEqual(found)
  expect(await world.count(sessionId)).toMatchObject({ taken: 50, people: 50 })
})

test('home shows what is today, what comes and what is open', async () => {
  const nowMs = world.nowMs
  const times = (startsAtMs: number) => ({
    startsAtMs,
    endsAtMs: startsAtMs + HOUR_MS,
    signUpClosesAtMs: startsAtMs + HOUR_MS,
    cancelUntilMs: startsAtMs,
  })
  const member = await world.member(90)
  const running = await world.event({ session: times(nowMs - HOUR_MS / 2) })
  const coming = await world.event({ session: times(nowMs + 3 * DAY_MS) })
  accepted(await tap(member, running.sessionId))
  accepted(await tap(member, coming.sessionId))
  const home = accepted(await world.as(member).call(events.home, {}))
  expect(home.today.map(ticket => ticket.sessionId)).toEqual([running.sessionId])
  expect(home.upcoming.map(ticket => ticket.sessionId)).toEqual([coming.sessionId])
  expect(home.open).toHaveLength(10)
  const guest = accepted(await world.as('oNobody').call(events.home, {}))
  expect(guest).toMatchObject({ today: [], upcoming: [] })
  expect(guest.open.length).toBe(10)
})
