import { events } from '../../src/contract/events'
import { lineWord, MOST_WAITING } from '../../src/domain/events/line'
import { DAY_MS, EventsWorld, HOUR_MS, newRequest, OFFICER, OTHER_OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const MINUTE_MS = 60_000
const self = { kind: 'self' as const }
const adult = { kind: 'adult' as const }

let cloud: Cloud
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 3 })
})
beforeEach(async () => {
  await cloud.post('/__reset', { warm: true })
  world = await EventsWorld.at(cloud)
})
afterAll(() => cloud?.stop())

type Session = NonNullable<Parameters<EventsWorld['event']>[0]>['session']

const full = async (people: number, session: Session = {}) => {
  const made = await world.event({ session: { capacity: 1, waitlist: true, ...session } })
  const members = await world.members(1, people)
  const tap = (openid: string | undefined, places: ('self' | 'adult')[] = ['self'], requestId = newRequest()) =>
    world.as(openid ?? '').call(events.signUp, {
      sessionId: made.sessionId,
      places: places.map(kind => (kind === 'self' ? self : adult)),
      wait: true,
      requestId,
    })
  const stateOf = async (openid = '') => {
    const { sessions } = accepted(await world.as(openid).call(events.get, { eventId: made.eventId }))
    return [sessions[0]?.myStatus ?? null, sessions[0]?.ahead ?? null]
  }
  return { ...made, members, tap, stateOf }
}
const cancelOf = (openid: string, signUpId: string) => world.as(openid).call(events.cancel, { signUpId })
const told = async (kind: string) => (await world.door.rows('inbox', { kind })).length

test('whoever waits moves up in order when places come free, is told once, and sees the stand until then', async () => {
  const { sessionId, members, tap, stateOf } = await full(4)
  const [a = '', b = '', c = '', d = ''] = members
  const first = accepted(await tap(a))
  expect(first.status).toBe('confirmed')
  for (const openid of [b, c, d]) expect(accepted(await tap(openid)).status).toBe('waitlisted')
  expect(accepted(await tap(c, ['self'], 'again')).status).toBe('waitlisted')
  expect(accepted(await tap(c, ['self'], 'again')).status).toBe('waitlisted')
  expect(await Promise.all([b, c, d].map(stateOf))).toEqual([
    ['waitlisted', 0],
    ['waitlisted', 1],
    ['waitlisted', 2],
  ])
  expect(codeOf(await world.as(b).call(events.ticket, { signUpId: first.signUpId }))).toBe('NOT_FOUND')
  accepted(await cancelOf(a, first.signUpId))
  expect(await Promise.all([b, c, d].map(stateOf))).toEqual([
    ['confirmed', null],
    ['waitlisted', 0],
    ['waitlisted', 1],
  ])
  expect(await told('event.risen')).toBe(1)
  // a newcomer stands behind them, also when a place is free for a moment
  expect(accepted(await tap(a)).status).toBe('waitlisted')
  expect(await world.count(sessionId)).toMatchObject({ taken: 1, held: 1 })
  const { items } = accepted(await world.as(a).call(events.mine, {}))
  expect(items).toMatchObject([{ status: 'waitlisted', ahead: 2 }])
  expect(await world.unindexed()).toEqual([])
})

test('without a line, or without wanting to wait, full is full', async () => {
  const { sessionId, members, tap } = await full(2)
  const [a = '', b = ''] = members
  accepted(await tap(a))
  const plain = { sessionId, places: [self], requestId: newRequest() }
  const no = await world.as(b).call(events.signUp, plain)
  expect(no).toMatchObject({ code: 'SESSION_FULL', details: { canWait: true } })
  const closed = await world.event({ session: { capacity: 1 } })
  accepted(await world.as(a).call(events.signUp, { ...plain, sessionId: closed.sessionId }))
  const still = await world.as(b).call(events.signUp, { ...plain, sessionId: closed.sessionId, wait: true })
  expect(codeOf(still)).toBe('SESSION_FULL')
})

test('a family at the front waits for all its places and nobody passes it', async () => {
  const { members, tap, stateOf } = await full(4, { capacity: 2 })
  const [a = '', b = '', family = '', single = ''] = members
  const one = accepted(await tap(a))
  const two = accepted(await tap(b))
  accepted(await tap(family, ['self', 'adult']))
  accepted(await tap(single))
  accepted(await cancelOf(a, one.signUpId))
  expect(await Promise.all([family, single].map(stateOf))).toEqual([
    ['waitlisted', 0],
    ['waitlisted', 1],
  ])
  accepted(await cancelOf(b, two.signUpId))
  expect(await Promise.all([family, single].map(stateOf))).toEqual([
    ['confirmed', null],
    ['waitlisted', 0],
  ])
})

