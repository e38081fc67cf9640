import fc from 'fast-check'
import { type DoorEntry, merged } from './entries'
import { type DoorPolicy, festivalKey, PLAIN_POLICY, policyFits } from './policy'
import { isAnswer, openQuestions, type Question } from './questions'
import { conflictsOf, insideAt, isConflicted, placesArrived, placesLeft } from './standing'

/** Noon in Beijing. */
const NOON = Date.UTC(2026, 10, 28, 4)
const HOUR = 3_600_000

const at = (
  hours: number,
  places: number,
  kind: 'entry' | 'exit' = 'entry',
  nonce = `${kind}-${hours}`,
): DoorEntry => ({
  ...{ nonce, kind, places, atMs: NOON + hours * HOUR, doorId: 'main' },
})
const policy = (change: Partial<DoorPolicy>): DoorPolicy => ({ ...PLAIN_POLICY, ...change })

describe('places left', () => {
  const table: readonly (readonly [string, Partial<DoorPolicy>, readonly DoorEntry[], number])[] = [
    ['once: none came', {}, [], 4],
    ['once: two came', {}, [at(-1, 2)], 2],
    ['once: two came and went', {}, [at(-2, 2), at(-1, 2, 'exit')], 2],
    ['once: one was taken back', {}, [at(-2, 1), { ...at(-1, 2), undoneAtMs: NOON }], 3],
    ['daily: yesterday does not count', { entry: 'daily' }, [at(-20, 4), at(-1, 1)], 3],
    ['many: always all', { entry: 'many' }, [at(-3, 4), at(-1, 4)], 4],
    ['re-entry: who went out may come in', { reentry: true }, [at(-3, 4), at(-1, 1, 'exit')], 1],
    ['re-entry: uploaded out of order', { reentry: true }, [at(-1, 1, 'exit'), at(-3, 4)], 1],
    ['re-entry: an exit too many takes nothing', { reentry: true }, [at(-3, 2, 'exit'), at(-1, 1)], 3],
    ['re-entry: at eleven everyone counts as gone', { reentry: true, autoOutMinute: 11 * 60 }, [at(-2, 4)], 4],
    ['re-entry: at eleven of the day before', { reentry: true, autoOutMinute: 13 * 60 }, [at(-2, 4)], 0],
  ]
  test.each(table)('%s', (_, change, entries, left) => {
    expect(placesLeft({ places: 4, entries }, policy(change), NOON)).toBe(left)
  })

  test('places arrived are at most the ticket’s', () => {
    expect(placesArrived(2, [at(-3, 2), at(-2, 2)])).toBe(2)
  })
})

