import { EJSON } from 'bson'
import { type Json, openWire, refusal, wire } from './engine-harness'

async function withDocs(...docs: Json[]) {
  const w = openWire({ t: [{ name: 'name', keys: [['name', 1]] }] })
  await w.insert('t', docs)
  return { ...w, ids: async (query: Json, more = {}) => (await w.find('t', query, more)).map(doc => doc._id) }
}

/** One document through one update. */
async function changed(doc: Json, update: Json, where: Json = { _id: doc._id }): Promise<Json | undefined> {
  const w = await withDocs(doc)
  await w.updateWhere('t', where, update)
  return w.doc('t', doc._id)
}

describe('queries', () => {
  it('match regular expressions in every form the SDK sends', async () => {
    const w = await withDocs(
      { _id: 1, name: 'Tea house' },
      { _id: 2, name: 'steak' },
      { _id: 3, name: ['x', 'tea'] },
      { _id: 4, name: 5 },
    )
    expect(await w.ids({ name: /tea/i })).toEqual([1, 2, 3])
    expect(await w.ids({ name: { $regularExpression: { pattern: '^tea', options: 'gi' } } })).toEqual([1, 3])
    expect(await w.ids({ name: { $regex: 'TEA', $options: 'i' } })).toEqual([1, 2, 3])
    expect(await w.ids({ name: { $not: /tea/ } })).toEqual([1, 4])
    expect(await w.ids({ name: { $in: [/^s/, 5] } })).toEqual([2, 4])
    expect(await w.ids({ name: { $regex: 't e a # spaced', $options: 'ix' } })).toEqual([1, 2, 3])
  })

  it('match by type and by bits', async () => {
    const w = await withDocs(
      { _id: 1, v: 1 },
      { _id: 2, v: 1.5 },
      { _id: 3, v: 'x' },
      { _id: 4, v: null },
      { _id: 5, v: [6] },
      { _id: 6 },
      { _id: 7, v: new Date(0) },
    )
    expect(await w.ids({ v: { $type: 'number' } })).toEqual([1, 2, 5])
    expect(await w.ids({ v: { $type: ['int', 'string'] } })).toEqual([1, 3, 5])
    expect(await w.ids({ v: { $type: 'array' } })).toEqual([5])
    expect(await w.ids({ v: { $type: 10 } })).toEqual([4])
    expect(await w.ids({ v: { $bitsAllSet: [1, 2] } })).toEqual([5])
    expect(await w.ids({ v: { $bitsAnyClear: 1 } })).toEqual([5])
  })

  it('tell numbers from texts in ids, and hold server dates against the cloud clock', async () => {
    const w = await withDocs({ _id: 1 }, { _id: '1' })
    expect(await w.doc('t', 1)).toEqual({ _id: 1 })
    expect(await w.doc('t', '1')).toEqual({ _id: '1' })
    w.clock.nowMs = 5_000
    await w.setDoc('t', 'now', {
      at: { $tcb_server_date: { offset: 1000 } },
      list: [{ $tcb_server_date: { offset: 0 } }],
    })
    expect(await w.doc('t', 'now')).toEqual({ _id: 'now', at: new Date(6_000), list: [new Date(5_000)] })
    expect(await w.ids({ at: { $gt: { $tcb_server_date: { offset: 999 } } } })).toEqual(['now'])
    expect(await w.ids({ at: { $gt: { $tcb_server_date: { offset: 1000 } } } })).toEqual([])
  })

  it('carry opaque BSON values unharmed', async () => {
    const w = await withDocs()
    const text =
      '{"_id":"o","id":{"$oid":"64b000000000000000000001"},"bytes":{"$binary":{"base64":"AQI=","subType":"00"}}}'
    await w.send('insertDocument', { collectionName: 't', data: [text] })
    const answer = (
      await w.send('getDocument', {
        collectionName: 't',
        queryType: 'WHERE',
        query: '{"id":{"$oid":"64b000000000000000000001"}}',
      })
    ).data as Json
    expect((answer.list as string[]).map(each => JSON.parse(each))).toEqual([JSON.parse(text)])
    expect(EJSON.stringify((await w.doc('t', 'o')) as object, { relaxed: true })).toBe(text)
  })

  it('project by inclusion, exclusion, $slice and $elemMatch, keeping the order of fields', async () => {
    const doc = { _id: 'a', n: 1, list: [{ x: 1, y: 1 }, 5, { x: 2 }], nest: { p: 1, q: { r: 2 } } }
    const w = await withDocs(doc)
    const one = async (projection: Json) => JSON.stringify((await w.find('t', {}, { projection }))[0])
    expect(await one({ nest: 1, n: 1 })).toBe('{"_id":"a","n":1,"nest":{"p":1,"q":{"r":2}}}')
    expect(await one({ _id: 0, 'nest.q': 1 })).toBe('{"nest":{"q":{"r":2}}}')
    expect(await one({ 'list.x': 1 })).toBe('{"_id":"a","list":[{"x":1},{"x":2}]}')
    expect(await one({ 'list.x': 0, nest: 0 })).toBe('{"_id":"a","n":1,"list":[{"y":1},5,{}]}')
    expect(await one({ _id: 1 })).toBe('{"_id":"a"}')
    expect(await one({ 'n.deep': 1 })).toBe('{"_id":"a"}')
    expect(await one({ n: 1, list: { $slice: -1 } })).toBe('{"_id":"a","n":1,"list":[{"x":2}]}')
    expect(await one({ nest: 0, list: { $slice: [1, 1] } })).toBe('{"_id":"a","n":1,"list":[5]}')
    expect(await one({ list: { $elemMatch: { x: { $gt: 1 } } } })).toBe('{"_id":"a","list":[{"x":2}]}')
  })

  it('find places near, within and across', async () => {
    const point = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })
    const w = await withDocs(
      { _id: 'near', at: point(116.4, 39.9) },
      { _id: 'far', at: point(121.5, 31.2) },
      { _id: 'mid', at: point(116.5, 39.9) },
      { _id: 'none' },
    )
    const from = point(116.41, 39.9)
    expect(await w.ids({ at: { $nearSphere: { $geometry: from, $maxDistance: 20_000 } } })).toEqual(['near', 'mid'])
    expect(await w.ids({ at: { $nearSphere: { $geometry: from, $minDistance: 5_000 } } })).toEqual(['mid', 'far'])
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [116, 39],
          [117, 39],
          [117, 40],
          [116, 40],
          [116, 39],
        ],
      ],
    }
    expect(await w.ids({ at: { $geoWithin: { $geometry: square } } })).toEqual(['near', 'mid'])
    expect(await w.ids({ at: { $geoWithin: { $centerSphere: [[116.41, 39.9], 2_000 / 6_378_100] } } })).toEqual([
      'near',
    ])
    const line = {
      type: 'LineString',
      coordinates: [
        [116.4, 39],
        [116.4, 41],
      ],
    }
    expect(await w.ids({ at: { $geoIntersects: { $geometry: line } } })).toEqual(['near'])
    const [first] = await w.aggregate('t', [
      [
        '$geoNear',
        {
          near: from,
          distanceField: 'away',
          spherical: true,
          maxDistance: 9_000,
          query: { _id: { $ne: 'near' } },
          includeLocs: 'where',
        },
      ],
    ])
    expect(first).toMatchObject({ _id: 'mid', where: point(116.5, 39.9) })
    expect(first?.away).toBeCloseTo(7_686, -1)
  })

  it('treat a polygon with a hole as one, and shapes that cross without a corner inside as meeting', async () => {
    const ring = (a: number, b: number) => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ]
    const w = await withDocs(
      { _id: 'in', at: [1, 1] },
      { _id: 'hole', at: [5, 5] },
      {
        _id: 'bar',
        at: {
          type: 'LineString',
          coordinates: [
            [-5, 2],
            [15, 2],
          ],
        },
      },
    )
    const holed = { type: 'Polygon', coordinates: [ring(0, 10), ring(4, 6)] }
    expect(await w.ids({ at: { $geoWithin: { $geometry: holed } } })).toEqual(['in'])
    expect(await w.ids({ at: { $geoIntersects: { $geometry: holed } } })).toEqual(['in', 'bar'])
  })
})

