import { type Json, openWire } from './engine-harness'

const SHOPS: Json[] = [
  {
    _id: 'a',
    kind: 'tea',
    price: 10,
    tags: ['x', 'y'],
    at: new Date('2024-03-05T18:30:15.250Z'),
    owner: { name: '张三' },
  },
  { _id: 'b', kind: 'tea', price: 30, tags: [], at: new Date('2024-12-30T00:00:00.000Z') },
  { _id: 'c', kind: 'book', price: 20, tags: ['y'], owner: { name: '李四' } },
  { _id: 'd', price: 5, tags: null },
]

async function shops() {
  const w = openWire({ shop: [], person: [{ name: 'name', keys: [['name', 1]] }] })
  await w.insert('shop', SHOPS)
  await w.insert('person', [
    { _id: 1, name: '张三', likes: 'tea' },
    { _id: 2, name: '李四', likes: 'book' },
    { _id: 3, likes: 'tea' },
  ])
  return w
}

const byId = { $sort: { _id: 1 } }

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

/** Expression on the first shop, and what the server answers. */
const EXPRESSIONS: [Json | string, unknown][] = [
  [{ $abs: -3 }, 3],
  [{ $add: ['$price', 1.5] }, 11.5],
  [{ $ceil: 1.2 }, 2],
  [{ $divide: ['$price', 4] }, 2.5],
  [{ $exp: 0 }, 1],
  [{ $floor: -1.2 }, -2],
  [{ $ln: 1 }, 0],
  [{ $log: [8, 2] }, 3],
  [{ $log10: 1000 }, 3],
  [{ $mod: ['$price', 3] }, 1],
  [{ $multiply: ['$price', 2, 3] }, 60],
  [{ $pow: [2, 5] }, 32],
  [{ $sqrt: 16 }, 4],
  [{ $subtract: ['$price', 3] }, 7],
  [{ $trunc: -1.7 }, -1],
  [{ $arrayElemAt: ['$tags', -1] }, 'y'],
  [
    {
      $arrayToObject: [
        [
          ['a', 1],
          ['b', 2],
        ],
      ],
    },
    { a: 1, b: 2 },
  ],
  [{ $concatArrays: ['$tags', ['z']] }, ['x', 'y', 'z']],
  [{ $filter: { input: [1, 2, 3], as: 'n', cond: { $gt: ['$$n', 1] } } }, [2, 3]],
  [{ $in: ['x', '$tags'] }, true],
  [{ $indexOfArray: ['$tags', 'y'] }, 1],
  [{ $isArray: '$tags' }, true],
  [{ $map: { input: '$tags', as: 't', in: { $concat: ['$$t', '!'] } } }, ['x!', 'y!']],
  [{ $range: [0, 7, 3] }, [0, 3, 6]],
  [{ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [{ $reverseArray: '$tags' }, ['y', 'x']],
  [{ $size: '$tags' }, 2],
  [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
  [
    {
      $zip: {
        inputs: [
          [1, 2],
          ['a', 'b'],
        ],
      },
    },
    [
      [1, 'a'],
      [2, 'b'],
    ],
  ],
  [{ $and: [true, { $gt: ['$price', 5] }] }, true],
  [{ $or: [false, 0] }, false],
  [{ $not: [false] }, true],
  [{ $cmp: [1, 2] }, -1],
  [{ $eq: ['$kind', 'tea'] }, true],
  [{ $ne: ['$kind', 'tea'] }, false],
  [{ $lte: ['$price', 10] }, true],
  [{ $cond: [{ $gte: ['$price', 10] }, 'dear', 'cheap'] }, 'dear'],
  [{ $ifNull: ['$missing', 'none'] }, 'none'],
  // biome-ignore lint/suspicious/noThenProperty: the word of the server
  [{ $switch: { branches: [{ case: { $eq: ['$price', 10] }, then: 'ten' }], default: 'other' } }, 'ten'],
  [
    { $dateFromParts: { year: 2024, month: 2, day: 3, hour: 4, timezone: 'Asia/Shanghai' } },
    new Date('2024-02-02T20:00:00Z'),
  ],
  [{ $dateFromString: { dateString: '2024-02-03T04:05:06Z' } }, new Date('2024-02-03T04:05:06Z')],
  [{ $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M:%S.%L' } }, '2024-03-05 18:30:15.250'],
  [{ $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }, '2024-03-06'],
  [{ $dayOfMonth: '$at' }, 5],
  [{ $dayOfWeek: '$at' }, 3],
  [{ $dayOfYear: '$at' }, 65],
  [{ $isoDayOfWeek: '$at' }, 2],
  [{ $isoWeek: '$at' }, 10],
  [{ $isoWeekYear: '$at' }, 2024],
  [{ $week: '$at' }, 9],
  [{ $year: '$at' }, 2024],
  [{ $month: '$at' }, 3],
  [{ $hour: '$at' }, 18],
  [{ $hour: { date: '$at', timezone: '+08:00' } }, 2],
  [{ $minute: '$at' }, 30],
  [{ $second: '$at' }, 15],
  [{ $millisecond: '$at' }, 250],
  [{ $literal: '$price' }, '$price'],
  [{ $mergeObjects: ['$owner', { b: 2 }] }, { name: '张三', b: 2 }],
  [{ $objectToArray: '$owner' }, [{ k: 'name', v: '张三' }]],
  [{ $allElementsTrue: [[1, true]] }, true],
  [{ $anyElementTrue: [[0, false]] }, false],
  [{ $setDifference: [['a', 'b'], ['b']] }, ['a']],
  [
    {
      $setEquals: [
        ['a', 'b'],
        ['b', 'a'],
      ],
    },
    true,
  ],
  [
    {
      $setIntersection: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
    ['b'],
  ],
  [{ $setIsSubset: [['a'], ['a', 'b']] }, true],
  [{ $setUnion: [['a'], ['b']] }, ['a', 'b']],
  [{ $concat: ['$kind', '/', '$owner.name'] }, 'tea/张三'],
  [{ $concat: ['$kind', '$missing'] }, null],
  [{ $indexOfBytes: ['$owner.name', '三'] }, 3],
  [{ $indexOfCP: ['$owner.name', '三'] }, 1],
  [{ $split: ['a,b', ','] }, ['a', 'b']],
  [{ $strLenBytes: '$owner.name' }, 6],
  [{ $strLenCP: '$owner.name' }, 2],
  [{ $strcasecmp: ['A', 'b'] }, -1],
  [{ $substr: ['hello', 1, 3] }, 'ell'],
  [{ $substrBytes: ['$owner.name', 0, 3] }, '张'],
  [{ $substrCP: ['$owner.name', 1, 1] }, '三'],
  [{ $toLower: 'ABC' }, 'abc'],
  [{ $toUpper: 'abc' }, 'ABC'],
  [{ $let: { vars: { p: '$price' }, in: { $add: ['$$p', '$$p'] } } }, 20],
  [{ $sum: [1, 2, '$price'] }, 13],
  [{ $avg: [1, 3] }, 2],
  [{ $max: ['$price', 99] }, 99],
  [{ $min: ['$price', 99] }, 10],
  [{ $stdDevPop: [1, 3] }, 1],
  ['$$ROOT._id', 'a'],
  [{ $eq: ['$tags', 'x'] }, false],
  [{ $eq: ['$missing', null] }, false],
  [{ $lt: ['$missing', null] }, true],
  [{ $gt: ['text', 5] }, true],
  [{ $in: [['x', 'y'], ['$tags']] }, true],
  [{ $abs: [-3] }, 3],
  [{ $size: ['$tags'] }, 2],
  [{ $max: '$price' }, 10],
  [{ $sum: '$missing' }, 0],
  [{ $min: [null, '$missing'] }, null],
  [{ $week: new Date('2023-01-01T00:00:00Z') }, 1],
  [{ $week: new Date('2022-12-31T00:00:00Z') }, 52],
  [{ $trunc: [1.239, 2] }, 1.23],
  [{ $indexOfCP: ['abcabc', 'c', 3] }, 5],
]

describe('aggregation expressions of db.command.aggregate', () => {
  it.each(EXPRESSIONS)('%j is %j', async (expression, expected) => {
    const w = await shops()
    const [answer] = await w.aggregate('shop', [
      ['$match', { _id: 'a' }],
      ['$project', { _id: 0, v: expression }],
    ])
    expect(answer).toEqual({ v: expected })
  })

  it('accumulators over groups', async () => {
    const w = await shops()
    const [answer] = await w.aggregate('shop', [
      byId && ['$sort', byId.$sort],
      [
        '$group',
        {
          _id: null,
          pop: { $stdDevPop: '$price' },
          samp: { $stdDevSamp: '$price' },
          merged: { $mergeObjects: '$owner' },
          n: { $sum: { $cond: [{ $gt: ['$price', 9] }, 1, 0] } },
        },
      ],
    ])
    expect(answer).toMatchObject({ _id: null, merged: { name: '李四' }, n: 3 })
    expect(answer?.pop).toBeCloseTo(9.6014, 3)
    expect(answer?.samp).toBeCloseTo(11.0868, 3)
  })
})
