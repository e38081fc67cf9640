import { answers, fails, type WireCase } from '../case'
import { given, ground, other } from '../ground'
import { _, $, type Aggregate, db } from '../sdk'

const SALES = [
  { _id: 'a', shop: 'n', n: 1, at: new Date('2024-01-01T18:00:00Z'), tags: ['x', 'y'] },
  { _id: 'b', shop: 'n', n: 5, at: new Date('2024-01-02T10:00:00Z'), tags: ['y'] },
  { _id: 'c', shop: 's', n: 10, at: new Date('2024-02-01T10:00:00Z'), tags: [] },
]

const yields = (name: string, expected: unknown, stages: (start: Aggregate) => Aggregate): WireCase =>
  answers(name, expected, async () => {
    await given(SALES)
    return (await stages(ground.aggregate()).end()).list
  })

/** Every stage the SDK can send, and the server's own limits. */
export const AGGREGATES: WireCase[] = [
  yields('match and sort', [{ _id: 'c' }, { _id: 'b' }], start =>
    start
      .match({ n: _.gte(5) })
      .sort({ n: -1 })
      .project({ _id: 1 }),
  ),
  yields(
    'group with sum, avg, min, max, push, first',
    [
      { _id: 'n', sum: 6, avg: 3, min: 1, max: 5, all: [1, 5], first: 'a', count: 2 },
      { _id: 's', sum: 10, avg: 10, min: 10, max: 10, all: [10], first: 'c', count: 1 },
    ],
    start =>
      start
        .sort({ _id: 1 })
        .group({
          _id: '$shop',
          sum: $['sum']?.('$n'),
          avg: $['avg']?.('$n'),
          min: $['min']?.('$n'),
          max: $['max']?.('$n'),
          all: $['push']?.('$n'),
          first: $['first']?.('$_id'),
          count: $['sum']?.(1),
        })
        .sort({ _id: 1 }),
  ),
  yields('project computes', [{ _id: 'a', twice: 2 }], start =>
    start.match({ _id: 'a' }).project({ twice: $['multiply']?.(['$n', 2]) }),
  ),
  yields('addFields keeps the rest', [{ _id: 'c', shop: 's', big: true }], start =>
    start
      .match({ _id: 'c' })
      .addFields({ big: $['gte']?.(['$n', 10]) })
      .project({ shop: 1, big: 1 }),
  ),
  yields(
    'unwind drops the empty array',
    [
      { _id: 'x', times: 1 },
      { _id: 'y', times: 2 },
    ],
    start =>
      start
        .unwind('$tags')
        .group({ _id: '$tags', times: $['sum']?.(1) })
        .sort({ _id: 1 }),
  ),
  yields('skip and limit', [{ _id: 'b' }], start => start.sort({ _id: 1 }).skip(1).limit(1).project({ _id: 1 })),
  yields('count', [{ total: 3 }], start => start.count('total')),
  yields(
    'sortByCount',
    [
      { _id: 'n', count: 2 },
      { _id: 's', count: 1 },
    ],
    start => start.sortByCount('$shop'),
  ),
  yields(
    'bucket',
    [
      { _id: 0, count: 1 },
      { _id: 5, count: 2 },
    ],
    start => start.bucket({ groupBy: '$n', boundaries: [0, 5, 20] }),
  ),
  yields('bucketAuto', [{ c: 2 }, { c: 1 }], start =>
    start
      .bucketAuto({ groupBy: '$n', buckets: 2 })
      .project({ _id: 0, count: 1 })
      .replaceRoot({ newRoot: { c: '$count' } }),
  ),
  yields('replaceRoot', [{ v: 1 }], start => start.match({ _id: 'a' }).replaceRoot({ newRoot: { v: '$n' } })),
  yields('sample', [{ total: 2 }], start => start.sample({ size: 2 }).count('total')),
  yields('dateToString is UTC unless a zone is named', [{ utc: '2024-01-01', cst: '2024-01-02' }], start =>
    start.match({ _id: 'a' }).project({
      _id: 0,
      utc: $['dateToString']?.({ date: '$at', format: '%Y-%m-%d' }),
      cst: $['dateToString']?.({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }),
    }),
  ),
  yields('cond and ifNull', [{ _id: 'a', size: 'small', none: 'n/a' }], start =>
    start.match({ _id: 'a' }).project({
      size: $['cond']?.([$['gte']?.(['$n', 5]), 'large', 'small']),
      none: $['ifNull']?.(['$nothing', 'n/a']),
    }),
  ),
  answers('lookup by equality', [{ _id: 'a', kids: ['k1', 'k2'] }], async () => {
    await given(SALES)
    await given(
      [
        { _id: 'k1', parent: 'a' },
        { _id: 'k2', parent: 'a' },
        { _id: 'k3', parent: 'b' },
      ],
      other,
    )
    const { list } = await ground
      .aggregate()
      .match({ _id: 'a' })
      .lookup({ from: 'selfcheck_other', localField: '_id', foreignField: 'parent', as: 'kids' })
      .project({ kids: '$kids._id' })
      .end()
    return list
  }),
  answers('lookup by a pipeline', [{ _id: 'a', kids: [{ _id: 'k2' }] }], async () => {
    await given(SALES)
    await given(
      [
        { _id: 'k1', parent: 'a', ok: false },
        { _id: 'k2', parent: 'a', ok: true },
      ],
      other,
    )
    const pipeline = [
      { $match: { $expr: { $and: [{ $eq: ['$parent', '$$id'] }, { $eq: ['$ok', true] }] } } },
      { $project: { _id: 1 } },
    ]
    const { list } = await ground
      .aggregate()
      .match({ _id: 'a' })
      .lookup({ from: 'selfcheck_other', let: { id: '$_id' }, pipeline, as: 'kids' })
      .project({ kids: 1 })
      .end()
    return list
  }),
  answers('without a limit an aggregate answers 20 documents, with one as many as asked', [20, 25], async () => {
    await given(Array.from({ length: 25 }, (_item, i) => ({ _id: `i${i}`, n: i })))
    const { list } = await ground.aggregate().match({}).end()
    const { list: all } = await ground.aggregate().match({}).limit(100).end()
    return [list.length, all.length]
  }),
  answers('geoNear orders by distance', ['near', 'far'], async () => {
    await given([
      { _id: 'far', place: db.Geo.Point(117, 40) },
      { _id: 'near', place: db.Geo.Point(116.1, 40) },
    ])
    const { list } = await ground
      .aggregate()
      .geoNear({ near: db.Geo.Point(116, 40), spherical: true, distanceField: 'distance', key: 'place' })
      .end()
    return list.map(doc => doc['_id'])
  }),
  fails('facet does not exist in the SDK below', undefined, /facet|not a function/, async () =>
    ground.aggregate().facet({}).end(),
  ),
  fails('an aggregate over an undeclared collection is refused', -1, /not exist/, async () =>
    db.collection('no_such_collection').aggregate().match({}).end(),
  ),
]
