import fc from 'fast-check'
import { type Index, type Json, openWire, refusal } from './engine-harness'
import {
  matches,
  type Obj,
  type Order,
  orderKeys,
  Refused,
  sorted,
  sortKey,
  unsetsElement,
  updated,
} from './engine-naive'

/** More runs on demand: `WIRE_RUNS=20 npx jest …`. */
const TIMES = Number(process.env.WIRE_RUNS ?? 1)

const WIDE = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', '中', '😀', '\uff01') },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, 0.5) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map(ms => new Date(ms * 1000)) },
)
/** Few values and few operators, so that conditions meet the same elements again and again. */
const DENSE = fc.integer({ min: 0, max: 3 })

/** Documents, queries, sorts and updates over one kind of scalar. */
function shapes(scalar: fc.Arbitrary<unknown>, dense: boolean) {
  const inner = fc.dictionary(
    fc.constantFrom('x', 'y'),
    dense ? scalar : fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })),
    { minKeys: dense ? 2 : 0, maxKeys: 2 },
  )
  const value = fc.oneof(
    { weight: dense ? 3 : 6, arbitrary: scalar },
    { weight: dense ? 6 : 2, arbitrary: fc.array(fc.oneof(scalar, inner), { maxLength: 3, size: 'max' }) },
    { weight: 2, arbitrary: inner },
    { weight: dense ? 0 : 1, arbitrary: fc.array(fc.array(scalar, { maxLength: 2 }), { maxLength: 2 }) },
  )
  const fields = dense ? fc.constantFrom('a', 'b') : fc.constantFrom('a', 'b', 'c')
  const document = fc.dictionary(fields, value, { minKeys: dense ? 2 : 0, maxKeys: 3 })
  const path = dense
    ? fc.constantFrom('a', 'a', 'b', 'a.x', 'a.y')
    : fc.constantFrom('a', 'b', 'c', 'a.x', 'a.y', 'b.x', 'c.x', 'a.0', 'a.0.x', 'b.1')

  const range = fc.tuple(fc.constantFrom('$eq', '$gt', '$gte', '$lt', '$lte', '$ne'), scalar)
  const comparison = dense
    ? range
    : fc.oneof(
        fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), fc.oneof(scalar, value)),
        fc.tuple(fc.constantFrom('$in', '$nin', '$all'), fc.array(fc.oneof(scalar, value), { maxLength: 3 })),
        fc.tuple(fc.constant('$exists'), fc.boolean()),
        fc.tuple(fc.constant('$size'), fc.integer({ min: 0, max: 3 })),
        fc.tuple(fc.constant('$mod'), fc.tuple(fc.constantFrom(2, 3), fc.constantFrom(0, 1))),
        fc.tuple(fc.constant('$regex'), fc.constantFrom('^a', 'b$', '中')),
      )
  const operatorsOf = (one: fc.Arbitrary<[string, unknown]>) =>
    fc.uniqueArray(one, { minLength: 1, maxLength: 2, size: 'max', selector: ([op]) => op }).map(Object.fromEntries)
  const operators = operatorsOf(comparison as fc.Arbitrary<[string, unknown]>)
  const element = operatorsOf(range)
  const elementQuery = fc.dictionary(fc.constantFrom('x', 'y'), fc.oneof(scalar, element), { minKeys: 1, maxKeys: 2 })
  const condition = fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: value },
    { weight: 6, arbitrary: operators },
    { weight: 1, arbitrary: operators.map(not => ({ $not: not })) },
    { weight: 2, arbitrary: fc.oneof(element, elementQuery).map($elemMatch => ({ $elemMatch })) },
  )
  const clause = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 2, size: 'max' })
  const logic = fc
    .tuple(
      fc.constantFrom('$and', '$or', '$nor'),
      fc.array(clause, { minLength: 1, maxLength: 3 }),
      clause,
      fc.boolean(),
    )
    .map(([op, parts, beside, both]) => (both ? { ...beside, [op]: parts } : { [op]: parts }))
  const query: fc.Arbitrary<Obj> = fc.oneof(
    { weight: 6, arbitrary: clause },
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: logic },
  )
  const order = fc.uniqueArray(
    fc.tuple(fc.constantFrom('a', 'b', 'c', 'a.x'), fc.constantFrom(1 as const, -1 as const)),
    {
      maxLength: 2,
      selector: ([field]) => field,
    },
  )

  const writable = fc.constantFrom('a', 'b', 'c', 'a.x', 'a.y', 'b.x', 'c.x.z', 'a.0', 'a.1', 'b.3')
  const changeOne = fc.oneof(
    fc.tuple(fc.constant('$set'), writable, value),
    fc.tuple(fc.constantFrom('$inc', '$mul'), writable, fc.integer({ min: -2, max: 3 })),
    fc.tuple(fc.constantFrom('$min', '$max'), writable, scalar),
    fc.tuple(
      fc.constantFrom('$push', '$addToSet'),
      writable,
      fc.oneof(
        scalar,
        inner,
        fc.array(scalar, { maxLength: 3 }).map($each => ({ $each })),
      ),
    ),
    fc.tuple(fc.constant('$pull'), writable, fc.oneof(scalar, elementQuery, element)),
    fc.tuple(fc.constant('$pop'), writable, fc.constantFrom(1, -1)),
    fc.tuple(fc.constant('$unset'), writable, fc.constant('')),
  )
  const change = fc
    .uniqueArray(changeOne, { minLength: 1, maxLength: 2, selector: ([, field]) => field.split('.')[0] })
    .map(changes => {
      const spec: Record<string, Obj> = {}
      for (const [op, field, operand] of changes) spec[op] = { ...spec[op], [field]: operand }
      return spec
    })
  return { document, query, order, change }
}

