import fc from 'fast-check'
import { type QueueRunner, type QueueStore, queueRunner, type Sent } from './queue-runner'

/** A program that was killed runs no further: whatever it awaits never comes. */
const never = new Promise<never>(() => undefined)

/** A phone's storage; dies before or after one of the next operations, as a kill would have it. */
class Phone {
  readonly kept = new Map<string, string>()
  /** Operations left to live; each costs one. */
  life = Number.POSITIVE_INFINITY
  generation = 0
  killed: () => void = () => undefined

  store(): QueueStore {
    const mine = this.generation
    const step = async <T>(work: () => T): Promise<T> => {
      await Promise.resolve()
      if (mine !== this.generation) return never
      this.life -= 1
      if (this.life === 0) {
        this.die()
        return never
      }
      const value = work()
      if (this.life < 1) {
        this.die()
        return never
      }
      return value
    }
    return {
      read: key => step(() => JSON.parse(this.kept.get(key) ?? 'null')),
      write: (key, value) => step(() => Boolean(this.kept.set(key, JSON.stringify(value)))),
      remove: key => step(() => void this.kept.delete(key)),
    }
  }

  /** With life n a kill comes before the n-th operation, with n − 0.5 right after it. */
  private die(): void {
    this.generation += 1
    this.killed()
  }
}

type Weather = 'answered' | 'answerLost' | 'neverSent' | 'fails'

/** Does each number once; numbers that end in 7 are always refused. */
class Server {
  readonly done: string[] = []
  sizes: number[] = []
  take(ids: readonly string[], weather: Weather): Sent {
    const lost = { kind: 'lost', code: 'OFFLINE', reply: null } as const
    if (weather === 'neverSent') return lost
    if (weather === 'fails') return { ...lost, code: 'INTERNAL' }
    this.sizes.push(ids.length)
    const isRefused = ids.some(id => id.endsWith('7'))
    if (!isRefused) for (const id of ids) if (!this.done.includes(id)) this.done.push(id)
    if (weather === 'answerLost') return lost
    return isRefused
      ? { kind: 'refused', code: 'NO', reply: 'no' }
      : { kind: 'answered', reply: { receipt: ids[0] ?? '' } }
  }
}

type Step =
  | { readonly kind: 'keep' | 'submit'; readonly size: number }
  | { readonly kind: 'run' | 'wake' | 'again' | 'drop' | 'restart' }
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('keep' as const, 'submit' as const), size: fc.constantFrom(1, 1, 30_000) }),
  fc.record({
    kind: fc.constantFrom('run' as const, 'wake' as const, 'again' as const, 'drop' as const, 'restart' as const),
  }),
)
const weather = fc.constantFrom<Weather>('answered', 'answered', 'answerLost', 'neverSent', 'fails')
const planned = fc.record({
  step,
  /** Storage operations until the kill; each half tells before from after. */
  life: fc.oneof(
    fc.constant(99),
    fc.integer({ min: 1, max: 12 }).map(half => half / 2),
  ),
  weathers: fc.array(weather, { minLength: 1, maxLength: 4 }),
})

const settle = async (): Promise<void> => {
  for (let i = 0; i < 60; i++) await Promise.resolve()
}

test('under any order of kills and lost answers each kept call is done exactly once, in order', async () => {
  const most = fc.constantFrom(1, 3)
  await fc.assert(
    fc.asyncProperty(fc.array(planned, { minLength: 1, maxLength: 25 }), most, async (plan, most) => {
      const phone = new Phone()
      const server = new Server()
      let nowMs = 0
      let skies: Weather[] = []
      const start = (): QueueRunner => {
        const mine = phone.generation
        return queueRunner({
          key: 'q',
          store: phone.store(),
          nowMs: () => nowMs,
          most,
          later: () => undefined,
          send: async inputs => {
            if (mine !== phone.generation) return never
            const ids = inputs.map(input => (input as { id: string }).id)
            return server.take(ids, skies.shift() ?? 'answered')
          },
        })
      }
      let { generation } = phone
      let runner = start()
      // each start is a new program over the same storage
      const renew = (): QueueRunner => {
        generation = phone.generation += 1
        return start()
      }
      const promised: string[] = []
      const given: string[] = []
      const dropped = new Set<string>()
      const receipts = new Map<string, unknown>()

      for (const [i, { step, life, weathers }] of plan.entries()) {
        skies = [...weathers]
        phone.life = life
        nowMs += 1_000
        const wasKilled = new Promise<'killed'>(resolve => {
          phone.killed = () => resolve('killed')
        })
        const id = `c${i}`
        const input = { id, text: 'x'.repeat('size' in step ? step.size : 0) }
        const act = async (): Promise<void> => {
          if (step.kind === 'keep' || step.kind === 'submit') given.push(id)
          if (step.kind === 'keep' && (await runner.keep(id, input))) promised.push(id)
          if (step.kind === 'submit') {
            const outcome = await runner.submit(id, input)
            if (outcome.kind === 'refused') dropped.add(id)
            else if (outcome.kind !== 'full') promised.push(id)
            if (outcome.kind === 'answered') receipts.set(id, outcome.reply)
          }
          if (step.kind === 'run') await runner.run()
          if (step.kind === 'wake') await runner.run(true)
          if (step.kind === 'again') await runner.again()
          if (step.kind === 'drop') {
            const ids = runner.state().refusal?.ids ?? []
            for (const one of ids) dropped.add(one)
            await runner.drop(ids)
          }
        }
        if (step.kind === 'restart') phone.generation += 1
        else await Promise.race([act(), wasKilled])
        await settle()
        if (phone.generation !== generation) runner = renew()
      }

      // a good network at last; what is refused is given up by the person
      phone.life = Number.POSITIVE_INFINITY
      runner = renew()
      skies = []
      await runner.load()
      for (let round = 0; round < 200 && runner.state().waiting.length > 0; round++) {
        nowMs += 600_000
        await runner.again()
        const ids = runner.state().refusal?.ids ?? []
        for (const one of ids) dropped.add(one)
        await runner.drop(ids)
      }
      expect(runner.state().waiting).toEqual([])
      for (const id of promised) if (!dropped.has(id)) expect(server.done).toContain(id)
      expect(new Set(server.done).size).toBe(server.done.length)
      expect(server.done).toEqual(given.filter(id => server.done.includes(id)))
      expect(Math.max(0, ...server.sizes)).toBeLessThanOrEqual(most)
      if (most === 1) for (const [id, reply] of receipts) expect(reply).toEqual({ receipt: id })
      // nothing stays behind on the phone but the head
      expect([...phone.kept.keys()].filter(key => key !== 'q')).toEqual([])
    }),
    { numRuns: 400 },
  )
})