describe('two doors without a network', () => {
  const anyEntry = fc.record({
    nonce: fc.integer({ min: 0, max: 12 }).map(n => `n-${n}`),
    kind: fc.constantFrom('entry' as const, 'entry' as const, 'exit' as const),
    places: fc.integer({ min: 1, max: 3 }),
    atMs: fc.integer({ min: 0, max: 30 }).map(hours => NOON + hours * HOUR),
    doorId: fc.constantFrom('main', 'east'),
  })
  /** A nonce is one scan: the same one is the same entry wherever it comes from. */
  const history = fc.uniqueArray(anyEntry, { selector: entry => entry.nonce, maxLength: 10 })
  const anyPolicy = fc
    .record({
      entry: fc.constantFrom('once' as const, 'daily' as const, 'many' as const),
      reentry: fc.boolean(),
      autoOutMinute: fc.constantFrom(null, 0, 720),
    })
    .map(policy)

  test('merged in any order, in one piece or one by one, have one state, and every scan is kept', () => {
    fc.assert(
      fc.property(history, fc.nat(10), anyPolicy, fc.integer({ min: 1, max: 4 }), (all, cut, given, places) => {
        const [a, b] = [all.slice(0, cut), all.slice(cut)]
        const state = (entries: readonly DoorEntry[]) => ({
          entries,
          left: placesLeft({ places, entries }, given, NOON + 31 * HOUR),
          inside: insideAt(entries, given, NOON + 31 * HOUR),
          arrived: placesArrived(places, entries),
          conflicts: conflictsOf({ places, entries }, given),
        })
        const expected = state(merged(merged([], a), b))
        expect(state(merged(merged([], b), a))).toEqual(expected)
        expect(state([...all].reverse().reduce<readonly DoorEntry[]>((sum, one) => merged(sum, [one]), []))).toEqual(
          expected,
        )
        expect(state(merged(merged(a, b), a))).toEqual(expected)
        expect(expected.entries).toHaveLength(all.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('what was ticked off stays so in any order of uploads, and a scan that conflicts anew opens it', () => {
    const named = history.map(all => all.map(entry => ({ ...entry, entryId: entry.nonce })))
    fc.assert(
      fc.property(named, fc.nat(10), (all, cut) => {
        const seen = conflictsOf({ places: 1, entries: all.slice(0, cut) }, PLAIN_POLICY).map(({ entryId }) => entryId)
        const later = conflictsOf({ places: 1, entries: all }, PLAIN_POLICY).filter(one => !seen.includes(one.entryId))
        for (const entries of [all, [...all].reverse()])
          expect(isConflicted({ places: 1, entries }, PLAIN_POLICY, seen)).toBe(later.length > 0)
        expect(isConflicted({ places: 1, entries: all.slice(0, cut) }, PLAIN_POLICY, seen)).toBe(false)
      }),
    )
  })

  test('the one that came second by its own clock is the conflict, whichever was uploaded first', () => {
    const [first, second] = [at(-2, 1, 'entry', 'z'), at(-1, 1, 'entry', 'a')]
    for (const entries of [
      [first, second],
      [second, first],
    ])
      expect(conflictsOf({ places: 1, entries }, PLAIN_POLICY)).toEqual([second])
    expect(conflictsOf({ places: 2, entries: [first, second] }, PLAIN_POLICY)).toEqual([])
    expect(conflictsOf({ places: 1, entries: [first, second] }, policy({ entry: 'many' }))).toEqual([])
  })
})

describe('a policy', () => {
  const doors = [{ doorId: 'main' }]
  const choice: Question = { questionId: 'q', label: '?', kind: 'choice', options: ['a', 'b'], required: true }
  test.each<[boolean, Partial<DoorPolicy>]>([
    [true, {}],
    [true, { rules: [[{ kind: 'door', doorIds: ['main'] }]] }],
    [false, { rules: [[{ kind: 'door', doorIds: ['roof'] }]] }],
    [false, { rules: [[{ kind: 'between', fromMinute: 60, toMinute: 60, toleranceMinutes: 0 }]] }],
    [false, { gift: { festival: '端午', stock: [{ doorId: 'roof', amount: 1 }] } }],
    [true, { questions: [choice] }],
    [false, { questions: [choice, choice] }],
    [false, { questions: [{ ...choice, options: ['a'] }] }],
    [false, { questions: [{ ...choice, kind: 'text' }] }],
  ])('fits: %s %j', (fits, change) => {
    expect(policyFits(policy(change), doors)).toBe(fits)
  })

  test('one festival of one year is one, however its name is spaced', () => {
    expect(festivalKey('端午 粽子', NOON)).toBe(festivalKey('端午粽子', NOON - 24 * HOUR))
    expect(festivalKey('端午', NOON)).not.toBe(festivalKey('端午', NOON + 24 * 365 * HOUR))
  })

  test.each<[string, Question['kind'], boolean, readonly string[], boolean]>([
    ['a chosen option', 'choice', true, ['a'], true],
    ['two where one is asked', 'choice', true, ['a', 'b'], false],
    ['two of several', 'several', true, ['a', 'b'], true],
    ['one twice', 'several', true, ['a', 'a'], false],
    ['what was not offered', 'choice', true, ['c'], false],
    ['nothing, though it must', 'text', true, [' '], false],
    ['nothing, and it may', 'text', false, [], true],
    ['a number', 'number', true, ['3.5'], true],
    ['no number', 'number', true, ['three'], false],
  ])('%s', (_, kind, required, values, fits) => {
    expect(isAnswer({ ...choice, kind, required }, values)).toBe(fits)
  })

  test('asks all that was never asked, then only what does not fit', () => {
    const free: Question = { ...choice, questionId: 'free', kind: 'text', options: [], required: false }
    expect(openQuestions([choice, free], [], null)).toEqual([choice, free])
    expect(openQuestions([choice, free], [], [])).toEqual([choice])
    expect(openQuestions([choice, free], ['q', 'free'], null)).toEqual([])
  })
})
