import { type Index, type Json, openWire } from './engine-harness'

const N = 3000
const INDEXES: Index[] = [
  {
    name: 'status_created',
    keys: [
      ['status', 1],
      ['createdAt', -1],
    ],
  },
  {
    name: 'tags',
    keys: [
      ['tags', 1],
      ['createdAt', 1],
    ],
  },
  { name: 'code', keys: [['code', 1]], unique: true },
  {
    name: 'place',
    keys: [
      ['place.city', 1],
      ['n', 1],
    ],
  },
]

async function filled(indexes: Index[] = INDEXES) {
  const w = openWire({ t: indexes, f: [{ name: 'ref', keys: [['ref', 1]] }], plain: [] })
  await w.insert(
    't',
    Array.from({ length: N }, (_, i) => sample(i)),
  )
  return w
}

function sample(i: number): Json {
  return {
    _id: `d${String(i).padStart(5, '0')}`,
    n: i,
    status: ['new', 'open', 'done'][i % 3],
    createdAt: (i * 7919) % N,
    tags: [`t${i % 50}`, `u${i % 7}`],
    code: `c${i}`,
    place: { city: `city${i % 20}` },
    note: `note ${i}`,
  }
}

const served: [string, Json, Json | undefined][] = [
  ['an equality', { code: 'c7' }, undefined],
  ['a list', { code: { $in: ['c1', 'c2', 'c9'] } }, undefined],
  ['an id', { _id: 'd00007', note: 'note 7' }, undefined],
  ['ids', { _id: { $in: ['d00007', 'd00001'] } }, { n: 1 }],
  ['a range of ids', { _id: { $gte: 'd02990' } }, { _id: -1 }],
  ['an equality prefix and a range', { status: 'open', createdAt: { $gte: 10, $lt: 40 } }, { createdAt: 1 }],
  ['an equality prefix and the sort', { status: 'open' }, { createdAt: -1 }],
  ['several prefixes merged for the sort', { status: { $in: ['open', 'new'] } }, { createdAt: 1 }],
  ['an array element', { tags: 't7' }, undefined],
  ['an array element and the sort', { tags: 't7' }, { createdAt: -1 }],
  ['array elements merged for the sort', { tags: { $in: ['t7', 'u0', 't8'] } }, { createdAt: 1 }],
  ['an array element, sorted by the array', { tags: 'u1' }, { tags: 1 }],
  ['two array elements', { tags: { $all: ['t7', 'u0'] } }, undefined],
  ['a nested field', { 'place.city': 'city3', n: { $gt: 100 } }, { n: -1 }],
  ['an $or whose branches are served', { $or: [{ code: 'c5' }, { tags: 't9' }] }, undefined],
  ['an $and', { $and: [{ status: 'done' }, { createdAt: { $lt: 5 } }] }, undefined],
  ['a constant $expr', { $expr: { $eq: ['$code', 'c77'] } }, undefined],
]

