import { changedDays, decidePublishYear, decideSaveYear, type StandingYear } from './edit'
import { missingYears } from './missing'
import { SEED_YEARS } from './seed'
import type { NamedDay } from './year'
import { calendarOf } from './year'

const off = (day: string, name = '元旦'): NamedDay => ({ day, kind: 'off', name })
const work = (day: string, name = '元旦'): NamedDay => ({ day, kind: 'work', name })
const untouched: StandingYear = { version: 0, draft: null, publishedBy: null }
const drafted: StandingYear = {
  version: 3,
  draft: { source: '通知', days: [off('2027-01-01')], savedBy: 'A' },
  publishedBy: null,
}

describe('saving a year', () => {
  const save = (days: readonly NamedDay[], read = 0, standing = untouched) =>
    decideSaveYear({ year: 2027, read, source: '通知', days, byAccountId: 'A', standing })

  test.each([
    ['a holiday and the Saturday that makes up for it', [off('2027-01-01'), work('2027-01-09')], undefined],
    ['the December before', [off('2026-12-31')], undefined],
    ['a holiday on a weekend', [off('2027-01-02')], undefined],
    ['another year', [off('2028-01-01')], '2028-01-01'],
    ['November before', [off('2026-11-30')], '2026-11-30'],
    ['a day that does not exist', [off('2027-02-29')], '2027-02-29'],
    ['work on a plain Monday', [work('2027-01-04')], '2027-01-04'],
    ['one day twice', [off('2027-01-01'), off('2027-01-01')], '2027-01-01'],
  ])('%s', (_, days, odd) => {
    expect(save(days)).toEqual(odd ? { kind: 'refuse', code: 'CALENDAR_DAY_ODD', day: odd } : { kind: 'write' })
  })

  test('an older version is refused, a repeated call is the same', () => {
    expect(save([off('2027-01-01')], 2, drafted)).toEqual({ kind: 'same' })
    expect(save([off('2027-01-02')], 2, drafted)).toEqual({ kind: 'refuse', code: 'CALENDAR_CHANGED' })
    expect(save([off('2027-01-02')], 3, drafted)).toEqual({ kind: 'write' })
  })
})

test.each([
  ['another person publishes', 3, 'B', drafted, { kind: 'write' }],
  ['the writer may not', 3, 'A', drafted, { kind: 'refuse', code: 'OWN_CALENDAR_DRAFT' }],
  ['what was not seen is not published', 2, 'B', drafted, { kind: 'refuse', code: 'CALENDAR_CHANGED' }],
  ['nothing waits', 0, 'B', untouched, { kind: 'refuse', code: 'NO_CALENDAR_DRAFT' }],
  ['a lost answer comes again', 3, 'B', { version: 4, draft: null, publishedBy: 'B' }, { kind: 'same' }],
])('publishing: %s', (_, read, byAccountId, standing, expected) => {
  expect(decidePublishYear({ read, byAccountId, standing })).toEqual(expected)
})

test('what changes is told day by day', () => {
  const before = [off('2027-01-01'), off('2027-01-02'), work('2027-01-09')]
  const after = [off('2027-01-01'), off('2027-01-02', '新年'), off('2027-01-03')]
  expect(changedDays(before, after)).toEqual([
    { day: '2027-01-02', before: off('2027-01-02'), after: off('2027-01-02', '新年') },
    { day: '2027-01-03', before: null, after: off('2027-01-03') },
    { day: '2027-01-09', before: work('2027-01-09'), after: null },
  ])
  expect(changedDays(before, before)).toEqual([])
})

test('from October on the next year is missed, before it is not', () => {
  const calendar = calendarOf(SEED_YEARS)
  expect(missingYears(calendar, Date.parse('2026-09-30T23:00:00+08:00'))).toEqual([])
  expect(missingYears(calendar, Date.parse('2026-10-01T00:00:00+08:00'))).toEqual([2027])
  expect(missingYears(calendar, Date.parse('2027-10-01T00:00:00+08:00'))).toEqual([2027, 2028])
})
