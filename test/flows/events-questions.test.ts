import { checkin } from '../../src/contract/checkin'
import { events } from '../../src/contract/events'
import { policyCopy } from '../../src/domain/checkin/policy'
import { EventsWorld, HOUR_MS, newRequest, OFFICER } from './events-world'
import { accepted, type Cloud, codeOf, startCloud } from './local-cloud'

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

const question = (questionId: string, at: 'door' | 'sign_up' | 'both', required = true) => ({
  ...{ questionId, at, required, label: `问题 ${questionId}` },
  kind: 'choice' as const,
  options: ['M', 'L'],
})

const scene = async () => {
  const questions = [question('size', 'sign_up'), question('meal', 'both', false), question('bus', 'door')]
  const doorPolicy = { ...policyCopy(), questions }
  const soon = { startsAtMs: world.nowMs + HOUR_MS / 2, endsAtMs: world.nowMs + 2 * HOUR_MS }
  const hours = { ...soon, signUpClosesAtMs: soon.startsAtMs, cancelUntilMs: soon.startsAtMs }
  const session = { ...hours, doorPolicy }
  const { sessionId, eventId } = await world.event({ session })
  const { inviteCode } = accepted(await world.as(OFFICER).call(checkin.invite, { sessionId, hours: 4, uses: 1 }))
  accepted(await world.as(OFFICER).call(checkin.join, { inviteCode }))
  const [a = '', b = ''] = await world.members(1, 2)
  const tap = (openid: string, answers: { questionId: string; values: string[] }[], requestId = newRequest()) =>
    world.as(openid).call(events.signUp, { sessionId, places: [{ kind: 'self' }], answers, requestId })
  const admit = (signUpId: string, answers?: { questionId: string; values: string[] }[]) =>
    world.as(OFFICER).call(checkin.admit, {
      ...{ signUpId, lists: [sessionId], nonce: newRequest(), doorId: 'main', places: 1 },
      ...(answers && { answers }),
    })
  return { sessionId, eventId, a, b, tap, admit }
}

const said = (questionId: string, value: string) => ({ questionId, values: [value] })

test('what must be answered at sign-up is, and is kept sealed; the door asks only what is left', async () => {
  const { eventId, a, b, tap, admit } = await scene()
  const { sessions } = accepted(await world.as(a).call(events.get, { eventId }))
  expect(sessions[0]?.questions.map(one => one.questionId)).toEqual(['size', 'meal'])
  expect(await tap(a, [])).toMatchObject({ code: 'ANSWERS_NEEDED', details: { questionIds: ['size'] } })
  expect(codeOf(await tap(a, [said('size', 'XXL')]))).toBe('ANSWERS_NEEDED')
  const mine = accepted(await tap(a, [said('size', 'L'), said('meal', 'M'), said('bus', 'L')])).signUpId
  const other = accepted(await tap(b, [said('size', 'M')])).signUpId
  const [row] = await world.door.rows('sign_ups', { _id: mine })
  expect(row).toMatchObject({ doorAsked: ['meal'] })
  expect(JSON.stringify(row)).not.toContain('"L"')
  // answered at sign-up: the door asks for the bus alone; left open: it asks for the meal too
  expect(await admit(mine)).toMatchObject({ code: 'ANSWERS_NEEDED', details: { questionIds: ['bus'] } })
  expect(await admit(other)).toMatchObject({ code: 'ANSWERS_NEEDED', details: { questionIds: ['meal', 'bus'] } })
  expect(codeOf(await admit(mine, [said('bus', 'M')]))).toBe('OK')
  expect(codeOf(await admit(other, [said('bus', 'M')]))).toBe('OK')
  const [after] = await world.door.rows('sign_ups', { _id: mine })
  expect(after?.['answersSealed']).toBe(row?.['answersSealed'])
})

test('a retry of a sign-up is answered alike whatever it says now, and a later round asks anew', async () => {
  const { a, tap } = await scene()
  const first = accepted(await tap(a, [said('size', 'L')], 'once'))
  expect(accepted(await tap(a, [], 'once'))).toEqual(first)
  accepted(await world.as(a).call(events.cancel, { signUpId: first.signUpId }))
  expect(codeOf(await tap(a, []))).toBe('ANSWERS_NEEDED')
  expect(codeOf(await tap(a, [said('size', 'M')]))).toBe('OK')
})
