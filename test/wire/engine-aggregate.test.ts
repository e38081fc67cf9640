import { type Json, openWire } from './engine-harness'
import { SHOPS, shops } from './engine-shops'

describe('aggregation stages', () => {
  it.each<[string, [string, unknown][], Json[]]>([
    [
      '$addFields',
      [
        ['$match', { _id: 'a' }],
        ['$addFields', { 'owner.age': { $add: ['$price', 1] } }],
        ['$project', { owner: 1 }],
      ],
      [{ _id: 'a', owner: { name: '张三', age: 11 } }],
    ],
    [
      '$project of nested and computed fields',
      [
        ['$sort', { _id: 1 }],
        ['$limit', 1],
        ['$project', { _id: 0, who: '$owner.name', double: { $multiply: ['$price', 2] } }],
      ],
      [{ who: '张三', double: 20 }],
    ],
    [
      '$project by exclusion',
      [
        ['$match', { _id: 'c' }],
        ['$project', { tags: 0, 'owner.name': 0 }],
      ],
      [{ _id: 'c', kind: 'book', price: 20, owner: {} }],
    ],
    [
      '$group',
      [
        [
          '$group',
          {
            _id: '$kind',
            n: { $sum: 1 },
            total: { $sum: '$price' },
            most: { $max: '$price' },
            least: { $min: '$price' },
            mean: { $avg: '$price' },
            ids: { $push: '$_id' },
          },
        ],
        ['$sort', { _id: 1 }],
      ],
      [
        { _id: null, n: 1, total: 5, most: 5, least: 5, mean: 5, ids: ['d'] },
        { _id: 'book', n: 1, total: 20, most: 20, least: 20, mean: 20, ids: ['c'] },
        { _id: 'tea', n: 2, total: 40, most: 30, least: 10, mean: 20, ids: ['a', 'b'] },
      ],
    ],
    [
      '$group of everything',
      [['$group', { _id: null, first: { $first: '$_id' }, last: { $last: '$_id' }, kinds: { $addToSet: '$kind' } }]],
      [{ _id: null, first: 'a', last: 'd', kinds: ['tea', 'book'] }],
    ],
    [
      '$unwind',
      [
        ['$unwind', '$tags'],
        ['$project', { tags: 1 }],
      ],
      [
        { _id: 'a', tags: 'x' },
        { _id: 'a', tags: 'y' },
        { _id: 'c', tags: 'y' },
      ],
    ],
    [
      '$unwind keeping the empty',
      [
        ['$unwind', { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' }],
        ['$match', { _id: { $in: ['b', 'c'] } }],
        ['$project', { tags: 1, i: 1 }],
      ],
      [
        { _id: 'b', i: null },
        { _id: 'c', tags: 'y', i: 0 },
      ],
    ],
    [
      '$sortByCount',
      [
        ['$match', { kind: { $exists: true } }],
        ['$sortByCount', '$kind'],
      ],
      [
        { _id: 'tea', count: 2 },
        { _id: 'book', count: 1 },
      ],
    ],
    [
      '$bucket',
      [['$bucket', { groupBy: '$price', boundaries: [0, 10, 25], default: 'more', output: { n: { $sum: 1 } } }]],
      [
        { _id: 0, n: 1 },
        { _id: 10, n: 2 },
        { _id: 'more', n: 1 },
      ],
    ],
    [
      '$bucketAuto',
      [['$bucketAuto', { groupBy: '$price', buckets: 2 }]],
      [
        { _id: { min: 5, max: 20 }, count: 2 },
        { _id: { min: 20, max: 30 }, count: 2 },
      ],
    ],
    [
      '$count',
      [
        ['$match', { kind: 'tea' }],
        ['$count', 'n'],
      ],
      [{ n: 2 }],
    ],
    [
      '$count of nothing',
      [
        ['$match', { kind: 'none' }],
        ['$count', 'n'],
      ],
      [],
    ],
    [
      '$replaceRoot',
      [
        ['$match', { owner: { $exists: true } }],
        ['$replaceRoot', { newRoot: '$owner' }],
      ],
      [{ name: '张三' }, { name: '李四' }],
    ],
    [
      '$skip and $limit',
      [
        ['$sort', { price: -1 }],
        ['$skip', 1],
        ['$limit', 2],
        ['$project', { _id: 1 }],
      ],
      [{ _id: 'c' }, { _id: 'a' }],
    ],
    [
      '$match after $group',
      [
        ['$group', { _id: '$kind', n: { $sum: 1 } }],
        ['$match', { n: { $gt: 1 } }],
      ],
      [{ _id: 'tea', n: 2 }],
    ],
    [
      '$lookup by fields, null meeting missing',
      [
        ['$sort', { _id: 1 }],
        ['$lookup', { from: 'person', localField: 'owner.name', foreignField: 'name', as: 'p' }],
        ['$project', { p: '$p._id' }],
      ],
      [
        { _id: 'a', p: [1] },
        { _id: 'b', p: [3] },
        { _id: 'c', p: [2] },
        { _id: 'd', p: [3] },
      ],
    ],
    [
      '$lookup by an array',
      [
        ['$match', { _id: 'a' }],
        ['$addFields', { ks: ['tea', 'book'] }],
        ['$lookup', { from: 'person', localField: 'ks', foreignField: 'likes', as: 'p' }],
        ['$project', { p: '$p._id' }],
      ],
      [{ _id: 'a', p: [1, 2, 3] }],
    ],
    [
      '$lookup by let and pipeline, nested',
      [
        ['$match', { _id: 'c' }],
        [
          '$lookup',
          {
            from: 'person',
            let: { k: '$kind', m: '$price' },
            pipeline: [
              { $match: { $expr: { $eq: ['$likes', '$$k'] } } },
              {
                $lookup: {
                  from: 'shop',
                  let: { who: '$name' },
                  pipeline: [
                    { $match: { $expr: { $and: [{ $eq: ['$owner.name', '$$who'] }, { $eq: ['$price', '$$m'] }] } } },
                    { $project: { _id: 1 } },
                  ],
                  as: 'shops',
                },
              },
              { $project: { _id: 0, name: 1, shops: 1, m: '$$m' } },
            ],
            as: 'p',
          },
        ],
        ['$project', { p: 1 }],
      ],
      [{ _id: 'c', p: [{ name: '李四', shops: [{ _id: 'c' }], m: 20 }] }],
    ],
  ])('%s', async (_, stages, expected) => {
    const w = await shops()
    expect(await w.aggregate('shop', stages)).toEqual(expected)
    expect(await w.find('shop', {})).toEqual(SHOPS)
  })

  it('$sample picks that many different documents', async () => {
    const w = await shops()
    const picked = await w.aggregate('shop', [['$sample', { size: 3 }]])
    expect(new Set(picked.map(doc => doc._id)).size).toBe(3)
  })

  it('without $limit returns 20 documents, whatever else the pipeline says, and as many as asked with one', async () => {
    const w = openWire({ t: [] })
    await w.insert(
      't',
      Array.from({ length: 150 }, (_, i) => ({ _id: i, g: i % 50 })),
    )
    expect((await w.aggregate('t', [['$match', { _id: { $gte: 0 } }]])).length).toBe(20)
    expect((await w.aggregate('t', [['$group', { _id: '$g' }]])).length).toBe(20)
    expect((await w.aggregate('t', [['$limit', 120]])).length).toBe(120)
    expect((await w.find('t', {}, { limit: 0 })).length).toBe(100)
  })

  it('get returns 100 by default and never more than 1,000', async () => {
    const w = openWire({ t: [] })
    await w.insert(
      't',
      Array.from({ length: 1200 }, (_, i) => ({ i })),
    )
    const send = (more: Json) =>
      w.send('getDocument', { collectionName: 't', queryType: 'WHERE', query: '{}', ...more })
    const lengths = [{}, { limit: 0 }, { limit: 5000 }, { limit: 7 }].map(
      async more => ((await send(more)).data as Json).list,
    )
    expect((await Promise.all(lengths)).map(list => (list as string[]).length)).toEqual([100, 100, 1000, 7])
  })
})
