import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Procedure } from '../../src/contract/define'
import { members } from '../../src/contract/members'
import {
  flawOf,
  MEMBER,
  nameOf,
  OFFICER,
  procedures,
  type Sample,
  samplesOf,
  send,
  type Wire,
  worldText,
} from './house-world'
import { accepted, type Cloud, startCloud } from './local-cloud'

const schema = JSON.parse(readFileSync(join(__dirname, '../../cloudfunctions/db.schema.json'), 'utf8')) as {
  collections: Record<string, unknown>
}
/** The contract's first and last moment. */
const [FIRST_MS, LAST_MS] = [946_684_800_000, 4_102_444_800_000]
/** Counting how often somebody asks is no change of anything, nor is what a guest asked of the FAQ. */
const COUNTS = ['rate_limits', 'faq_opens', 'faq_misses']
const COLLECTIONS = Object.keys(schema.collections).filter(name => !COUNTS.includes(name))

/** Never what a field means, whatever the field: operators, shapes of prototypes, other types. */
const NEVER: readonly unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { _bsontype: 'ObjectID', id: 'x' },
  { $numberLong: '1' },
  { toString: 'x', length: 5 },
  [[[[[[]]]]]],
  [{ $ne: null }],
]
/** May be what a field means: then the answer must still be one of the contract's. */
const ODD: readonly unknown[] = [
  // no platform hands these on: what is no number in JSON is null when it arrives
  ...['RAW:1e999', 'RAW:-1e999'],
  ...[
    null,
    true,
    false,
    0,
    -1,
    0.5,
    1e21,
    4_102_444_800_000,
    946_684_800_000,
    '',
    ' ',
    '😀',
    '👨‍👩‍👧‍👦'.repeat(3),
    '\u0000',
    'a\u0000b',
  ],
  ...[
    '\ud800',
    '\u202e',
    '\u200b\u2060\ufeff',
    '\u3164',
    'a\udc00\ud800b',
    '\u2067张\u2069',
    '\udb40\udc41',
    '\n',
    "' OR 1=1 --",
    '$ne',
    'a.b',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    '{{x}}',
    '%00',
  ],
  ...['x'.repeat(201), '长'.repeat(5000), 'x'.repeat(90_000), [], {}, ['x'], 2 ** 53],
]

const everyProcedure = procedures.map(procedure => [nameOf(procedure), procedure] as const)

type Json = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place in an input that holds a value, inner ones included. */
const pathsOf = (value: unknown, at: Path = []): Path[] => {
  const inner = Array.isArray(value)
    ? value.slice(0, 1).flatMap((one, i) => pathsOf(one, [...at, i]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...at, key]))
      : []
  return at.length === 0 ? inner : [at, ...inner]
}

const replaced = (value: unknown, [head, ...rest]: Path, by: unknown): unknown => {
  if (head === undefined) return by
  if (Array.isArray(value)) return value.map((one, i) => (i === head ? replaced(one, rest, by) : one))
  return isObject(value) ? { ...value, [head]: replaced(value[head], rest, by) } : value
}

/** The body as it goes over the wire; `RAW:` stands for what JSON.stringify cannot write. */
const bodyOf = (action: string, input: unknown): string =>
  JSON.stringify({ action, input }).replace(/"RAW:([^"]+)"/g, '$1')

/** An input as the function sees it: 1e999 overflows, and what no JSON holds is null by then. */
const arrived = (input: unknown): unknown =>
  (JSON.parse(JSON.stringify(JSON.parse(bodyOf('', input)))) as { input: unknown }).input

let cloud: Cloud
let samples: Readonly<Record<string, Sample>>

beforeAll(async () => {
  cloud = await startCloud({ demo: true })
  samples = await samplesOf(cloud)
})
afterAll(() => cloud?.stop())

const sampleOf = (name: string): Sample => {
  const sample = samples[name]
  if (!sample) throw new Error(`no sample for ${name}`)
  return sample
}

