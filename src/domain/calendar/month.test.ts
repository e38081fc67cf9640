import { changedSpans, marked, monthDays, spansOf } from './month'
import { SEED_YEARS } from './seed'
import type { NamedDay } from './year'

const table = SEED_YEARS.find(({ year }) => year === 2026)?.days ?? []
const off = (day: string): NamedDay => ({ day, kind: 'off', name: '元旦' })

test('a month has its days, a leap February too', () => {
  expect(monthDays(2026, 2)).toHaveLength(28)
  expect(monthDays(2028, 2).slice(-1)).toEqual(['2028-02-29'])
  expect(monthDays(2026, 12).slice(-1)).toEqual(['2026-12-31'])
})

test('a table reads as its notice does: seven holidays with their length, six make-up days', () => {
  const spans = spansOf(table)
  expect(spans.filter(({ kind }) => kind === 'off').map(({ name, length }) => `${name}${length}`)).toEqual([
    '元旦3',
    '春节9',
    '清明节3',
    '劳动节5',
    '端午节3',
    '中秋节3',
    '国庆节7',
  ])
  expect(spans.filter(({ kind }) => kind === 'work')).toHaveLength(6)
})

test('days in a row are marked at once, and told as one change', () => {
  const draft = marked([], { day: '2027-01-01', length: 3, mark: { kind: 'off', name: '元旦' } })
  expect(draft).toEqual([off('2027-01-01'), off('2027-01-02'), off('2027-01-03')])
  expect(changedSpans([], draft)).toEqual([
    { first: '2027-01-01', last: '2027-01-03', before: null, after: off('2027-01-01') },
  ])
  const plain = marked(draft, { day: '2027-01-03', length: 1, mark: null })
  expect(changedSpans(draft, plain)).toEqual([
    { first: '2027-01-03', last: '2027-01-03', before: off('2027-01-03'), after: null },
  ])
  expect(changedSpans(table, table)).toEqual([])
})