describe('the planner', () => {
  it.each(served)('serves %s, with the same answer as a full scan', async (_, query, order) => {
    const [w, bare] = [await filled(), await filled([])]
    const more = { order: order?._id ? order : { ...order, _id: 1 } }
    const answer = await w.find('t', query, order ? { order } : {})
    const scanned = await bare.find('t', query, more)
    expect(new Set(answer.map(doc => doc._id))).toEqual(new Set(scanned.map(doc => doc._id)))
    if (order) {
      const [field] = Object.keys(order) as [string]
      expect(answer.map(doc => doc[field])).toEqual(scanned.map(doc => doc[field]))
    }
    expect(answer.length).toBeGreaterThan(0)
    expect(w.engine.unindexed()).toEqual([])
  })

  it('reads no more than the limit when an index gives the order', async () => {
    const w = await filled()
    const page = await w.find('t', { status: 'open', note: { $exists: true } }, { order: { createdAt: -1 }, limit: 3 })
    expect(page.map(doc => doc.createdAt)).toEqual([...page.map(doc => doc.createdAt as number)].sort((a, b) => b - a))
    expect(page.length).toBe(3)
    // An index that gives only the order is enough as long as few documents are looked at, and is not when all are.
    await w.find('t', { note: { $exists: true } }, { order: { code: 1 }, limit: 3 })
    expect(w.engine.unindexed()).toEqual([])
    await w.find('t', { note: 'none' }, { order: { code: 1 }, limit: 3 })
    expect(w.engine.unindexed()).toEqual([{ collection: 't', shape: 'note = sort code', examined: N, times: 1 }])
  })

  it('reports queries over more than 1,000 documents that no index served, by shape', async () => {
    const w = await filled()
    await w.find('t', { note: 'note 5', n: { $lt: 9, $gte: 2 } })
    await w.find('t', { n: { $gte: 1, $lt: 3 }, note: 'note 2' })
    await w.count('t', { $or: [{ code: 'c1' }, { note: 'x' }] })
    await w.find('t', {}, { order: { note: 1 }, limit: 1 })
    await w.updateWhere('t', { note: 'none' }, { $set: { x: 1 } })
    await w.aggregate('t', [['$group', { _id: '$status', n: { $sum: 1 } }]])
    expect(w.engine.unindexed()).toEqual([
      { collection: 't', shape: 'n $gte,$lt & note =', examined: 2 * N, times: 2 },
      { collection: 't', shape: '$or(code = | note =)', examined: N, times: 1 },
      { collection: 't', shape: '(all) sort note', examined: N, times: 1 },
      { collection: 't', shape: 'note =', examined: N, times: 1 },
      { collection: 't', shape: '(all)', examined: N, times: 1 },
    ])
    w.engine.reset()
    expect(w.engine.unindexed()).toEqual([])
  })

  it('does not report a first page without filter, a count of everything, or a small collection', async () => {
    const w = await filled()
    await w.find('t', {}, { limit: 100 })
    await w.count('t', {})
    await w.insert(
      'plain',
      Array.from({ length: 1000 }, (_, i) => ({ i })),
    )
    await w.find('plain', { i: 5 })
    expect(w.engine.unindexed()).toEqual([])
  })

  it('serves the match, sort and limit at the head of an aggregation, and both forms of $lookup', async () => {
    const w = await filled()
    await w.insert(
      'f',
      Array.from({ length: 2000 }, (_, i) => ({ _id: i, ref: `d${String(i % 1500).padStart(5, '0')}`, i })),
    )
    const simple = await w.aggregate('t', [
      ['$match', { status: 'open' }],
      ['$sort', { createdAt: -1 }],
      ['$limit', 3],
      ['$lookup', { from: 'f', localField: '_id', foreignField: 'ref', as: 'found' }],
    ])
    const piped = await w.aggregate('t', [
      ['$match', { status: 'open' }],
      ['$sort', { createdAt: -1 }],
      ['$limit', 3],
      [
        '$lookup',
        {
          from: 'f',
          let: { id: '$_id' },
          pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$ref', '$$id'] }, { $gte: ['$i', 0] }] } } }],
          as: 'found',
        },
      ],
    ])
    expect(piped).toEqual(simple)
    expect(simple.some(doc => (doc.found as Json[]).length > 0)).toBe(true)
    const constant = await w.aggregate('t', [
      ['$match', { code: 'c1' }],
      [
        '$lookup',
        { from: 'f', pipeline: [{ $match: { ref: 'd00003' } }, { $project: { _id: 0, i: 1 } }], as: 'found' },
      ],
    ])
    expect(constant[0]?.found).toEqual([{ i: 3 }, { i: 1503 }])
    expect(w.engine.unindexed()).toEqual([])
  })

  it('counts operations by action', async () => {
    const w = openWire({ t: [] })
    await w.insert('t', [{ _id: 'a' }])
    await w.doc('t', 'a')
    await w.doc('t', 'b')
    expect(w.engine.operations()).toEqual({ 'database.insertDocument': 1, 'database.getDocument': 2, total: 3 })
  })
})