const post = async (fn: string, openid: string, body: string) => {
  const reply = await fetch(`${cloud.url}/call/${fn}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body,
  })
  return (await reply.json()) as { result?: Record<string, unknown>; errCode?: number; errMsg?: string }
}

const operations = async () => ((await cloud.get('/__stats')) as { operations: { total: number } }).operations.total

test('there is a sample for every procedure, and each is answered by its contract', async () => {
  expect(Object.keys(samples).sort()).toEqual(procedures.map(nameOf).sort())
  for (const procedure of procedures) expect(v.is(procedure.input, sampleOf(nameOf(procedure)).input)).toBe(true)
})

/** All bad inputs of one procedure: answered BAD_INPUT before the database is asked anything. */
const badInputs = (sample: Sample, input: v.GenericSchema): unknown[] => {
  const paths = pathsOf(sample.input)
  const never = paths.flatMap(path => NEVER.map(value => replaced(sample.input, path, value)))
  const odd = paths
    .flatMap(path => ODD.map(value => replaced(sample.input, path, value)))
    .filter(one => !v.is(input, arrived(one)))
  const missing = Object.keys(sample.input)
    .map(key => Object.fromEntries(Object.entries(sample.input).filter(([name]) => name !== key)))
    .filter(one => !v.is(input, arrived(one)))
  const arrays = paths
    .filter(path => isObject(path.reduce<unknown>((value, key) => (value as Json)[key as string], sample.input)))
    .map(path => replaced(sample.input, path, []))
  return [...never, ...odd, ...missing, ...arrays, [], [sample.input], null, 'x', 7, true]
}

test.each(everyProcedure)(
  '%s refuses every input that does not fit with BAD_INPUT, and the database is not asked',
  async (name, procedure) => {
    const sample = sampleOf(name)
    const before = await operations()
    const wrong: string[] = []
    for (const input of badInputs(sample, procedure.input)) {
      const body = bodyOf(procedure.action, input)
      const { result, errMsg } = await post(procedure.fn, sample.openid, body)
      if (body.length > 100 * 1024 ? errMsg === undefined : result?.['code'] !== 'BAD_INPUT')
        wrong.push(`${body.slice(0, 300)} → ${JSON.stringify(result ?? errMsg).slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
    expect(await operations()).toBe(before)
  },
)

const oddInputs = (sample: Sample, input: v.GenericSchema): unknown[] =>
  pathsOf(sample.input)
    .flatMap(path => ODD.map(value => replaced(sample.input, path, value)))
    .map(arrived)
    .filter(one => v.is(input, one))

/** What is wrong with the answers to all of these, each by the contract. */
const flawsOf = async (openid: string, procedure: Procedure, inputs: readonly unknown[]): Promise<string[]> => {
  const wrong: string[] = []
  for (const input of inputs) {
    const flaw = flawOf(procedure, await send(cloud, openid, procedure, input))
    if (flaw) wrong.push(`${JSON.stringify(input).slice(0, 300)} → ${flaw}`)
  }
  return wrong
}

const STRANGER = 'oHouseNobody'
/** What anybody may do for themselves, and leaves its mark. */
const OWN_MARK = ['members.bind', 'checkin.join', 'checkin.stamp', 'qa.ask', 'aid.object']
describe('odd inputs that do fit are answered by the contract', () => {
  /** The world but what bears the stranger's openid, or in account the stranger's own id. */
  const state = async (own: readonly string[]) =>
    (await worldText(cloud, COLLECTIONS)).split('\n').filter(line => !own.some(id => line.includes(id)))
  const fromStranger = (among: typeof everyProcedure) =>
    test.each(among)('%s, from a stranger', async (name, procedure) => {
      const { input } = sampleOf(name)
      const extra = { ...input, $where: '1', constructor: { prototype: { isAdmin: true } }, openid: 'oDemoAdmin' }
      const text = `{"__proto__":{"unionId":"root"},${JSON.stringify(input).slice(1)}`.replace(',}', '}')
      const inputs = [...oddInputs(sampleOf(name), procedure.input), extra, JSON.parse(text)]
      expect(await flawsOf(STRANGER, procedure, inputs)).toEqual([])
    })

  describe('a stranger changes nothing of others', () => {
    let before: readonly string[]
    let own: readonly string[]
    beforeAll(async () => {
      own = [STRANGER, accepted(await cloud.as(STRANGER).call(members.me, {})).accountId]
      before = await state([STRANGER])
    })
    fromStranger(everyProcedure.filter(([name, { fn }]) => fn !== 'account' && !OWN_MARK.includes(name)))
    test('by any procedure', async () => {
      expect(await state([STRANGER])).toEqual(before)
      before = await state(own)
    })
    fromStranger(everyProcedure.filter(([, { fn }]) => fn === 'account'))
    test('by any that keeps something for whoever asks', async () => expect(await state(own)).toEqual(before))
  })

  fromStranger(everyProcedure.filter(([name]) => OWN_MARK.includes(name)))

  const spoiling = ['events.callOff', 'members.revokeRole']
  test.each(everyProcedure.filter(([name]) => !spoiling.includes(name)))(
    '%s, from whoever may',
    async (name, procedure) => {
      const sample = sampleOf(name)
      expect(await flawsOf(sample.openid, procedure, oddInputs(sample, procedure.input))).toEqual([])
    },
  )
})

test('events that are no call, unknown actions and foreign shapes are BAD_INPUT', async () => {
  const bodies = [
    ...[
      '{}',
      '{"action":null}',
      '{"action":["me"]}',
      '{"action":{"$ne":1}}',
      '{"action":"__proto__"}',
      '{"action":""}',
    ],
    ...['{"action":"constructor"}', '{"action":"toString"}', '{"action":"hasOwnProperty"}', '{"action":"jobs"}'],
    ...['{"Type":"Timer","TriggerName":"sweep"}', '{"action":"me","input":[]}', '{"__proto__":{"action":"me"}}'],
  ]
  for (const fn of ['members', 'events', 'checkin'])
    for (const body of bodies)
      expect([body, (await post(fn, 'oX', body)).result]).toMatchObject([body, { code: 'BAD_INPUT' }])
})

test('bodies that are no JSON object, nested too deep, or larger than a call may be, never reach a function', async () => {
  const before = ((await cloud.get('/__stats')) as { invocations: unknown }).invocations
  const nested = (depth: number) => `{"action":"me","input":${'['.repeat(depth)}${']'.repeat(depth)}}`
  for (const body of ['x', '[]', '1', 'null', '{"action":', nested(20_000), `{"pad":"${'x'.repeat(100 * 1024)}"}`])
    expect((await post('members', 'oX', body)).errCode).toBeDefined()
  expect(((await cloud.get('/__stats')) as { invocations: unknown }).invocations).toEqual(before)
  expect((await post('members', 'oX', nested(1000))).result).toMatchObject({ code: 'BAD_INPUT' })
})

test('a session at either end of the calendar is refused, or works at the desk, for its holder and at the door', async () => {
  const { input } = sampleOf('events.save')
  const [{ sessionId: _, ...session } = {}] = input['sessions'] as readonly Json[]
  const named = new Map(procedures.map(procedure => [nameOf(procedure), procedure]))
  const call = async (name: string, openid: string, given: Json): Promise<Wire> => {
    const procedure = named.get(name)
    if (!procedure) throw new Error(name)
    const answer = await send(cloud, openid, procedure, given)
    expect([name, flawOf(procedure, answer)]).toEqual([name, null])
    return answer
  }
  const span = { signUpOpensAtMs: FIRST_MS, doorOpensMinutesBefore: 1440, doorClosesMinutesAfter: 1440 }
  for (const [from, until] of [
    [FIRST_MS, FIRST_MS + 1000],
    [LAST_MS - 1000, LAST_MS],
    [Date.UTC(2001, 0, 1), Date.UTC(2001, 0, 2)],
    [Date.UTC(2098, 11, 30), Date.UTC(2098, 11, 31)],
  ] as const) {
    const times = { startsAtMs: from, endsAtMs: until, signUpClosesAtMs: until, cancelUntilMs: from }
    const { eventId: __, ...draft }: Json = { ...input, version: 0, sessions: [{ ...session, ...span, ...times }] }
    const saved = await call('events.save', OFFICER, { ...draft, requestId: `house-calendar-${from}` })
    if (!saved.ok) continue
    const { eventId, sessionIds } = saved.data as { eventId: string; sessionIds: string[] }
    const sessionId = sessionIds[0]
    await call('events.publish', OFFICER, { eventId, version: 1 })
    await call('events.edit', OFFICER, { eventId })
    const invited = await call('checkin.invite', OFFICER, { sessionId, hours: 1, uses: 1 })
    await call('checkin.join', 'oHouseHelper', { inviteCode: (invited.data as { inviteCode: string }).inviteCode })
    await call('checkin.doors', 'oHouseHelper', {})
    const places = [{ kind: 'self' }]
    const signed = await call('events.signUp', MEMBER, { sessionId, places, requestId: 'house-calendar' })
    if (signed.ok) await call('events.ticket', MEMBER, { signUpId: (signed.data as { signUpId: string }).signUpId })
  }
})

test('nothing of all this was unexpected to the functions', () => {
  expect(cloud.logs.split('\n').filter(line => line.includes('unexpected'))).toEqual([])
})