test('a line of thousands takes one more, tells the stand, and refuses kindly only beyond its most', async () => {
  const { sessionId, eventId, members, tap, stateOf } = await full(4)
  const [a, b = '', c = ''] = members
  accepted(await tap(a))
  const line = Array.from({ length: MOST_WAITING - 1 }, (_, i) =>
    lineWord({ signUpId: `S${i}`.padEnd(26, 'x'), accountId: `A${i}`.padEnd(26, 'x'), round: 1, places: 2 }),
  )
  await world.change('sessions', sessionId, { line, waiting: line.length })
  expect(accepted(await tap(b)).status).toBe('waitlisted')
  expect(await stateOf(b)).toEqual(['waitlisted', MOST_WAITING - 1])
  expect(accepted(await world.as(b).call(events.mine, {})).items).toMatchObject([{ ahead: MOST_WAITING - 1 }])
  expect(codeOf(await tap(c))).toBe('LINE_FULL')
  const answer = JSON.stringify(await world.as(c).call(events.get, { eventId }))
  expect(answer.length).toBeLessThan(4_000)
})

test('a family takes what is left where the event says so, and is told how many', async () => {
  const { sessionId, members, tap } = await full(2, { capacity: 3, takeLeft: true, maxPlaces: 4 })
  const [a = '', b = ''] = members
  accepted(await tap(a, ['self', 'adult']))
  expect(accepted(await tap(b, ['self', 'adult', 'adult']))).toMatchObject({ status: 'confirmed', places: 1 })
  expect(await world.count(sessionId)).toMatchObject({ taken: 3, held: 3 })
})

test('more room lets those who wait in, and a call-off tells them too', async () => {
  const { eventId, members, tap, stateOf } = await full(3)
  const [a, b = '', c = ''] = members
  for (const openid of [a, b, c]) accepted(await tap(openid))
  const { state: _, ...record } = accepted(await world.as(OFFICER).call(events.edit, { eventId }))
  const sessions = record.sessions.map(({ taken: __, ...session }) => ({ ...session, capacity: 2 }))
  const saved = accepted(await world.as(OFFICER).call(events.save, { ...record, sessions, requestId: newRequest() }))
  expect(await Promise.all([b, c].map(stateOf))).toEqual([
    ['confirmed', null],
    ['waitlisted', 0],
  ])
  const off = { eventId, version: saved.version, reason: '台风' }
  accepted(await world.as(OFFICER).call(events.callOff, off))
  expect(await told('event.calledOff')).toBe(3)
})

test('50 who wait and cancels of 20 at once: places go to the first 20 of the line, none is lost', async () => {
  const { sessionId, members, tap } = await full(45, { capacity: 20 })
  const holders = await Promise.all(
    members.slice(0, 20).map(async openid => ({ openid, ...accepted(await tap(openid)) })),
  )
  for (const openid of members.slice(20, 45)) expect(accepted(await tap(openid)).status).toBe('waitlisted')
  await Promise.all(holders.map(({ openid, signUpId }) => cancelOf(openid, signUpId)))
  for (let run = 0; run < 3; run++) {
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
  }
  expect(await world.count(sessionId)).toEqual({ taken: 20, held: 20, people: 20, claims: 0 })
  const confirmed = await world.door.rows('sign_ups', { sessionId, status: 'confirmed' })
  const wanted = members.slice(20, 40).map(openid => `member-of-${openid}`)
  expect(confirmed.map(signUp => signUp['memberId']).sort()).toEqual([...wanted].sort())
  expect(await told('event.risen')).toBe(20)
})

describe.each([1, 2, 3, 4, 5, 6])('a cancel with somebody waiting, killed after write %i', afterWrites => {
  test('the sweeper ends it: the place is the first waiter’s, who is told once', async () => {
    const { sessionId, members, tap, stateOf } = await full(3)
    const [a = '', b = '', c = ''] = members
    const { signUpId } = accepted(await tap(a))
    for (const openid of [b, c]) accepted(await tap(openid))
    await world.kill(afterWrites)
    await world.as(a).raw('events', { action: 'cancel', input: { signUpId } })
    for (let run = 0; run < 2; run++) {
      await world.sweep()
      await world.advance(5 * MINUTE_MS)
    }
    expect(await Promise.all([a, b, c].map(stateOf))).toEqual([
      ['cancelled', null],
      ['confirmed', null],
      ['waitlisted', 0],
    ])
    await world.sweep()
    expect(await world.count(sessionId)).toEqual({ taken: 1, held: 1, people: 1, claims: 0 })
    expect(await told('event.risen')).toBe(1)
  })
})