describe('updates', () => {
  it.each<[string, Json, Json, Json]>([
    [
      '$push with position, sort and slice',
      { _id: 1, l: [3, 1] },
      { $push: { l: { $each: [2, 9], $position: 0, $sort: 1, $slice: -3 } } },
      { _id: 1, l: [2, 3, 9] },
    ],
    [
      '$push sorting documents',
      { _id: 1, l: [{ n: 2 }] },
      { $push: { l: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { _id: 1, l: [{ n: 1 }, { n: 2 }] },
    ],
    ['$push slicing a new list', { _id: 1 }, { $push: { l: { $each: [1, 2, 3], $slice: 2 } } }, { _id: 1, l: [1, 2] }],
    ['$push of an array as one element', { _id: 1, l: [] }, { $push: { l: [1, 2] } }, { _id: 1, l: [[1, 2]] }],
    [
      '$pull by query',
      {
        _id: 1,
        l: [
          { a: 1, b: 1 },
          { a: 1, b: 2 },
        ],
      },
      { $pull: { l: { a: 1, b: { $gte: 2 } } } },
      { _id: 1, l: [{ a: 1, b: 1 }] },
    ],
    ['$pull by condition', { _id: 1, l: [1, 5, 9] }, { $pull: { l: { $gt: 1, $lt: 9 } } }, { _id: 1, l: [1, 9] }],
    ['$pullAll', { _id: 1, l: [1, 2, 1, { a: 1 }] }, { $pullAll: { l: [1, { a: 1 }] } }, { _id: 1, l: [2] }],
    ['$pop from the front', { _id: 1, l: [1, 2] }, { $pop: { l: -1 } }, { _id: 1, l: [2] }],
    ['$rename into a new object', { _id: 1, a: 5, b: 1 }, { $rename: { a: 'c.d' } }, { _id: 1, b: 1, c: { d: 5 } }],
    ['$rename over a field', { _id: 1, a: 5, b: 1 }, { $rename: { a: 'b' } }, { _id: 1, b: 5 }],
    ['$bit', { _id: 1, n: 12 }, { $bit: { n: { and: 10, or: 1 } } }, { _id: 1, n: 9 }],
    ['$min and $max', { _id: 1, a: 5, b: 5 }, { $min: { a: 3, b: 9 }, $max: { c: 1 } }, { _id: 1, a: 3, b: 5, c: 1 }],
    ['$mul of a missing field', { _id: 1 }, { $mul: { n: 5 } }, { _id: 1, n: 0 }],
    ['$unset of an element leaves null', { _id: 1, l: [1, 2] }, { $unset: { 'l.0': '' } }, { _id: 1, l: [null, 2] }],
    ['$set past the end pads with null', { _id: 1, l: [1] }, { $set: { 'l.3': 4 } }, { _id: 1, l: [1, null, null, 4] }],
    [
      '$set creates objects on the way',
      { _id: 1 },
      { $set: { 'a.b.c': 1, 'a.b.d': [] } },
      { _id: 1, a: { b: { c: 1, d: [] } } },
    ],
    [
      '$[] reaches every element',
      { _id: 1, l: [{ n: 1 }, { n: 2 }] },
      { $inc: { 'l.$[].n': 10 } },
      { _id: 1, l: [{ n: 11 }, { n: 12 }] },
    ],
  ])('%s', async (_, doc, update, expected) => {
    expect(await changed(doc, update)).toEqual(expected)
  })

  it('$ stands for the element that the query found', async () => {
    const doc = {
      _id: 1,
      l: [
        { k: 'a', n: 1 },
        { k: 'b', n: 2 },
      ],
      tags: ['x', 'y'],
    }
    expect((await changed(doc, { $set: { 'l.$.n': 9 } }, { 'l.k': 'b' }))?.l).toEqual([
      { k: 'a', n: 1 },
      { k: 'b', n: 9 },
    ])
    expect((await changed(doc, { $inc: { 'l.$.n': 5 } }, { l: { $elemMatch: { k: 'b', n: { $gt: 1 } } } }))?.l).toEqual(
      [
        { k: 'a', n: 1 },
        { k: 'b', n: 7 },
      ],
    )
    expect((await changed(doc, { $set: { 'tags.$': 'z' } }, { tags: 'y' }))?.tags).toEqual(['x', 'z'])
  })

  it('count what changed, not what matched', async () => {
    const w = await withDocs({ _id: 1, n: 1 }, { _id: 2, n: 2 })
    expect(await w.updateWhere('t', {}, { $set: { n: 2 } })).toEqual({ updated: 1 })
    expect(await w.updateWhere('t', {}, { $set: { m: 1 } }, false)).toEqual({ updated: 1 })
    expect(await w.updateDoc('t', 'none', { $set: { n: 1 } })).toEqual({ updated: 0 })
    expect(await w.removeDoc('t', 'none')).toBe(0)
    expect(await w.removeWhere('t', {})).toBe(2)
  })

  it('set replaces or inserts a whole document', async () => {
    const w = await withDocs({ _id: 'a', n: 1, gone: true })
    expect(await w.setDoc('t', 'a', { n: 2 })).toEqual({ updated: 1 })
    expect(await w.setDoc('t', 'a', { n: 2 })).toEqual({ updated: 0 })
    expect(await w.setDoc('t', 'b', { n: 3 })).toEqual({ updated: 0, upsert_id: 'b' })
    expect(await w.find('t', {})).toEqual([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 3 },
    ])
  })

  it('upsert by query starts from its equalities', async () => {
    const w = await withDocs()
    const params = { collectionName: 't', queryType: 'WHERE', multi: false, merge: true, upsert: true }
    const send = () =>
      w.send('modifyDocument', {
        ...params,
        query: wire({ name: 'x', n: { $gt: 5 } }),
        data: wire({ $set: { m: 1 }, $setOnInsert: { first: true } }),
      })
    const id = ((await send()).data as Json).upsert_id
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(await w.find('t', {})).toEqual([{ _id: id, name: 'x', first: true, m: 1 }])
  })

  it('updateAndReturn answers the document as it then is', async () => {
    const w = await withDocs({ _id: 'a', n: 1 })
    const send = (query: Json) =>
      w.send('modifyAndReturnDoc', {
        collectionName: 't',
        queryType: 'WHERE',
        query: wire(query),
        data: wire({ $inc: { n: 1 } }),
      })
    expect((await send({ n: 1 })).data).toEqual({ updated: 1, doc: '{"_id":"a","n":2}' })
    expect((await send({ n: 1 })).data).toEqual({ updated: 0, doc: null })
  })

  it('do not share operands or answers with what is stored', async () => {
    const w = await withDocs({ _id: 'a', l: [{ n: 1 }] }, { _id: 'b' })
    await w.updateWhere('t', {}, { $set: { shared: { list: [] } } })
    await w.updateDoc('t', 'a', { $push: { 'shared.list': 1 } })
    await w.aggregate('t', [
      ['$addFields', { 'l.n': 99, 'shared.x': 1 }],
      ['$project', { 'shared.list': 0 }],
    ])
    expect(await w.find('t', {})).toEqual([
      { _id: 'a', l: [{ n: 1 }], shared: { list: [1] } },
      { _id: 'b', shared: { list: [] } },
    ])
  })

  it('are safe with fields named like parts of Object', async () => {
    const w = await withDocs({ _id: 'a' })
    await w.send('insertDocument', { collectionName: 't', data: ['{"_id":"p","__proto__":{"x":1},"constructor":1}'] })
    expect(await w.ids({ constructor: { $exists: true } })).toEqual(['p'])
    expect(await w.ids({ toString: { $exists: true } })).toEqual([])
    await w.updateDoc('t', 'a', { $set: { 'constructor.prototype.x': 1 } })
    expect(({} as Json).x).toBeUndefined()
    expect((await refusal(w.updateDoc('t', 'p', { $inc: { 'constructor.n': 1 } }))).message).toMatch(
      /Cannot create field/,
    )
  })
})
