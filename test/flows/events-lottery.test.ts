import { createHash, createHmac } from 'node:crypto'
import { events } from '../../src/contract/events'
import { matchmaking } from '../../src/contract/matchmaking'
import { entryOf } from '../../src/domain/draw'
import { checkDraw, checkOwn } from '../../src/domain/draw-check'
import { EventsWorld, HOUR_MS, newRequest, OFFICER, OTHER_OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

const MINUTE_MS = 60_000
const hash = {
  sha256: (message: Uint8Array) => createHash('sha256').update(message).digest(),
  hmacUnder: (key: Uint8Array) => (message: Uint8Array) => createHmac('sha256', key).update(message).digest(),
}

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

const PEOPLE = 8
const CAPACITY = 4

/** Eight sign up for four places, two of them with somebody; the sign-up is over and the list sealed. */
const sealed = async (waitlist = true) => {
  const closes = world.nowMs + HOUR_MS
  const made = await world.event({
    session: { mode: 'lottery', capacity: CAPACITY, waitlist, maxPlaces: 2, signUpClosesAtMs: closes },
  })
  const { sessionId } = made
  const members = await world.members(1, PEOPLE)
  const ids = await Promise.all(
    members.map(async (openid, i) => {
      const places = i < 2 ? [{ kind: 'self' as const }, { kind: 'adult' as const }] : [{ kind: 'self' as const }]
      const answer = await world.as(openid).call(events.signUp, { sessionId, places, requestId: newRequest() })
      expect(accepted(answer).status).toBe('in_draw')
      return accepted(answer).signUpId
    }),
  )
  expect((await world.stored(sessionId)).taken).toBe(0)
  expect(codeOf(await number(sessionId))).toBe('NOT_SEALED')
  await world.advance(HOUR_MS + 30_000)
  await world.sweep()
  expect(codeOf(await number(sessionId))).toBe('NOT_SEALED')
  await world.advance(MINUTE_MS)
  await world.sweep()
  return { ...made, members, ids }
}
const number = (sessionId: string, digits = '738', openid = OFFICER) =>
  world.as(openid).call(events.enterNumber, { sessionId, digits })
const drawOf = async (sessionId: string, openid = 'oNobody') =>
  accepted(await world.as(openid).call(matchmaking.draw, { sessionId, withLines: true }))
const statuses = async (sessionId: string) => {
  const rows = await world.door.rows('sign_ups', { sessionId })
  const count = (status: string) => rows.filter(row => row['status'] === status).length
  const held = rows.filter(row => row['status'] === 'confirmed').reduce((sum, row) => sum + Number(row['places']), 0)
  return { held, waitlisted: count('waitlisted'), inDraw: count('in_draw'), cancelled: count('cancelled') }
}
const told = async (kind: string) => (await world.door.rows('inbox', { kind })).length

test('a lottery is sealed after the closing, drawn by a public number, and anybody can run it again', async () => {
  const { eventId, sessionId, members, ids } = await sealed()
  const before = await drawOf(sessionId)
  // until it is drawn nobody has a place, and the pages say how many stand in it
  const page = accepted(await world.as('oNobody').call(events.get, { eventId }))
  expect(page.sessions[0]).toMatchObject({ taken: 0, inDraw: PEOPLE })
  const { session } = accepted(await world.as(OFFICER).call(events.signUps, { sessionId }))
  expect(session).toMatchObject({ taken: 0, inDraw: PEOPLE })
  expect(before).toMatchObject({ tickets: PEOPLE, drawn: null, quotas: [{ group: 'all', places: CAPACITY }] })
  expect(before.numberName).toContain('福彩')
  expect(JSON.stringify(before)).not.toMatch(/member|oMember/)
  expect(codeOf(await number(sessionId, '738', OTHER_OFFICER))).toBe('NOT_FOUND')
  // one gives up between the seal and the draw
  accepted(await world.as(members[7] ?? '').call(events.cancel, { signUpId: ids[7] ?? '' }))
  const result = accepted(await number(sessionId))
  expect(accepted(await number(sessionId))).toEqual(result)
  expect(codeOf(await number(sessionId, '739'))).toBe('NUMBER_WRONG')
  const draw = await drawOf(sessionId, members[0])
  expect(draw).toMatchObject({ rootHex: before.rootHex, commitmentHex: before.commitmentHex })
  if (!draw.drawn || !draw.mine) throw new Error('drawn, and mine')
  const file = { ...draw, ...draw.drawn, version: 'v1' as const }
  expect(checkDraw(hash, file)).toEqual([])
  const entry = entryOf(draw.mine.line)
  if (!entry) throw new Error('my line is a line')
  expect(checkOwn(hash, { entry, proof: draw.mine.proof, file }).inList).toBe(true)
  for (let run = 0; run < 3; run++) {
    await world.sweep()
    await world.advance(5 * MINUTE_MS)
  }
  const after = await statuses(sessionId)
  expect(after).toMatchObject({ inDraw: 0, cancelled: 1 })
  const count = await world.count(sessionId)
  expect(count).toMatchObject({ taken: after.held, claims: 0 })
  expect(count.taken).toBeLessThanOrEqual(CAPACITY)
  expect((await told('event.drawn')) + (await told('event.drawnWaiting'))).toBe(PEOPLE - 1)
  const { sessions } = accepted(await world.as(OFFICER).call(events.get, { eventId }))
  expect(sessions[0]).toMatchObject({ draw: 'settled', waiting: after.waitlisted })
  expect(await world.unindexed()).toEqual([])
})

test('who won and gives up lets the next of the drawn line in', async () => {
  const { sessionId, members, ids } = await sealed()
  accepted(await number(sessionId))
  const rows = await world.door.rows('sign_ups', { sessionId, status: 'confirmed', places: 1 })
  const winner = ids.indexOf(String(rows[0]?.['_id']))
  const [stored] = await world.door.rows('sessions', { _id: sessionId })
  const [first = ''] = (stored?.['line'] ?? []) as string[]
  accepted(await world.as(members[winner] ?? '').call(events.cancel, { signUpId: ids[winner] ?? '' }))
  const [risen] = await world.door.rows('sign_ups', { _id: first.split(':')[0] })
  const isSingle = first.endsWith(':1')
  expect(risen).toMatchObject(isSingle ? { status: 'confirmed', drawn: 'won' } : { status: 'waitlisted' })
  expect((await world.stored(sessionId)).taken).toBeLessThanOrEqual(CAPACITY)
})

test('without a line, who is not drawn is told so and has more weight the next time', async () => {
  const { sessionId } = await sealed(false)
  accepted(await number(sessionId))
  const after = await statuses(sessionId)
  expect(after).toMatchObject({ waitlisted: 0, inDraw: 0 })
  expect(await told('event.notDrawn')).toBe(after.cancelled)
  const closes = world.nowMs + 3 * HOUR_MS
  const next = await world.event({
    session: { mode: 'lottery', signUpOpensAtMs: world.nowMs, signUpClosesAtMs: closes },
  })
  for (let i = 1; i <= PEOPLE; i++)
    accepted(
      await world.as(`oMember${i}`).call(events.signUp, {
        sessionId: next.sessionId,
        places: [{ kind: 'self' }],
        requestId: newRequest(),
      }),
    )
  await world.advance(4 * HOUR_MS)
  await world.sweep()
  const { lines } = await drawOf(next.sessionId)
  expect(lines.filter(line => line.endsWith('|2'))).toHaveLength(after.cancelled)
  expect(lines.filter(line => line.endsWith('|1'))).toHaveLength(PEOPLE - after.cancelled)
})

describe.each([2, 3, 4, 5])('a draw killed after write %i', afterWrites => {
  test('is ended by a retry or the timer: nobody is oversold or forgotten, everybody is told once', async () => {
    const { sessionId } = await sealed()
    await world.kill(afterWrites)
    await world.as(OFFICER).raw('events', { action: 'enterNumber', input: { sessionId, digits: '4711' } })
    // the locks of a transaction that died live 30 s
    await world.advance(31_000)
    if (afterWrites % 2 === 0) await world.sweep()
    accepted(await number(sessionId, '4711'))
    for (let run = 0; run < 2; run++) {
      await world.sweep()
      await world.advance(5 * MINUTE_MS)
    }
    const after = await statuses(sessionId)
    expect(after).toMatchObject({ inDraw: 0, cancelled: 0 })
    expect(await world.count(sessionId)).toMatchObject({ taken: after.held })
    expect(after.held).toBeLessThanOrEqual(CAPACITY)
    expect((await told('event.drawn')) + (await told('event.drawnWaiting'))).toBe(PEOPLE)
  })
})

test('a called-off lottery is not drawn, and its capacity cannot go below what was sealed', async () => {
  const { eventId, sessionId } = await sealed()
  const { state: _, ...record } = accepted(await world.as(OFFICER).call(events.edit, { eventId }))
  const sessions = record.sessions.map(({ taken: __, ...session }) => ({ ...session, capacity: 3 }))
  const less = await world.as(OFFICER).call(events.save, { ...record, sessions, requestId: newRequest() })
  expect(codeOf(less)).toBe('CAPACITY_BELOW_TAKEN')
  accepted(await world.as(OFFICER).call(events.callOff, { eventId, version: record.version, reason: '台风' }))
  expect(codeOf(await number(sessionId))).toBe('EVENT_CANCELLED')
})