describe.each([1, 2])('standing in line, killed after write %i', afterWrites => {
  test('a retry finds the same stand; without one the stand is given back', async () => {
    const { members, tap, stateOf } = await full(4)
    const [a, b = '', c = ''] = members
    accepted(await tap(a))
    await world.kill(afterWrites)
    await tap(b, ['self'], 'killed').catch(() => null)
    expect(accepted(await tap(b, ['self'], 'killed')).status).toBe('waitlisted')
    await world.kill(1)
    await tap(c).catch(() => null)
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    expect(await Promise.all([b, c].map(stateOf))).toEqual([
      ['waitlisted', 0],
      [null, null],
    ])
  })
})

test('approval: the desk’s yes takes the places, its no is told with the reason, full is said', async () => {
  const { eventId, sessionId, members, tap, stateOf } = await full(4, { mode: 'approval', waitlist: false })
  const [a = '', b = '', c = '', d = ''] = members
  const ids: string[] = []
  for (const openid of [a, b, c, d]) {
    const answer = accepted(await tap(openid))
    expect(answer.status).toBe('pending')
    ids.push(answer.signUpId)
  }
  expect((await world.stored(sessionId)).taken).toBe(0)
  const [first = '', second = '', third = ''] = ids
  const word = (signUpId: string, verdict: 'approve' | 'reject', openid = OFFICER) => {
    const input = verdict === 'approve' ? { verdict, signUpId } : { verdict, signUpId, reason: '名额留给新会员' }
    return world.as(openid).call(events.decide, input)
  }
  expect(codeOf(await word(first, 'approve', OTHER_OFFICER))).toBe('NOT_FOUND')
  expect(codeOf(await word(first, 'approve', a))).toBe('NOT_FOUND')
  for (let i = 0; i < 2; i++) expect(accepted(await word(first, 'approve')).status).toBe('confirmed')
  expect(codeOf(await word(second, 'approve'))).toBe('SESSION_FULL')
  for (let i = 0; i < 2; i++) expect(accepted(await word(second, 'reject')).status).toBe('cancelled')
  expect(codeOf(await word(second, 'approve'))).toBe('NOT_PENDING')
  accepted(await cancelOf(c, third))
  expect(codeOf(await word(third, 'approve'))).toBe('NOT_PENDING')
  expect(await told('event.approved')).toBe(1)
  expect(await told('event.rejected')).toBe(1)
  const { sessions } = accepted(await world.as(b).call(events.get, { eventId }))
  expect(sessions[0]).toMatchObject({ myStatus: 'cancelled', myRefusal: '名额留给新会员' })
  expect(await stateOf(d)).toEqual(['pending', null])
  const { items } = accepted(await world.as(OFFICER).call(events.desk, {}))
  expect(items[0]?.sessions[0]).toMatchObject({ pending: 1, taken: 1, mode: 'approval' })
  expect(await world.count(sessionId)).toMatchObject({ taken: 1, held: 1 })
  expect(codeOf(await tap(b))).toBe('OK')
  expect(await world.unindexed()).toEqual([])
})

test('the oldest application waits on the officer’s home page until it is answered, then the next', async () => {
  const { members, tap } = await full(2, { mode: 'approval', waitlist: false, capacity: 5 })
  const ids: string[] = []
  for (const openid of members) ids.push(accepted(await tap(openid)).signUpId)
  const todos = async () => {
    await world.sweep()
    const rows = await world.door.rows('inbox', { kind: 'event.deskWaits', todo: true })
    return rows.map(row => [row['accountId'] === world.door.accountId(OFFICER), row['occasion']])
  }
  expect(await todos()).toEqual([[true, `event.deskWaits:${ids[0]}`]])
  accepted(await world.as(OFFICER).call(events.decide, { verdict: 'approve', signUpId: ids[0] ?? '' }))
  expect(await todos()).toEqual([[true, `event.deskWaits:${ids[1]}`]])
  accepted(await world.as(members[1] ?? '').call(events.cancel, { signUpId: ids[1] ?? '' }))
  expect(await todos()).toEqual([])
  expect(await world.unindexed()).toEqual([])
})

