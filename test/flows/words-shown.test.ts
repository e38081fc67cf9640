import { account } from '../../src/contract/account'
import { events } from '../../src/contract/events'
import { matchmaking } from '../../src/contract/matchmaking'
import { office } from '../../src/contract/office'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { DoorWorld } from './door-world'
import { type EventsWorld, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'
import { draftOf, MATCHMAKER, MatchmakingWorld } from './matchmaking-world'

const KEEPER = 'oKeeper'

let cloud: Cloud
let evenings: MatchmakingWorld
let world: EventsWorld

beforeAll(async () => {
  cloud = await startCloud({ workers: 2 })
  evenings = await MatchmakingWorld.at(cloud)
  world = evenings.events
  const keeper = { role: 'district', unionId: ROOT_UNION_ID, capabilities: ['content'] } as const
  const grant = { ...keeper, grantId: 'keeper', unionName: '', grantedAtMs: 0 }
  await (await DoorWorld.at(cloud)).person(KEEPER, [grant])
})
afterAll(async () => {
  expect(await world.unindexed()).toEqual([])
  await cloud.stop()
})

const publish = (eventId: string, version: number) => world.as(OFFICER).call(events.publish, { eventId, version })
const get = (eventId: string) => world.as('oNobody').call(events.get, { eventId })
const held = async () => accepted(await cloud.as(KEEPER).call(office.heldContent, {})).items
const letPass = async () => {
  const [waiting] = await held()
  if (!waiting) throw new Error('nothing is held')
  const { contentId, askedAtMs } = waiting
  accepted(await cloud.as(KEEPER).call(office.decideContent, { contentId, askedAtMs, pass: true, reason: '看过了' }))
}
const told = async () => accepted(await cloud.as(OFFICER).call(account.inbox, {})).items.map(item => item.title)
const changed = async (eventId: string, change: object) => {
  const { state: _, ...record } = accepted(await world.as(OFFICER).call(events.edit, { eventId }))
  return world.as(OFFICER).call(events.save, { ...record, requestId: newRequest(), ...change })
}

test('an event with words that are risky is not published; the draft keeps them for mending', async () => {
  const { eventId, version } = await world.draft({ title: '违规测试' })
  expect(codeOf(await publish(eventId, version))).toBe('WORDS_RISKY')
  expect(codeOf(await get(eventId))).toBe('NOT_FOUND')
  expect(accepted(await world.as(OFFICER).call(events.edit, { eventId })).title).toBe('违规测试')
  const saved = accepted(await changed(eventId, { title: '春日市集' }))
  expect(codeOf(await publish(eventId, saved.version))).toBe('OK')
})

test('doubtful words wait for a person, whose pass is told; the same press then publishes', async () => {
  const { eventId, version } = await world.draft({ venueName: '复审测试' })
  expect(codeOf(await publish(eventId, version))).toBe('WORDS_HELD')
  expect(codeOf(await publish(eventId, version))).toBe('WORDS_HELD')
  expect(await held()).toMatchObject([{ about: 'events.event', why: 'review' }])
  await letPass()
  expect(await told()).toContain('一条内容通过了核查')
  expect(codeOf(await publish(eventId, version))).toBe('OK')
})

test.each([
  ['a title', () => ({ title: '违规测试' })],
  ['the words of a place', () => ({ venueAddress: '违规测试' })],
])('a published event does not change to risky words in %s', async (_, change) => {
  const { eventId } = await world.event()
  const before = accepted(await get(eventId))
  expect(codeOf(await changed(eventId, change()))).toBe('WORDS_RISKY')
  expect(accepted(await get(eventId))).toEqual(before)
})

test('nothing is asked of WeChat again where the words stand', async () => {
  const { eventId } = await world.event()
  await cloud.post('/__content-check', { api: 'msgSecCheck', suggest: 'risky' })
  expect(codeOf(await changed(eventId, {}))).toBe('OK')
  expect(codeOf(await changed(eventId, { forWhom: '全体职工' }))).toBe('WORDS_RISKY')
})

test('an event is called off at once although its reason is doubted; the reason follows when it passed', async () => {
  const { eventId, version } = await world.event()
  const callOff = (reason: string) => world.as(OFFICER).call(events.callOff, { eventId, version, reason })
  expect(codeOf(await callOff('违规测试'))).toBe('WORDS_RISKY')
  expect(codeOf(await callOff('复审测试'))).toBe('OK')
  expect(accepted(await get(eventId))).toMatchObject({ state: 'cancelled', callOffReason: '' })
  await letPass()
  expect(accepted(await get(eventId))).toMatchObject({ callOffReason: '复审测试' })
})

test('an evening too: risky words are not announced, doubtful ones after a person let them pass, a call-off at once', async () => {
  const host = evenings.as(MATCHMAKER)
  const draft = draftOf(await evenings.nowMs(), 'words')
  const { sessionId, version } = accepted(await host.call(matchmaking.save, { ...draft, about: '违规测试' }))
  expect(codeOf(await host.call(matchmaking.publish, { sessionId, version }))).toBe('WORDS_RISKY')
  const mended = { ...draft, sessionId, version, about: '复审测试', requestId: newRequest() }
  const saved = accepted(await host.call(matchmaking.save, mended))
  expect(codeOf(await host.call(matchmaking.publish, saved))).toBe('WORDS_HELD')
  await letPass()
  const announced = accepted(await host.call(matchmaking.publish, saved))
  const callOff = { sessionId, version: announced.version, reason: '复审测试，改期' }
  expect(codeOf(await host.call(matchmaking.callOff, callOff))).toBe('OK')
  const seen = () => world.as('oNobody').call(matchmaking.get, { sessionId })
  expect(accepted(await seen()).cancelReason).toBe('')
  await letPass()
  expect(accepted(await seen()).cancelReason).toBe('复审测试，改期')
})
