import type { Json } from './engine-harness'
import { shops } from './engine-shops'

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
      ['$sort', { _id: 1 }],
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