describe.each([1, 2, 3])('an approval killed after write %i', afterWrites => {
  test('is whole after a retry or the sweeper, and told once', async () => {
    const { sessionId, members, tap, stateOf } = await full(1, { mode: 'approval', waitlist: false })
    const [a = ''] = members
    const { signUpId } = accepted(await tap(a))
    await world.kill(afterWrites)
    await world.as(OFFICER).raw('events', { action: 'decide', input: { verdict: 'approve', signUpId } })
    if (afterWrites === 2) accepted(await world.as(OFFICER).call(events.decide, { verdict: 'approve', signUpId }))
    await world.sweep()
    expect(await stateOf(a)).toEqual(['confirmed', null])
    await world.advance(5 * MINUTE_MS)
    await world.sweep()
    expect(await world.count(sessionId)).toEqual({ taken: 1, held: 1, people: 1, claims: 0 })
    expect(await told('event.approved')).toBe(1)
  })
})

test('who stayed away waits out the cool-down, or explains it and the desk lifts it', async () => {
  const gone = await world.event({
    session: {
      startsAtMs: world.nowMs + HOUR_MS,
      endsAtMs: world.nowMs + 2 * HOUR_MS,
      signUpClosesAtMs: world.nowMs + HOUR_MS,
      cancelUntilMs: world.nowMs + HOUR_MS,
    },
  })
  const [a = '', b = ''] = await world.members(1, 2)
  const tapIn = (openid: string, sessionId: string, extra = {}) =>
    world.as(openid).call(events.signUp, { sessionId, places: [self], requestId: newRequest(), ...extra })
  const { signUpId } = accepted(await tapIn(a, gone.sessionId))
  const came = accepted(await tapIn(b, gone.sessionId))
  await world.change('sign_ups', came.signUpId, { used: 1 })
  await world.advance(3 * HOUR_MS)
  const rules = [{ kind: 'coolDown' as const, noShows: 1, days: 30 }]
  const next = await world.event({ rules, session: { startsAtMs: world.nowMs + 2 * DAY_MS } })
  expect(await tapIn(a, next.sessionId)).toMatchObject({ code: 'NOT_ELIGIBLE', details: { reason: 'COOL_DOWN' } })
  expect(codeOf(await tapIn(b, next.sessionId))).toBe('OK')
  const look = async () => accepted(await world.as(a).call(events.get, { eventId: next.eventId })).whyNot
  expect(await look()).toMatchObject({ reason: 'COOL_DOWN', missed: [{ signUpId, excuse: null }] })
  expect(codeOf(await world.as(b).call(events.explain, { signUpId, text: '不是我的' }))).toBe('NOT_FOUND')
  expect(codeOf(await world.as(b).call(events.explain, { signUpId: came.signUpId, text: '来过' }))).toBe('NOT_MISSED')
  accepted(await world.as(a).call(events.explain, { signUpId, text: '孩子发烧，去了医院' }))
  expect(await look()).toMatchObject({ missed: [{ excuse: 'asked' }] })
  const [row] = await world.door.rows('sign_ups', { _id: signUpId })
  expect(JSON.stringify(row)).not.toContain('发烧')
  const asked = { sessionId: gone.sessionId }
  expect(accepted(await world.as(OFFICER).call(events.absences, asked)).items).toMatchObject([
    { signUpId, state: 'asked', text: '孩子发烧，去了医院' },
  ])
  expect(codeOf(await world.as(OTHER_OFFICER).call(events.absences, asked))).toBe('NOT_FOUND')
  for (let i = 0; i < 2; i++)
    accepted(await world.as(OFFICER).call(events.answerAbsence, { signUpId, state: 'lifted' }))
  const late = await world.as(OFFICER).call(events.answerAbsence, { signUpId, state: 'kept' })
  expect(codeOf(late)).toBe('NOT_ASKED')
  expect(codeOf(await world.as(a).call(events.explain, { signUpId, text: '再说一次' }))).toBe('ANSWERED_BEFORE')
  expect(await look()).toBeNull()
  expect(codeOf(await tapIn(a, next.sessionId))).toBe('OK')
  expect(await told('event.excused')).toBe(1)
  expect(await world.unindexed()).toEqual([])
})

