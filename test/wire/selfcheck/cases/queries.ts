import { answers, fails, type WireCase } from '../case'
import { given, ground, ids } from '../ground'
import { _, db } from '../sdk'

const PEOPLE = [
  {
    _id: 'a',
    n: 1,
    tags: ['x', 'y'],
    name: 'Ann',
    nest: { k: 1 },
    list: [
      { p: 1, q: 1 },
      { p: 2, q: 5 },
    ],
  },
  { _id: 'b', n: 2, tags: ['y'], name: 'Bob', nest: { k: 2 }, list: [{ p: 1, q: 5 }] },
  { _id: 'c', n: 3, tags: [], name: 'cat', none: null },
  { _id: 'd', n: 'three', name: 'Dan' },
]

const finds = (name: string, expected: string[], query: () => object): WireCase =>
  answers(name, expected, async () => {
    await given(PEOPLE)
    return ids(query())
  })

/** Queries of many documents: operators, order, paging, counting, and updates and removals by query. */
export const QUERIES: WireCase[] = [
  finds('eq by value', ['b'], () => ({ n: 2 })),
  finds('eq', ['b'], () => ({ n: _.eq(2) })),
  finds('neq finds a missing field too', ['a', 'c', 'd'], () => ({ n: _.neq(2) })),
  finds('lt keeps to its type', ['a'], () => ({ n: _.lt(2) })),
  finds('lte', ['a', 'b'], () => ({ n: _.lte(2) })),
  finds('gt', ['c'], () => ({ n: _.gt(2) })),
  finds('gte', ['b', 'c'], () => ({ n: _.gte(2) })),
  finds('in', ['a', 'd'], () => ({ n: _.in([1, 'three']) })),
  finds('nin', ['b', 'c'], () => ({ n: _.nin([1, 'three']) })),
  finds('and of two conditions on a field', ['b'], () => ({ n: _.gt(1).and(_.lt(3)) })),
  finds('or of two conditions on a field', ['a', 'c'], () => ({ n: _.lt(2).or(_.gt(2)) })),
  finds('and of whole queries', ['b'], () => _.and([{ n: _.gt(1) }, { tags: 'y' }])),
  finds('or of whole queries', ['a', 'd'], () => _.or([{ n: 1 }, { name: 'Dan' }])),
  finds('nor', ['b', 'd'], () => _.nor([{ n: 1 }, { n: 3 }])),
  finds('not', ['a', 'd'], () => ({ n: _.not(_.gte(2)) })),
  finds('exists true', ['c'], () => ({ none: _.exists(true) })),
  finds('exists false', ['c', 'd'], () => ({ nest: _.exists(false) })),
  finds('null finds null and missing', ['a', 'b', 'c', 'd'], () => ({ none: null })),
  finds('mod', ['a', 'c'], () => ({ n: _.mod(2, 1) })),
  finds('a value in an array', ['a', 'b'], () => ({ tags: 'y' })),
  finds('all', ['a'], () => ({ tags: _.all(['x', 'y']) })),
  finds('size', ['c'], () => ({ tags: _.size(0) })),
  finds('elemMatch holds both conditions to one element', ['b'], () => ({ list: _.elemMatch({ p: 1, q: _.gt(2) }) })),
  finds('a dotted path', ['b'], () => ({ 'nest.k': 2 })),
  finds('a nested object is a dotted path', ['b'], () => ({ nest: { k: 2 } })),
  finds('a path through an array', ['a', 'b'], () => ({ 'list.q': 5 })),
  finds('a regular expression of JavaScript', ['a', 'd'], () => ({ name: /an/i })),
  finds('db.RegExp', ['c'], () => ({ name: db.RegExp({ regexp: '^C', options: 'i' }) })),
  finds('expr compares two fields', ['a', 'b'], () => _.expr({ $eq: ['$n', '$nest.k'] })),
  finds('trap: an empty nested object matches everything', ['a', 'b', 'c', 'd'], () => ({ n: {} })),
  finds('trap: a raw operator from outside passes through', ['b', 'c', 'd'], () =>
    JSON.parse('{"name":{"$ne":"Ann"}}'),
  ),
  answers(
    'order, skip, limit and field',
    [
      { _id: 'b', n: 2 },
      { _id: 'a', n: 1 },
    ],
    async () => {
      await given(PEOPLE)
      return (
        await ground
          .where({ n: _.lte(3) })
          .orderBy('n', 'desc')
          .skip(1)
          .limit(2)
          .field({ n: true })
          .get()
      ).data
    },
  ),
  answers('two orders', ['b', 'a', 'c'], async () => {
    await given([
      { _id: 'a', g: 1, n: 1 },
      { _id: 'b', g: 1, n: 2 },
      { _id: 'c', g: 2, n: 0 },
    ])
    return (await ground.orderBy('g', 'asc').orderBy('n', 'desc').get()).data.map(doc => doc['_id'])
  }),
  answers(
    'a mixed field sorts by type: missing, number, text, object, array element, boolean, date',
    ['m', 'n', 't', 'o', 'b', 'd'],
    async () => {
      const docs = [
        { _id: 'd', v: new Date(0) },
        { _id: 'b', v: false },
        { _id: 'o', v: { a: 1 } },
        { _id: 't', v: 'x' },
        { _id: 'n', v: 5 },
        { _id: 'm' },
      ]
      await given(docs)
      return (await ground.orderBy('v', 'asc').get()).data.map(doc => doc['_id'])
    },
  ),
  answers('count', { total: 3, errMsg: 'collection.count:ok' }, async () => {
    await given(PEOPLE)
    return ground.where({ n: _.lte(3) }).count()
  }),
  answers(
    'update by query counts every document it changed',
    { stats: { updated: 2 }, errMsg: 'collection.update:ok' },
    async () => {
      await given(PEOPLE)
      return ground.where({ tags: 'y' }).update({ data: { seen: true } })
    },
  ),
  answers('a conditional update takes effect once', [1, 0], async () => {
    await given([{ _id: 'a', stock: 1 }])
    const take = async () => {
      const query = ground.where({ _id: 'a', stock: _.gte(1) })
      return ((await query.update({ data: { stock: _.inc(-1) } })) as { stats: { updated: number } }).stats.updated
    }
    return [await take(), await take()]
  }),
  answers(
    'remove by query counts what it removed',
    { stats: { removed: 2 }, errMsg: 'collection.remove:ok' },
    async () => {
      await given(PEOPLE)
      return ground.where({ tags: 'y' }).remove()
    },
  ),
  answers(
    'without a limit a query answers 100, with 2000 it answers 1000, with 0 again 100',
    [100, 1000, 100],
    async () => {
      await given([])
      for (let part = 0; part < 5; part++)
        await ground.add({ data: Array.from({ length: 220 }, (_item, i) => ({ _id: `p${part}-${i}`, n: i })) })
      const size = async (limit?: number) =>
        (await (limit === undefined ? ground : ground.limit(limit)).get()).data.length
      return [await size(), await size(2000), await size(0)]
    },
  ),
  fails('an operator the server does not know is refused', -502001, /unknown operator|\$nonsense/, async () =>
    ground.where(JSON.parse('{"n":{"$nonsense":1}}')).get(),
  ),
]
