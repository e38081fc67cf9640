import { answers, fails, type WireCase } from '../case'
import { given, ground, ids, now, unique } from '../ground'
import { _, db, throwingDb } from '../sdk'

const ok = (api: string) => ({ errMsg: `${api}:ok` })
const updated = (n: number, api = 'document.update') => ({ stats: { updated: n }, ...ok(api) })

/** One document at a time: add, get, set, update, remove, and the traps of each. */
export const DOCUMENTS: WireCase[] = [
  answers('add answers the id it was given', { _id: 'a', ...ok('collection.add') }, async () => {
    await given([])
    return ground.add({ data: { _id: 'a', n: 1 } })
  }),
  answers('add makes an id of 32 hex digits', true, async () => {
    const { _id } = await ground.add({ data: { n: 1 } })
    return /^[0-9a-f]{32}$/.test(String(_id))
  }),
  answers('add of several answers all ids', { _ids: ['x', 'y'], ...ok('collection.add') }, async () => {
    await given([])
    return ground.add({ data: [{ _id: 'x' }, { _id: 'y' }] })
  }),
  fails('add of an id that exists is E11000', -502001, /E11000 duplicate key error.*_id_.*dup key/, async () => {
    await given([{ _id: 'a' }])
    return ground.add({ data: { _id: 'a' } })
  }),
  fails(
    'a unique index refuses a second value',
    -502001,
    /E11000 duplicate key error.*code_unique.*dup key/,
    async () => {
      await given([{ _id: 'a', code: 'C1' }], unique)
      return unique.add({ data: { _id: 'b', code: 'C1' } })
    },
  ),
  fails('for a unique index a missing field is null, and two nulls collide', -502001, /E11000/, async () => {
    await given([{ _id: 'a' }], unique)
    return unique.add({ data: { _id: 'b', code: null } })
  }),
  fails('an update into a taken unique value is refused', -502001, /E11000/, async () => {
    await given(
      [
        { _id: 'a', code: 'C1' },
        { _id: 'b', code: 'C2' },
      ],
      unique,
    )
    return unique.doc('b').update({ data: { code: 'C1' } })
  }),
  answers(
    'types survive: numbers, texts, null, arrays, nested objects, dates',
    {
      data: {
        _id: 'a',
        int: 1,
        big: 3e9,
        real: 1.5,
        text: '中文 😀',
        none: null,
        list: [1, [2]],
        deep: { a: { b: true } },
        at: '2023-11-14T22:13:20.000Z',
      },
      ...ok('document.get'),
    },
    async () => {
      const at = new Date(1_700_000_000_000)
      await given([
        {
          _id: 'a',
          int: 1,
          big: 3e9,
          real: 1.5,
          text: '中文 😀',
          none: null,
          list: [1, [2]],
          deep: { a: { b: true } },
          at,
        },
      ])
      return ground.doc('a').get()
    },
  ),
  answers('a date comes back as a Date', true, async () => {
    await given([{ _id: 'a', at: new Date(1_700_000_000_123) }])
    const { data } = await ground.doc('a').get()
    return data?.['at'] instanceof Date && data['at'].getTime() === 1_700_000_000_123
  }),
  fails('get of a missing document throws by default', -1, /document with _id zz does not exist/, async () =>
    throwingDb.collection('selfcheck').doc('zz').get(),
  ),
  answers('with throwOnNotFound false it answers null', { data: null, ...ok('document.get') }, async () =>
    ground.doc('zz').get(),
  ),
  fails('doc(undefined) throws at once', undefined, /docId/, async () => ground.doc(undefined).get()),
  answers('field picks fields, _id comes along', { _id: 'a', n: 1 }, async () => {
    await given([{ _id: 'a', n: 1, m: 2 }])
    return (await ground.doc('a').field({ n: true }).get()).data
  }),
  answers('update counts the document it changed', updated(1), async () => {
    await given([{ _id: 'a', n: 1 }])
    return ground.doc('a').update({ data: { n: 2 } })
  }),
  answers('update that changes nothing counts 0', updated(0), async () => {
    await given([{ _id: 'a', n: 1 }])
    return ground.doc('a').update({ data: { n: 1 } })
  }),
  answers('update of a missing document counts 0 and makes none', [updated(0), null], async () => {
    await given([])
    return [await ground.doc('zz').update({ data: { n: 1 } }), await now('zz')]
  }),
  fails('update with nothing throws', -1, /options\.data must not be empty/, async () =>
    ground.doc('a').update({ data: {} }),
  ),
  answers('update merges nested objects', { nest: { a: 9, b: 2 } }, async () => {
    await given([{ _id: 'a', nest: { a: 1, b: 2 } }])
    await ground.doc('a').update({ data: { nest: { a: 9 } } })
    return now('a')
  }),
  answers('_.set replaces the nested object', { nest: { a: 9 } }, async () => {
    await given([{ _id: 'a', nest: { a: 1, b: 2 } }])
    await ground.doc('a').update({ data: { nest: _.set({ a: 9 }) } })
    return now('a')
  }),
  fails("update with only an empty object is '$set' is empty", -502001, /\$set.*empty/, async () => {
    await given([{ _id: 'a', cart: { x: 1 } }])
    return ground.doc('a').update({ data: { cart: {} } })
  }),
  fails(
    'update through a null parent is refused',
    -502001,
    /Cannot create field 'b' in element \{ ?a: null ?\}/,
    async () => {
      await given([{ _id: 'a', a: null }])
      return ground.doc('a').update({ data: { a: { b: 1 } } })
    },
  ),
  answers(
    'set makes a document',
    [{ _id: 'new', ...ok('document.set'), stats: { created: 1, updated: 0 } }, { n: 1 }],
    async () => {
      await given([])
      return [await ground.doc('new').set({ data: { n: 1 } }), await now('new')]
    },
  ),
  answers('set replaces the whole document', { m: 2 }, async () => {
    await given([{ _id: 'a', n: 1 }])
    await ground.doc('a').set({ data: { m: 2 } })
    return now('a')
  }),
  fails('set with an _id in the data is refused', -501007, /_id/, async () =>
    ground.doc('a').set({ data: { _id: 'a', n: 1 } }),
  ),
  fails('set with an operator is refused', -502001, /operator/, async () =>
    ground.doc('a').set({ data: { n: _.inc(1) } }),
  ),
  answers('remove counts what it removed', [1, 0], async () => {
    await given([{ _id: 'a' }])
    const removed = async () => ((await ground.doc('a').remove()) as { stats: { removed: number } }).stats.removed
    return [await removed(), await removed()]
  }),
  answers('a numeric id is another id than its text', [{ n: 1 }, null], async () => {
    await given([{ _id: 7, n: 1 }])
    const { data } = await ground.doc(7).get()
    return [{ n: data?.['n'] }, await now('7')]
  }),
  fails('reading an undeclared collection is refused', -502005, /not exist/, async () =>
    db.collection('no_such_collection').get(),
  ),
  fails('adding to an undeclared collection is refused', -502005, /not exist/, async () =>
    db.collection('no_such_collection').add({ data: { n: 1 } }),
  ),
  answers('serverDate is the time of the server, with its offset', true, async () => {
    await given([{ _id: 'a' }])
    await ground.doc('a').update({ data: { at: db.serverDate({ offset: 3_600_000 }) } })
    const at = (await ground.doc('a').get()).data?.['at']
    return at instanceof Date && Math.abs(at.getTime() - Date.now() - 3_600_000) < 60_000
  }),
  answers('serverDate works in a query', ['past'], async () => {
    await given([
      { _id: 'past', at: new Date(Date.now() - 3_600_000) },
      { _id: 'future', at: new Date(Date.now() + 3_600_000) },
    ])
    return ids({ at: _.lt(db.serverDate()) })
  }),
]