test('rules of an event: women only, children’s age, the brand’s limit, each with its own reason', async () => {
  const rules = [
    { kind: 'women' as const },
    { kind: 'childAge' as const, from: 6, to: 12 },
    { kind: 'brandLimit' as const, most: 1, days: 90 },
  ]
  const [a = ''] = await world.members(1, 1)
  const { sessionId, eventId } = await world.event({ rules })
  const child = (age?: number) => ({ kind: 'child' as const, guardianConsent: true, ...(age !== undefined && { age }) })
  const tapWith = (extra: object, places: object[] = [self]) =>
    world.as(a).raw('events', { action: 'signUp', input: { sessionId, places, requestId: newRequest(), ...extra } })
  const stated = { declares: ['women'] }
  const reason = async (answer: Promise<{ result?: unknown }>) => (await answer).result
  expect(await reason(tapWith({}))).toMatchObject({ code: 'NOT_ELIGIBLE', details: { reason: 'WOMEN_ONLY' } })
  for (const places of [
    [self, child()],
    [self, child(5)],
    [self, child(13)],
  ])
    expect(await reason(tapWith(stated, places))).toMatchObject({ details: { reason: 'CHILD_AGE', from: 6, to: 12 } })
  expect(await reason(tapWith({ declares: ['men'] }))).toMatchObject({ code: 'BAD_INPUT' })
  expect(await reason(tapWith(stated, [self, child(6), child(12)]))).toMatchObject({ ok: true })
  expect(JSON.stringify(await world.door.rows('sign_ups', { sessionId }))).not.toContain('age')
  const second = await world.event({ rules })
  const { whyNot } = accepted(await world.as(a).call(events.get, { eventId: second.eventId }))
  expect(whyNot).toMatchObject({ reason: 'BRAND_LIMIT', most: 1, days: 90 })
  const again = { sessionId: second.sessionId, places: [self], declares: ['women' as const], requestId: newRequest() }
  expect(await world.as(a).call(events.signUp, again)).toMatchObject({ details: { reason: 'BRAND_LIMIT' } })
  expect(accepted(await world.as(a).call(events.get, { eventId })).rules).toEqual(rules)
})

describe('the brand’s limit', () => {
  const rules = [{ kind: 'brandLimit' as const, most: 1, days: 90 }]
  const tapIn = (openid: string, sessionId: string) =>
    world.as(openid).call(events.signUp, { sessionId, places: [self], requestId: newRequest() })
  const sessions = async (many: number) => {
    const made: string[] = []
    while (made.length < many) made.push((await world.event({ rules })).sessionId)
    return made
  }

  test('holds however many sessions one taps in at once; giving one up frees it at once', async () => {
    const open = await sessions(3)
    const people = await world.members(1, 6)
    const taps = await Promise.all(people.flatMap(openid => open.map(sessionId => tapIn(openid, sessionId))))
    const got = taps.filter(reply => reply.ok)
    expect(got).toHaveLength(people.length)
    for (const reply of taps) if (!reply.ok) expect(reply).toMatchObject({ details: { reason: 'BRAND_LIMIT' } })
    const [a = ''] = people
    const [mine] = await world.door.rows('sign_ups', { accountId: world.door.accountId(a) })
    const others = open.filter(sessionId => sessionId !== mine?.['sessionId'])
    accepted(await world.as(a).call(events.cancel, { signUpId: String(mine?.['_id']) }))
    expect(codeOf(await tapIn(a, others[0] ?? ''))).toBe('OK')
    expect(await world.unindexed()).toEqual([])
  })

  test('keeps nobody out for what a killed tap or a full session left behind', async () => {
    const [full = '', other = '', third = ''] = await sessions(3)
    const [a = ''] = await world.members(1, 1)
    await world.change('sessions', full, { taken: 60 })
    expect(codeOf(await tapIn(a, full))).toBe('SESSION_FULL')
    // killed between the hold and the claim: for the same session it is no hindrance, for others it ends by itself
    await world.kill(1)
    await world.as(a).raw('events', {
      action: 'signUp',
      input: { sessionId: other, places: [self], requestId: newRequest() },
    })
    expect(await tapIn(a, third)).toMatchObject({ details: { reason: 'BRAND_LIMIT' } })
    await world.advance(6 * MINUTE_MS)
    await world.sweep()
    expect(await world.door.rows('brand_holds', {})).toEqual([])
    expect(codeOf(await tapIn(a, third))).toBe('OK')
  })
})
