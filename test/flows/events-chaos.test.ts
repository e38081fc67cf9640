import type { Answer, Input, Procedure } from '../../src/contract/define'
import { events } from '../../src/contract/events'
import { draftOf, EventsWorld, newRequest, OFFICER } from './events-world'
import { type Caller, type Cloud, codeOf, startCloud } from './local-cloud'

const MINUTE_MS = 60_000
const CAPACITY = 10

let cloud: Cloud
afterEach(() => cloud.stop())

/** Taps again under the same request while the answer is lost or busy, as a person on a bad network does. */
const insist = async <P extends Procedure>(caller: Caller, procedure: P, input: Input<P>): Promise<Answer<P>> => {
  for (let tap = 0; tap < 20; tap++) {
    const answer = await caller.call(procedure, input).catch(() => null)
    if (answer && codeOf(answer) !== 'BUSY') return answer
  }
  throw new Error(`${procedure.action} got no answer in 20 taps`)
}

test.each([11, 12, 13])(
  'under the faults of seed %i nothing is oversold and everybody told yes has a place',
  async seed => {
    cloud = await startCloud({ chaos: seed, workers: 3 })
    const world = await EventsWorld.at(cloud)
    const officer = world.as(OFFICER)
    const draft = draftOf(world.nowMs, { session: { capacity: CAPACITY } })
    const saved = await insist(officer, events.save, draft)
    if (!saved.ok) throw new Error(saved.code)
    const { eventId, version, sessionIds } = saved.data
    const sessionId = sessionIds[0] ?? ''
    expect(codeOf(await insist(officer, events.publish, { eventId, version }))).toBe('OK')

    const members = await world.members(1, 30)
    const standing = new Set<string>()
    await Promise.all(
      members.map(async (openid, i) => {
        const places =
          i % 3 === 0 ? [{ kind: 'self' as const }, { kind: 'adult' as const }] : [{ kind: 'self' as const }]
        const answer = await insist(world.as(openid), events.signUp, { sessionId, places, requestId: newRequest() })
        if (!answer.ok) return
        standing.add(answer.data.signUpId)
        if (i % 4 !== 1) return
        const { signUpId } = answer.data
        expect(codeOf(await insist(world.as(openid), events.cancel, { signUpId }))).toBe('OK')
        standing.delete(signUpId)
      }),
    )
    expect((await world.stored(sessionId)).taken).toBeLessThanOrEqual(CAPACITY)
    for (let run = 0; run < 4; run++) {
      await world.advance(5 * MINUTE_MS)
      await world.sweep()
    }
    const { taken, held, claims } = await world.count(sessionId)
    expect({ taken, claims }).toEqual({ taken: held, claims: 0 })
    expect(taken).toBeLessThanOrEqual(CAPACITY)
    const confirmed = await world.door.rows('sign_ups', { sessionId, status: 'confirmed' })
    expect(new Set(confirmed.map(signUp => signUp['_id']))).toEqual(standing)
    const { chaos } = (await cloud.get('/__stats')) as { chaos: Record<string, number> }
    expect(Object.values(chaos).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0)
  },
)

test.each([21, 22])(
  'under the faults of seed %i a line gives every place that comes free, and nobody is lost in it',
  async seed => {
    cloud = await startCloud({ chaos: seed, workers: 3 })
    const world = await EventsWorld.at(cloud)
    const officer = world.as(OFFICER)
    const draft = draftOf(world.nowMs, { session: { capacity: 5, waitlist: true } })
    const saved = await insist(officer, events.save, draft)
    if (!saved.ok) throw new Error(saved.code)
    const { eventId, version, sessionIds } = saved.data
    const sessionId = sessionIds[0] ?? ''
    expect(codeOf(await insist(officer, events.publish, { eventId, version }))).toBe('OK')
    const members = await world.members(1, 18)
    await Promise.all(
      members.map(async (openid, i) => {
        const places =
          i % 4 === 0 ? [{ kind: 'self' as const }, { kind: 'adult' as const }] : [{ kind: 'self' as const }]
        const input = { sessionId, places, wait: true, requestId: newRequest() }
        const answer = await insist(world.as(openid), events.signUp, input)
        if (!answer.ok) throw new Error(answer.code)
        if (i % 3 !== 1) return
        const { signUpId } = answer.data
        expect(codeOf(await insist(world.as(openid), events.cancel, { signUpId }))).toBe('OK')
      }),
    )
    expect((await world.stored(sessionId)).taken).toBeLessThanOrEqual(5)
    for (let run = 0; run < 4; run++) {
      await world.advance(5 * MINUTE_MS)
      await world.sweep()
    }
    const { taken, held, claims } = await world.count(sessionId)
    expect({ taken, claims }).toEqual({ taken: held, claims: 0 })
    const [session] = await world.door.rows('sessions', { _id: sessionId })
    const line = session?.['line'] as string[]
    const waiting = await world.door.rows('sign_ups', { sessionId, status: 'waitlisted' })
    expect(line.map(word => word.split(':')[0]).sort()).toEqual(waiting.map(signUp => signUp['_id']).sort())
    expect(session?.['waiting']).toBe(line.length)
    // strictly first: whatever is free is too little for whoever stands first
    expect(Number(line[0]?.split(':')[3] ?? 99)).toBeGreaterThan(5 - taken)
  },
)
