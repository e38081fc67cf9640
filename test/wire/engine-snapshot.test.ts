import fc from 'fast-check'
import { openWire, refusal } from './engine-harness'

/**
 * Snapshot isolation as a model: a list of committed states, and for each open transaction the state it started from
 * with its own writes upon it. Values are numbers per document; a missing document is undefined.
 */
type State = Map<string, number>
type Open = { id: string; base: number | undefined; own: Map<string, number | undefined> }

const DOCS = ['a', 'b', 'c'] as const
const slot = fc.nat(2)
const doc = fc.constantFrom(...DOCS)
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('begin' as const), slot }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('read' as const), slot, doc }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list' as const), slot }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('add' as const), slot, doc }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('put' as const), slot, doc, value: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), slot, doc }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('commit' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('abort' as const), slot }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('plain' as const), doc, value: fc.nat(9) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

class Model {
  readonly history: State[] = [
    new Map([
      ['a', 0],
      ['b', 0],
    ]),
  ]
  readonly open = new Map<number, Open>()

  latest(): State {
    return this.history[this.history.length - 1] as State
  }

  seen(tx: Open, key: string): number | undefined {
    tx.base ??= this.history.length - 1
    return tx.own.has(key) ? tx.own.get(key) : this.history[tx.base]?.get(key)
  }

  /** First updater wins: someone else holds it, or committed it after the snapshot. */
  conflicts(tx: Open, key: string): boolean {
    tx.base ??= this.history.length - 1
    if (tx.own.has(key)) return false
    return (
      this.heldByOther(tx, key) || this.changes.some(change => change.key === key && change.at > (tx.base as number))
    )
  }

  readonly changes: { key: string; at: number }[] = []

  heldByOther(tx: Open | undefined, key: string): boolean {
    return [...this.open.values()].some(other => other !== tx && other.own.has(key))
  }

  commit(writes: Map<string, number | undefined>): void {
    const next = new Map(this.latest())
    for (const [key, value] of writes) {
      if (value === undefined) next.delete(key)
      else next.set(key, value)
      this.changes.push({ key, at: this.history.length })
    }
    this.history.push(next)
  }
}

describe('random interleavings of transactions', () => {
  it('read and refuse exactly as the model of snapshot isolation says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 80, size: 'max' }), async steps => {
        const w = openWire({ t: [{ name: 'n', keys: [['n', 1]] }] })
        await w.insert('t', [
          { _id: 'a', n: 0 },
          { _id: 'b', n: 0 },
        ])
        const model = new Model()
        for (const one of steps) await play(w, model, one)
        for (const [slot, tx] of model.open) {
          await w.abort(tx.id)
          model.open.delete(slot)
        }
        const left = await w.find('t', {}, { order: { _id: 1 } })
        expect(left.map(({ _id, n }) => [_id, n])).toEqual([...model.latest()].sort())
      }),
      { numRuns: 400 },
    )
  })
})

async function play(w: ReturnType<typeof openWire>, model: Model, one: Step): Promise<void> {
  if (one.kind === 'plain') {
    if (model.heldByOther(undefined, one.doc)) return
    await w.setDoc('t', one.doc, { n: one.value })
    if (model.latest().get(one.doc) !== one.value) model.commit(new Map([[one.doc, one.value]]))
    return
  }
  if (one.kind === 'begin') {
    if (!model.open.has(one.slot)) model.open.set(one.slot, { id: await w.begin(), base: undefined, own: new Map() })
    return
  }
  const tx = model.open.get(one.slot)
  if (!tx) return
  switch (one.kind) {
    case 'read':
      expect((await w.doc('t', one.doc, tx.id))?.n).toBe(model.seen(tx, one.doc))
      return
    case 'list': {
      const expected = DOCS.map(key => [key, model.seen(tx, key)]).filter(([, n]) => n !== undefined)
      const got = await w.find('t', { n: { $gte: 0 } }, { transactionId: tx.id, order: { _id: 1 } })
      expect(got.map(({ _id, n }) => [_id, n])).toEqual(expected)
      return
    }
    case 'commit':
      await w.commit(tx.id)
      model.open.delete(one.slot)
      if (tx.own.size > 0) model.commit(tx.own)
      return
    case 'abort':
      await w.abort(tx.id)
      model.open.delete(one.slot)
      return
    default:
      await write(w, model, one.slot, tx, one)
  }
}

async function write(
  w: ReturnType<typeof openWire>,
  model: Model,
  slot: number,
  tx: Open,
  one: { kind: 'add' | 'put' | 'remove'; doc: string; value?: number },
): Promise<void> {
  const before = model.seen(tx, one.doc)
  const touches = one.kind === 'put' || before !== undefined
  const call = () => {
    if (one.kind === 'add') return w.updateDoc('t', one.doc, { $inc: { n: 1 } }, tx.id)
    return one.kind === 'put' ? w.setDoc('t', one.doc, { n: one.value }, tx.id) : w.removeDoc('t', one.doc, tx.id)
  }
  if (touches && model.conflicts(tx, one.doc)) {
    expect((await refusal(call())).code).toBe('DATABASE_TRANSACTION_CONFLICT')
    expect((await refusal(w.commit(tx.id))).code).toBe('DATABASE_TRANSACTION_FAIL')
    model.open.delete(slot)
    return
  }
  await call()
  if (!touches) return
  tx.own.set(one.doc, one.kind === 'remove' ? undefined : one.kind === 'add' ? (before as number) + 1 : one.value)
}
