import { type QueueStore, queueRunner, type Sent } from './queue-runner'

interface World {
  readonly kept: Map<string, string>
  readonly sent: string[][]
  nowMs: number
  full: boolean
  answer: (ids: readonly string[]) => Sent
}

const YES: Sent = { kind: 'answered', reply: { ok: true } }
const idsOf = (inputs: readonly unknown[]): string[] => inputs.map(input => (input as { nonce: string }).nonce)

const worldWith = (answer: World['answer'] = () => YES): World => ({
  kept: new Map(),
  sent: [],
  nowMs: 0,
  full: false,
  answer,
})

const start = (world: World, most: number) => {
  const store: QueueStore = {
    read: async key => JSON.parse(world.kept.get(key) ?? 'null'),
    write: async (key, value) => {
      const text = JSON.stringify(value)
      // what WeChat keeps under one encrypted key, at three bytes a character
      if (world.full || text.length * 3 > 0.7 * 1024 * 1024) return false
      world.kept.set(key, text)
      return true
    },
    remove: async key => void world.kept.delete(key),
  }
  return queueRunner({
    key: 'q',
    store,
    most,
    nowMs: () => world.nowMs,
    later: () => undefined,
    send: async inputs => {
      const ids = idsOf(inputs)
      world.sent.push(ids)
      return world.answer(ids)
    },
  })
}

const scan = (i: number) => ({ nonce: `n${i}`, code: 'X'.repeat(250), atMs: i })

test('a thousand scans without a network survive a restart and go up in batches, in order', async () => {
  const world = worldWith(() => ({ kind: 'lost', code: 'OFFLINE', reply: null }))
  const door = start(world, 500)
  for (let i = 0; i < 1_000; i++) expect(await door.keep(`n${i}`, scan(i))).toBe(true)
  await door.run()
  expect(world.kept.size).toBeGreaterThan(5)
  world.answer = () => YES
  world.sent.length = 0
  const again = start(world, 500)
  await again.run()
  expect(world.sent.map(({ length }) => length)).toEqual([500, 500])
  expect(world.sent.flat()).toEqual(Array.from({ length: 1_000 }, (_, i) => `n${i}`))
  expect([...world.kept.keys()]).toEqual(['q'])
})

test('scans kept at the same moment are all on the phone', async () => {
  const world = worldWith()
  const door = start(world, 500)
  await Promise.all(Array.from({ length: 250 }, (_, i) => door.keep(`n${i}`, scan(i))))
  const again = start(world, 500)
  await again.load()
  expect(again.state().waiting.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, i) => `n${i}`))
})

test('where the phone is full the person is told, and nothing pretends to be kept', async () => {
  const world = worldWith()
  const queue = start(world, 1)
  world.full = true
  expect(await queue.keep('a', { nonce: 'a' })).toBe(false)
  expect(await queue.submit('b', { nonce: 'b' })).toEqual({ kind: 'full' })
  expect(queue.state().waiting).toEqual([])
  expect(await queue.keep('large', { text: 'x'.repeat(70_000) })).toBe(false)
})

test('a refusal stops the queue and stays until the person decides', async () => {
  const no: Sent = { kind: 'refused', code: 'NO_DOOR_ACCESS', reply: { ok: false } }
  const world = worldWith(ids => (ids.includes('n0') ? no : YES))
  const door = start(world, 2)
  for (const i of [0, 1, 2]) await door.keep(`n${i}`, scan(i))
  await door.run()
  await door.run(true)
  expect(world.sent).toEqual([['n0', 'n1']])
  const again = start(world, 2)
  await again.load()
  expect(again.state().refusal).toMatchObject({ ids: ['n0', 'n1'], code: 'NO_DOOR_ACCESS' })
  await again.again()
  expect(world.sent).toHaveLength(2)
  await again.drop(['n0', 'n1'])
  await again.run()
  expect(world.sent[2]).toEqual(['n2'])
  expect(again.state()).toMatchObject({ waiting: [], refusal: null })
})

test('the pause doubles while nobody answers, and a second tap ends it', async () => {
  const world = worldWith(() => ({ kind: 'lost', code: 'OFFLINE', reply: null }))
  const queue = start(world, 1)
  expect(await queue.submit('a', { nonce: 'a' })).toMatchObject({ kind: 'kept', code: 'OFFLINE' })
  const pauses: number[] = []
  for (let i = 0; i < 10; i++) {
    pauses.push(queue.state().notBeforeMs - world.nowMs)
    await queue.run()
    world.nowMs = queue.state().notBeforeMs
    await queue.run()
  }
  expect(pauses.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000])
  expect(Math.max(...pauses)).toBe(300_000)
  world.answer = () => ({ kind: 'answered', reply: { receipt: 7 } })
  expect(await queue.submit('a', { nonce: 'a' })).toEqual({ kind: 'answered', reply: { receipt: 7 } })
  world.answer = () => ({ kind: 'lost', code: 'OFFLINE', reply: null })
  expect(await queue.submit('a', { nonce: 'a' })).toEqual({ kind: 'answered', reply: { receipt: 7 } })
})

test('a failure of our own that repeats is shown to the person instead of being tried for ever', async () => {
  const world = worldWith(() => ({ kind: 'lost', code: 'INTERNAL', reply: { ok: false } }))
  const queue = start(world, 1)
  await queue.keep('a', { nonce: 'a' })
  for (let i = 0; i < 20; i++) {
    await queue.run()
    world.nowMs += 600_000
  }
  expect(world.sent).toHaveLength(6)
  expect(queue.state().refusal).toMatchObject({ code: 'INTERNAL' })
})
