import { answers, fails, type WireCase } from '../case'
import { given, ground, now } from '../ground'
import { _ } from '../sdk'

const becomes = (name: string, before: object, data: () => object, after: object): WireCase =>
  answers(name, after, async () => {
    await given([{ _id: 'a', ...before }])
    await ground.doc('a').update({ data: data() })
    return now('a')
  })

const refuses = (name: string, before: object, data: () => object, text: RegExp): WireCase =>
  fails(name, -502001, text, async () => {
    await given([{ _id: 'a', ...before }])
    return ground.doc('a').update({ data: data() })
  })

/** Every update command, and where Mongo refuses what a careless engine would let pass. */
export const UPDATES: WireCase[] = [
  becomes('inc', { n: 1 }, () => ({ n: _.inc(2) }), { n: 3 }),
  becomes('inc of a missing field', {}, () => ({ n: _.inc(2) }), { n: 2 }),
  becomes('inc of a nested field', { s: { n: 1, m: 1 } }, () => ({ s: { n: _.inc(-1) } }), { s: { n: 0, m: 1 } }),
  becomes('mul', { n: 3 }, () => ({ n: _.mul(2) }), { n: 6 }),
  becomes('mul of a missing field is 0', {}, () => ({ n: _.mul(2) }), { n: 0 }),
  becomes('min and max', { lo: 5, hi: 5 }, () => ({ lo: _.min(3), hi: _.max(9) }), { lo: 3, hi: 9 }),
  becomes('remove a field', { n: 1, m: 1 }, () => ({ m: _.remove() }), { n: 1 }),
  becomes('rename', { n: 1 }, () => ({ n: _.rename('k') }), { k: 1 }),
  becomes('bit', { n: 13 }, () => ({ n: _.bit({ and: 10 }) }), { n: 8 }),
  becomes('push one', { t: ['x'] }, () => ({ t: _.push('y') }), { t: ['x', 'y'] }),
  becomes('push several', { t: ['x'] }, () => ({ t: _.push(['y', 'z']) }), { t: ['x', 'y', 'z'] }),
  becomes('push into a missing field', {}, () => ({ t: _.push(['y']) }), { t: ['y'] }),
  becomes(
    'push each with position, sort and slice',
    { t: [5, 1] },
    () => ({ t: _.push({ each: [4, 2], sort: 1, slice: 3 }) }),
    { t: [1, 2, 4] },
  ),
  becomes('push at a position', { t: [1, 4] }, () => ({ t: _.push({ each: [2, 3], position: 1 }) }), {
    t: [1, 2, 3, 4],
  }),
  becomes('pop', { t: [1, 2, 3] }, () => ({ t: _.pop() }), { t: [1, 2] }),
  becomes('shift', { t: [1, 2, 3] }, () => ({ t: _.shift() }), { t: [2, 3] }),
  becomes('unshift', { t: [3] }, () => ({ t: _.unshift([1, 2]) }), { t: [1, 2, 3] }),
  becomes('pull a value', { t: [1, 2, 1] }, () => ({ t: _.pull(1) }), { t: [2] }),
  becomes('pull by a condition', { t: [1, 5, 9] }, () => ({ t: _.pull(_.gt(4)) }), { t: [1] }),
  becomes('pull an object by one of its fields', { t: [{ k: 1, v: 1 }, { k: 2 }] }, () => ({ t: _.pull({ k: 1 }) }), {
    t: [{ k: 2 }],
  }),
  becomes('pullAll', { t: [1, 2, 3, 1] }, () => ({ t: _.pullAll([1, 3]) }), { t: [2] }),
  becomes('addToSet one', { t: [1] }, () => ({ t: _.addToSet(1) }), { t: [1] }),
  becomes('addToSet each', { t: [1] }, () => ({ t: _.addToSet({ $each: [1, 2] }) }), { t: [1, 2] }),
  becomes('a dotted key names one array element', { t: [1, 2] }, () => ({ 't.1': 9 }), { t: [1, 9] }),
  becomes('a whole array is replaced', { t: [1, 2] }, () => ({ t: [] }), { t: [] }),
  becomes('several commands at once', { n: 1, t: [] }, () => ({ n: _.inc(1), t: _.push('x'), k: 'v' }), {
    n: 2,
    t: ['x'],
    k: 'v',
  }),
  refuses('inc of a text', { n: 'one' }, () => ({ n: _.inc(1) }), /Cannot apply \$inc to a value of non-numeric type/),
  refuses('inc of null', { n: null }, () => ({ n: _.inc(1) }), /Cannot apply \$inc to a value of non-numeric type/),
  refuses('mul of a text', { n: 'one' }, () => ({ n: _.mul(2) }), /Cannot apply \$mul to a value of non-numeric type/),
  refuses('push onto a number', { t: 1 }, () => ({ t: _.push('x') }), /must be an array/),
  refuses(
    'addToSet onto a text',
    { t: 'x' },
    () => ({ t: _.addToSet('y') }),
    /\$addToSet.*(non-array|must be an array)|must be an array/i,
  ),
  refuses('pop of a number', { t: 1 }, () => ({ t: _.pop() }), /non-array|must be an array|is not an array/),
  refuses('pull from a text', { t: 'x' }, () => ({ t: _.pull('x') }), /non-array/),
  refuses('a path through a text', { a: 'x' }, () => ({ 'a.b': 1 }), /Cannot create field 'b' in element/),
  answers('two commands on the same path are refused', 'refused', async () => {
    await given([{ _id: 'a', n: { m: 1 } }])
    try {
      await ground.doc('a').update({ data: { 'n.m': _.inc(1), n: _.set({}) } })
      return 'taken'
    } catch (error) {
      return /conflict/i.test(String((error as { errMsg?: string }).errMsg)) ? 'refused' : String(error)
    }
  }),
]
