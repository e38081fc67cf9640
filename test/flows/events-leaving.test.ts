import { account } from '../../src/contract/account'
import { events } from '../../src/contract/events'
import { EventsWorld, newRequest } from './events-world'
import { accepted, type Cloud, startCloud } from './local-cloud'

let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
})
afterAll(() => cloud?.stop())

test('an account that goes gives back places, stands in a line, applications and chances alike', async () => {
  const world = await EventsWorld.at(cloud)
  const session = { capacity: 1, waitlist: true }
  const held = await world.event({ session })
  const line = await world.event({ session })
  const approval = await world.event({ session: { mode: 'approval' } })
  const lottery = await world.event({ session: { mode: 'lottery' } })
  const [me = '', other = '', third = ''] = await world.members(1, 3)
  const tap = async (openid: string, sessionId: string) => {
    const input = { sessionId, places: [{ kind: 'self' as const }], wait: true, requestId: newRequest() }
    return accepted(await world.as(openid).call(events.signUp, input)).status
  }
  expect(await tap(me, held.sessionId)).toBe('confirmed')
  expect(await tap(third, held.sessionId)).toBe('waitlisted')
  expect(await tap(other, line.sessionId)).toBe('confirmed')
  expect(await tap(me, line.sessionId)).toBe('waitlisted')
  expect(await tap(third, line.sessionId)).toBe('waitlisted')
  expect(await tap(me, approval.sessionId)).toBe('pending')
  expect(await tap(me, lottery.sessionId)).toBe('in_draw')
  const { removed } = accepted(await world.as(me).call(account.exitPlan, { kind: 'delete' }))
  const planned = removed.reduce((sum, one) => sum + one.count, 0)
  expect(removed).toContainEqual(expect.objectContaining({ what: '还没参加的报名', count: 4 }))
  accepted(await world.as(me).call(account.exit, { kind: 'delete', planned, requestId: newRequest() }))
  await world.sweep()
  const mine = await world.door.rows('sign_ups', { memberId: `member-of-${me}` })
  expect(mine.map(signUp => signUp['status'])).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
  expect(mine.every(signUp => signUp['releasing'] === false)).toBe(true)
  const ahead = async (sessionId: string) => {
    const { items } = accepted(await world.as(third).call(events.mine, {}))
    return items.flatMap(one => (one.sessionId === sessionId ? [[one.status, one.ahead]] : []))
  }
  expect(await ahead(line.sessionId)).toEqual([['waitlisted', 0]])
  // the sweeper gave the place back and let the next in, in the same run or the one after
  await world.sweep()
  expect(await ahead(held.sessionId)).toEqual([['confirmed', null]])
})
