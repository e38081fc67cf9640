import fc from 'fast-check'
import { readYuan, yuanText } from './amounts'
import { annualLeave } from './annual-leave'
import { arbitrationDeadline } from './arbitration'
import { dayNumber, dayText, monthsLater, wholeMonths } from './dates'
import { overtimePay } from './overtime-pay'
import { probationLimit } from './probation'
import { severance } from './severance'

const day = fc.integer({ min: 10_000, max: 22_000 }).map(dayText)
const later = (from: string, days: number) => dayText((dayNumber(from) ?? 0) + days)

describe('days and amounts', () => {
  test.each([
    ['2026-02-29', null],
    ['2024-02-29', 19_782],
    ['2026-13-01', null],
    ['26-1-1', null],
  ])('%s is day %s', (text, number) => {
    expect(dayNumber(text)).toBe(number)
  })

  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-25', 12, '2027-11-25'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(monthsLater(from, months)).toBe(to)
  })

  test('whole months never pass the day and one more would', () => {
    fc.assert(
      fc.property(day, fc.nat(9000), (from, days) => {
        const to = later(from, days)
        const months = wholeMonths(from, to)
        expect(monthsLater(from, months) <= to).toBe(true)
        expect(monthsLater(from, months + 1) > to).toBe(true)
      }),
    )
  })

  test('an amount is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), fen => {
        expect(readYuan(yuanText(fen))).toBe(fen)
      }),
    )
    for (const text of ['', '0', '-1', '1.234', 'abc', '1000001']) expect(readYuan(text)).toBeNull()
    expect(readYuan('８０００元')).toBe(800_000)
  })
})

describe('annual leave', () => {
  test.each([
    [0, null, 'none', 0],
    [1, null, 'none', 5],
    [9, null, 'none', 5],
    [10, null, 'none', 10],
    [20, null, 'none', 15],
    [20, null, 'sick', 0],
    [1, '2026-07-01', 'none', 2],
    [10, '2026-07-01', 'none', 5],
    [1, '2024-01-01', 'none', 5],
    [1, '2026-12-31', 'none', 0],
  ] as const)('%i years, joined %s, lost by %s: %i days', (workedYears, joinedOn, loss, days) => {
    expect(annualLeave({ workedYears, joinedOn, loss }).days).toBe(days)
  })

  test('never more than the whole year, never less with more years or an earlier start', () => {
    fc.assert(
      fc.property(fc.nat(45), day, fc.nat(364), (workedYears, joinedOn, days) => {
        const { days: given, fullDays } = annualLeave({ workedYears, joinedOn, loss: 'none' })
        expect(given).toBeLessThanOrEqual(fullDays)
        expect(annualLeave({ workedYears: workedYears + 1, joinedOn, loss: 'none' }).days).toBeGreaterThanOrEqual(given)
        const other = later(joinedOn, days)
        if (other.slice(0, 4) === joinedOn.slice(0, 4))
          expect(annualLeave({ workedYears, joinedOn: other, loss: 'none' }).days).toBeLessThanOrEqual(given)
      }),
    )
  })
})

describe('overtime pay', () => {
  test('150, 200 and 300 percent of the hour', () => {
    const pay = overtimePay({ monthlyWageFen: 870_000, workdayHours: 10, restDayHours: 8, holidayHours: 8 })
    expect(pay).toEqual({
      hourlyFen: 5000,
      workdayFen: 75_000,
      restDayFen: 80_000,
      holidayFen: 120_000,
      totalFen: 275_000,
      aboveLimit: false,
    })
  })

  test('more than 36 hours a month are marked, a holiday apart', () => {
    const of = (workdayHours: number, holidayHours: number) =>
      overtimePay({ monthlyWageFen: 1, workdayHours, restDayHours: 0, holidayHours }).aboveLimit
    expect([of(36, 0), of(36.5, 0), of(36, 24)]).toEqual([false, true, false])
  })
})

describe('severance', () => {
  const of = (startedOn: string, endedOn: string, averageWageFen: number | null = null, monthlyWageFen = 100) =>
    severance({ startedOn, endedOn, monthlyWageFen, averageWageFen })

  test.each([
    ['2020-01-01', '2020-01-01', 0.5],
    ['2020-01-01', '2020-06-29', 0.5],
    ['2020-01-01', '2020-06-30', 1],
    ['2020-01-01', '2020-12-31', 1],
    ['2020-01-01', '2021-01-01', 1.5],
    ['2020-01-01', '2022-12-31', 3],
    ['2020-01-01', '2023-07-15', 4],
  ])('%s to %s is %f months', (startedOn, endedOn, months) => {
    expect(of(startedOn, endedOn)?.months).toBe(months)
  })

  test('a high wage counts as three times the average for twelve months at most', () => {
    expect(of('2000-01-01', '2024-12-31', 1_000_000, 4_000_000)).toEqual({
      months: 12,
      amountFen: 36_000_000,
      unlawfulFen: 72_000_000,
      capped: true,
    })
    expect(of('2000-01-01', '2024-12-31', 1_000_000, 3_000_000)).toMatchObject({ months: 25, capped: false })
    expect(of('2024-01-02', '2024-01-01')).toBeNull()
  })

  test('grows with each day and by one a year', () => {
    fc.assert(
      fc.property(day, fc.nat(12_000), (startedOn, days) => {
        const endedOn = later(startedOn, days)
        const months = of(startedOn, endedOn)?.months ?? 0
        expect(of(startedOn, later(endedOn, 1))?.months ?? 0).toBeGreaterThanOrEqual(months)
        expect(Math.abs(months - (days + 1) / 365.25)).toBeLessThanOrEqual(0.52)
      }),
    )
  })
})

test.each([
  ['fixed', 2, 0],
  ['fixed', 3, 1],
  ['fixed', 11, 1],
  ['fixed', 12, 2],
  ['fixed', 35, 2],
  ['fixed', 36, 6],
  ['openEnded', 0, 6],
  ['task', 40, 0],
  ['hourly', 40, 0],
] as const)('a %s contract of %i months has a probation of %i months at most', (kind, months, limit) => {
  expect(probationLimit(kind, months)).toBe(limit)
})

describe('the time for arbitration', () => {
  const of = (more: Partial<Parameters<typeof arbitrationDeadline>[0]>) =>
    arbitrationDeadline({
      about: 'other',
      knewOn: '2026-01-10',
      leftOn: null,
      claimedOn: null,
      today: '2026-11-25',
      ...more,
    })

  test.each([
    [{}, '2027-01-10', 46],
    [{ claimedOn: '2026-06-01' }, '2027-06-01', 188],
    [{ claimedOn: '2027-06-01' }, '2027-01-10', 46],
    [{ claimedOn: '2025-06-01' }, '2027-01-10', 46],
    [{ about: 'wages' as const }, null, null],
    [{ about: 'wages' as const, leftOn: '2026-03-31' }, '2027-03-31', 126],
    [{ knewOn: '2025-01-10' }, '2026-01-10', -319],
  ])('%j ends on %s', (more, lastDay, daysLeft) => {
    expect(of(more)).toEqual({ lastDay, daysLeft })
  })

  test('what is no day is no answer', () => {
    expect(of({ knewOn: '2026-02-30' })).toBeNull()
  })
})
