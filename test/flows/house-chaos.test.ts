import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { members } from '../../src/contract/members'
import { EventsWorld, newRequest } from './events-world'
import { type Cloud, codeOf, startCloud } from './local-cloud'

let cloud: Cloud
afterEach(() => cloud?.stop())

test('faults of the cloud are BUSY or an answer lost on its way, never INTERNAL, and nothing of them is logged', async () => {
  cloud = await startCloud({ chaos: 5, workers: 4 })
  const world = await EventsWorld.at(cloud)
  const session = await world.door.session({ signUpClosesAtMs: world.nowMs + 3_600_000 })
  const { sessionId } = session
  await world.door.grant(session, 'oHouseGate')
  const ticket = await world.door.ticket(session)
  const people = await world.members(1, 60)
  const codes = new Map<string, number>()
  const counted = async (answer: Promise<{ ok: boolean; code?: string }>) => {
    const code = await answer.then(codeOf, () => 'LOST')
    codes.set(code, (codes.get(code) ?? 0) + 1)
  }
  await Promise.all(
    people.map(async openid => {
      const [caller, stranger, gate] = [world.as(openid), world.as(`${openid}x`), world.as('oHouseGate')]
      const places = [{ kind: 'self' as const }]
      await counted(caller.call(members.me, {}))
      await counted(caller.call(events.list, {}))
      await counted(caller.call(events.signUp, { sessionId, places, requestId: newRequest() }))
      await counted(caller.call(events.home, {}))
      await counted(stranger.call(members.bind, { by: 'phone', name: '无此人', phone: '13900000002' }))
      await counted(gate.call(checkin.redeem, { code: ticket.paper(1), lists: [sessionId], nonce: newRequest() }))
    }),
  )
  expect([...codes.keys()].sort()).toEqual(['ALREADY_CHECKED_IN', 'BIND_FAILED', 'BUSY', 'LOST', 'OK'])
  expect(cloud.logs).not.toContain('unexpected')
})

test('a document locked by a function that died makes its writers wait and answer BUSY', async () => {
  cloud = await startCloud({ workers: 2 })
  const world = await EventsWorld.at(cloud)
  const started = (await cloud.post('/admin', { action: 'database.startTransaction' })) as { transactionId: string }
  const stranger = world.as('oHouseLocked')
  const typed = { by: 'phone' as const, name: '无此人', phone: '13900000003' }
  expect(codeOf(await stranger.call(members.bind, typed))).toBe('BIND_FAILED')
  await cloud.post('/admin', {
    action: 'database.modifyDocument',
    collectionName: 'accounts',
    transactionId: started.transactionId,
    query: JSON.stringify({ _id: world.door.accountId('oHouseLocked') }),
    ...{ queryType: 'DOC', multi: false, merge: true, upsert: false },
    data: JSON.stringify({ $set: { waitingRequestId: null, locked: true } }),
  })
  expect(codeOf(await stranger.call(members.bind, typed))).toBe('BUSY')
  await world.advance(31_000)
  expect(codeOf(await stranger.call(members.bind, typed))).toBe('BIND_FAILED')
})
