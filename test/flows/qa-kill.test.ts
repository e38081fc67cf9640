import { qa } from '../../src/contract/qa'
import { accepted } from './local-cloud'
import { FIRST, HEAD, QaWorld, SECOND, TOP } from './qa-world'

/** Nobody may ask more than ten questions a day. */
let askers = 0
let asker = ''
/** The turn, the thread, its messages, the emptied outbox, the first todo that ends: what follows are todos again. */
const MOST_WRITES = 5
let world: QaWorld
beforeAll(async () => {
  world = await QaWorld.start()
  await world.until('2026-11-30T09:00')
  await world.duty(FIRST, { queues: ['rights'], cap: 200 })
  await world.duty(SECOND, { queues: ['services'], cap: 200 })
  await world.duty(HEAD, { queues: ['rights'], cap: 0 })
  await world.duty(TOP, { queues: ['district'], cap: 0 })
  for (const who of [FIRST, SECOND, HEAD, TOP]) names.set(await world.accountOf(who), who)
})
afterAll(() => world?.stop())
const names = new Map<string, string>()

type Row = Readonly<Record<string, unknown>> & { readonly _id: string }
const rows = async (collectionName: string, query: object): Promise<Row[]> => {
  const asked = { action: 'database.getDocument', collectionName, query: JSON.stringify(query), queryType: 'WHERE' }
  const reply = await world.cloud.post('/admin', { ...asked, limit: 1000, offset: 0 })
  return (reply as { data: { list: string[] } }).data.list.map(text => JSON.parse(text) as Row)
}
const thread = async (threadId: string) => (await rows('threads', { _id: threadId }))[0] as Row & { hand: number }
/** Who was told of an occasion, sorted, and whether it still is somebody's todo. */
const told = async (kind: string, key: string) => {
  const found = await rows('inbox', { occasion: `${kind}:${key}` })
  return {
    to: found.map(({ accountId }) => names.get(String(accountId)) ?? asker).sort(),
    open: found.some(({ todo }) => todo === true),
  }
}

const asked = (text: string) => {
  asker = `oGuest${++askers}`
  return world.thread(asker, text)
}
const versionOf = async (threadId: string) => (await world.seen(threadId)).version

interface Story {
  readonly name: string
  readonly ready: (threadId: string) => Promise<unknown>
  /** Empty: its asker. */
  readonly who: string
  readonly act: (threadId: string, version: number) => readonly [action: string, input: object]
  /** Who is told, by the kind, of the hand it was put into. */
  readonly tells: Readonly<Record<string, readonly string[]>>
  /** The last hand's todos that are over. */
  readonly ends: readonly string[]
}
const reason = '试一试'
const STORIES: readonly Story[] = [
  {
    name: 'a word that opens it again',
    ready: threadId => world.resolved(threadId),
    who: '',
    act: threadId => ['addMessage', { threadId, text: '还有一件事', fileIds: [], requestId: 'again' }],
    tells: { 'qa.given': [FIRST] },
    ends: [],
  },
  {
    name: 'a low rating',
    ready: threadId => world.resolved(threadId),
    who: '',
    act: threadId => ['rate', { threadId, stars: 1 }],
    tells: { 'qa.given': [HEAD], 'qa.lowRated': [HEAD, TOP] },
    ends: [],
  },
  {
    name: 'a move',
    ready: async () => undefined,
    who: FIRST,
    act: (threadId, version) => ['move', { threadId, version, toQueueId: 'services', reason, requestId: 'move' }],
    tells: { 'qa.given': [SECOND] },
    ends: ['qa.given'],
  },
  {
    name: 'a return',
    ready: async threadId => {
      const input = { threadId, version: await versionOf(threadId), toQueueId: 'services' as const, reason }
      accepted(await world.as(FIRST).call(qa.move, { ...input, requestId: 'there' }))
    },
    who: SECOND,
    act: (threadId, version) => ['move', { threadId, version, toQueueId: null, reason, requestId: 'back' }],
    tells: { 'qa.given': [FIRST] },
    ends: ['qa.given'],
  },
  {
    name: 'going up',
    ready: async () => undefined,
    who: FIRST,
    act: (threadId, version) => ['escalate', { threadId, version, reason, requestId: 'up' }],
    tells: { 'qa.given': [HEAD] },
    ends: ['qa.given'],
  },
  {
    name: 'an outcome',
    ready: async () => undefined,
    who: FIRST,
    act: (threadId, version) => ['resolve', { threadId, version, outcome: 'answered' }],
    tells: {},
    ends: ['qa.given'],
  },
]

describe('killed after any write, what was to be told is told once', () => {
  test.each(STORIES)('$name', async ({ name, ready, who, act, tells, ends }) => {
    let whole = 0
    for (let writes = 1; writes <= MOST_WRITES && whole < 1; writes++) {
      const threadId = await asked(`${name}，第${writes}次`)
      await ready(threadId)
      const before = await thread(threadId)
      const [action, input] = act(threadId, await versionOf(threadId))
      await world.cloud.post('/__kill', { afterWrites: writes, function: 'qa' })
      const { result } = await world.as(who || asker).raw('qa', { action, input })
      await world.cloud.post('/__kill', { afterWrites: 999_999, function: 'qa' })
      if (result !== undefined) whole += 1
      // the phone does not try again: the office's timer alone mends it
      await world.timer()
      const after = await thread(threadId)
      if (after['version'] === before['version']) continue
      for (const [kind, to] of Object.entries(tells))
        expect([writes, kind, (await told(kind, `${threadId}:${after.hand}`)).to]).toEqual([
          writes,
          kind,
          [...to].sort(),
        ])
      for (const kind of ends)
        expect([writes, kind, (await told(kind, `${threadId}:${before.hand}`)).open]).toEqual([writes, kind, false])
      if (name === 'an outcome')
        expect((await told('qa.resolved', `${threadId}:${Number(before['version']) + 1}`)).to).toEqual([asker])
    }
  })

  test('a leave: every question in a new hand, its asker told', async () => {
    const leaves = [{ from: '2026-11-30', to: '2026-11-30' }]
    for (let writes = 1; writes <= MOST_WRITES; writes++) {
      const one = { threadId: await asked(`移交一，第${writes}次`), by: asker }
      const two = { threadId: await asked(`移交二，第${writes}次`), by: asker }
      const { people } = await world.desk()
      const accountId = await world.accountOf(FIRST)
      const { version = 0 } = people.find(one => one.accountId === accountId) ?? {}
      const toAccountId = await world.accountOf(TOP)
      const rest = { queues: ['rights' as const], cap: 200, weekdays: [0, 1, 2, 3, 4] }
      const input = { accountId, version, ...rest, leaves: leaves.map(one => ({ ...one, toAccountId })) }
      await world.cloud.post('/__kill', { afterWrites: writes, function: 'qa' })
      await world.as(HEAD).raw('qa', { action: 'saveDuty', input })
      await world.cloud.post('/__kill', { afterWrites: 999_999, function: 'qa' })
      await world.timer()
      for (const { threadId, by } of [one, two]) {
        asker = by
        const { hand } = await thread(threadId)
        expect([writes, hand, await told('qa.given', `${threadId}:1`)]).toEqual([writes, 1, { to: [TOP], open: true }])
        expect((await told('qa.handedOver', `${threadId}:1`)).to).toEqual([asker])
        expect((await told('qa.given', `${threadId}:0`)).open).toBe(false)
      }
      await world.duty(FIRST, { queues: ['rights'], cap: 200 })
    }
  })
})