const plain = (name: string, ...keys: [string, 1 | -1][]): Index => ({ name, keys })
const INDEX_SETS: Index[][] = [
  [],
  [plain('a', ['a', 1]), plain('b', ['b', -1])],
  [plain('ab', ['a', 1], ['b', -1]), plain('ca', ['c', 1], ['a', 1])],
  [plain('ax', ['a.x', 1]), plain('bac', ['b', 1], ['a.y', 1], ['c', -1]), plain('axay', ['a.x', 1], ['a.y', -1])],
]

const shape = (doc: Json | Obj) => JSON.stringify(doc)
const refusesParallelArrays = (cause: unknown) => /parallel arrays/.test(String(cause))

/** Inserts documents one by one; those that an index refuses for two arrays are left out of both sides. */
async function fill(w: ReturnType<typeof openWire>, docs: Obj[]): Promise<Obj[]> {
  const kept: Obj[] = []
  for (const [i, doc] of docs.entries()) {
    const whole = { _id: `d${String(i).padStart(2, '0')}`, ...doc }
    try {
      await w.insert('t', [whole])
      kept.push(whole)
    } catch (cause) {
      if (!refusesParallelArrays(cause)) throw cause
    }
  }
  return kept
}

const CASES = INDEX_SETS.flatMap((indexes, i) => [
  { indexes, i, kind: 'wide', ...shapes(WIDE, false) },
  { indexes, i, kind: 'dense', ...shapes(DENSE, true) },
])

describe.each(CASES)(
  '$kind queries with index set $i against a naive reading',
  ({ indexes, i, document, query, order, change }) => {
    it('finds, counts, sorts and pages the same', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(document, { maxLength: 25, size: 'max' }),
          fc.array(fc.tuple(query, order, fc.nat(3), fc.integer({ min: 1, max: 30 }), fc.boolean()), {
            minLength: 8,
            maxLength: 8,
          }),
          async (docs, asks) => {
            const w = openWire({ t: indexes })
            const kept = await fill(w, docs)
            for (const [ask, by, offset, limit, tie] of asks) {
              const hits = kept.filter(doc => matches(doc, ask))
              expect(await w.count('t', ask)).toBe(hits.length)
              const whole: Order = tie ? [...by, ['_id', 1]] : by
              const got = await w.find('t', ask, { order: Object.fromEntries(whole), offset, limit })
              const expected = sorted(hits, whole).slice(offset, offset + limit)
              if (tie || (indexes.length === 0 && whole.length === 0))
                expect(got.map(shape)).toEqual(expected.map(shape))
              else expectSamePage(got, expected, hits, whole)
            }
          },
        ),
        { numRuns: TIMES * (i === 0 ? 60 : 120) },
      )
    })

    it('updates and removes the same, and its indexes stay true', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(document, { maxLength: 12, size: 'max' }),
          fc.array(fc.tuple(query, change, fc.boolean(), query), { minLength: 6, maxLength: 6 }),
          async (docs, steps) => {
            const w = openWire({ t: indexes })
            let model = await fill(w, docs)
            for (const [where, spec, removes, then] of steps) {
              if (removes) {
                expect(await w.removeWhere('t', where)).toBe(model.filter(doc => matches(doc, where)).length)
                model = model.filter(doc => !matches(doc, where))
              } else model = await updateBoth(w, model, where, spec)
              const hits = model.filter(doc => matches(doc, then))
              const got = await w.find('t', then, { order: { _id: 1 } })
              expect(got.map(shape)).toEqual(hits.map(shape))
            }
          },
        ),
        { numRuns: TIMES * (i === 0 ? 60 : 120) },
      )
    })
  },
)

/** Documents before the first refused one keep their change, as in a multi-update of the server. */
async function updateBoth(w: ReturnType<typeof openWire>, model: Obj[], where: Obj, spec: Obj): Promise<Obj[]> {
  const next: Obj[] = [...model]
  let changed = 0
  let refused = false
  for (const [i, doc] of model.entries()) {
    if (!matches(doc, where)) continue
    try {
      const after = updated(doc, spec)
      if (shape(after) !== shape(doc) || unsetsElement(doc, spec)) changed++
      next[i] = after
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause
      refused = true
    }
  }
  if (!refused) {
    try {
      expect(await w.updateWhere('t', where, spec)).toEqual({ updated: changed })
      return next
    } catch (cause) {
      if (!refusesParallelArrays(cause)) throw cause
    }
  } else {
    const { code, message } = await refusal(w.updateWhere('t', where, spec))
    expect(code).toBe('DATABASE_REQUEST_FAILED')
    expect(message).toMatch(/Cannot create field|non-numeric|array/)
  }
  return syncedWith(w, model, next)
}

/** Which documents a refused multi-update reached first depends on the index; each is wholly old or wholly new. */
async function syncedWith(w: ReturnType<typeof openWire>, model: Obj[], next: Obj[]): Promise<Obj[]> {
  const now = await w.find('t', {}, { order: { _id: 1 } })
  return model.map((doc, i) => {
    const got = now[i] as Obj
    expect([shape(doc), shape(next[i] as Obj)]).toContain(shape(got))
    return shape(got) === shape(doc) ? doc : (next[i] as Obj)
  })
}

/** Equal up to the order among documents that the sort does not tell apart. */
function expectSamePage(got: Json[], expected: Obj[], hits: Obj[], by: Order): void {
  expect(got.length).toBe(expected.length)
  const all = hits.map(shape)
  for (const doc of got) expect(all).toContain(shape(doc))
  expect(new Set(got.map(doc => doc._id)).size).toBe(got.length)
  for (const [i, doc] of got.entries())
    for (const part of by) expect(orderKeys(sortKey(doc, part), sortKey(expected[i] as Obj, part))).toBe(0)
}
