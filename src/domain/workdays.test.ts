import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import fc from 'fast-check'
import { SEED_YEARS } from './calendar/seed'
import { calendarOf } from './calendar/year'
import { dayOf } from './day'
import { addWorkdays, addWorkMinutes, hasTable, isWorkday, workMinutesBetween } from './workdays'

const calendar = calendarOf(SEED_YEARS)
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const moment = fc.integer({ min: at('2024-01-01 00:00'), max: at('2027-03-01 00:00') })
const minutes = fc.integer({ min: 0, max: 6_000 })

/** The days between two others on which people work. */
const workdaysOf = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000) {
    const day = new Date(ms).toISOString().slice(0, 10)
    if (isWorkday(calendar, day)) days.push(day)
  }
  return days
}

describe('the published tables', () => {
  test('each year has as many working days as its notice leaves', () => {
    const lengths = [2024, 2025, 2026].map(year => workdaysOf(`${year}-01-01`, `${year}-12-31`).length)
    expect(lengths).toEqual([251, 248, 248])
  })

  test('a year without a notice has plain weekends and says so', () => {
    expect(isWorkday(calendar, '2027-01-01')).toBe(true)
    expect(isWorkday(calendar, '2027-01-02')).toBe(false)
    expect(hasTable(calendar, '2027-01-01')).toBe(false)
    expect(hasTable(calendar, '2026-12-31')).toBe(true)
  })
})

describe('working days', () => {
  test('a notice opened on 29 September 2026 closes at the end of 12 October, after five full days', () => {
    expect(workdaysOf('2026-09-30', '2026-10-12')).toEqual([
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-12',
    ])
    const closes = addWorkdays(calendar, at('2026-09-29 10:20'), 5)
    expect(closes).toEqual({ atMs: at('2026-10-13 00:00') - 1, assured: true })
  })

  test('a deadline that crosses into a year without a table is computed but not assured', () => {
    expect(addWorkdays(calendar, at('2026-12-30 09:00'), 1).assured).toBe(true)
    expect(addWorkdays(calendar, at('2026-12-31 09:00'), 1)).toEqual({
      atMs: at('2027-01-02 00:00') - 1,
      assured: false,
    })
  })

  test('days add up, whatever the start', () => {
    const days = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(moment, days, days, (fromMs, a, b) => {
        const first = addWorkdays(calendar, fromMs, a)
        const second = addWorkdays(calendar, first.atMs, b)
        const once = addWorkdays(calendar, fromMs, a + b)
        expect(second.atMs).toBe(once.atMs)
        expect(first.assured && second.assured).toBe(once.assured)
        if (a > 0) expect(isWorkday(calendar, dayOf(first.atMs))).toBe(true)
      }),
    )
  })
})

describe('working minutes', () => {
  test.each([
    ['over the weekend that is worked for the Spring Festival', '2026-02-13 17:00', 60, '2026-02-14 09:30'],
    ['over the National Day holidays', '2026-09-30 16:30', 420, '2026-10-08 16:30'],
    ['over lunch', '2026-11-25 11:30', 60, '2026-11-25 14:00'],
    ['up to the last minute of the morning', '2026-11-25 09:00', 180, '2026-11-25 12:00'],
    ['asked at night, from the next opening', '2026-11-25 22:00', 1, '2026-11-26 09:01'],
    ['nothing asked at noon waits for the opening', '2026-11-25 12:30', 0, '2026-11-25 13:30'],
  ])('%s', (_, from, length, to) => {
    expect(addWorkMinutes(calendar, at(from), length)).toEqual({ atMs: at(to), assured: true })
  })

  test('they add up, stay within the hours and are what lies between', () => {
    fc.assert(
      fc.property(moment, minutes, minutes, (fromMs, a, b) => {
        const first = addWorkMinutes(calendar, fromMs, a)
        const second = addWorkMinutes(calendar, first.atMs, b)
        expect(second.atMs).toBe(addWorkMinutes(calendar, fromMs, a + b).atMs)
        const ofDay = (first.atMs + 8 * 3_600_000) % 86_400_000
        const hour = ofDay / 3_600_000
        expect((hour >= 9 && hour <= 12) || (hour >= 13.5 && hour <= 17.5)).toBe(true)
        expect(isWorkday(calendar, dayOf(first.atMs))).toBe(true)
        expect(workMinutesBetween(calendar, fromMs, first.atMs).minutes).toBe(a)
        expect(workMinutesBetween(calendar, first.atMs, fromMs).minutes).toBe(a === 0 ? 0 : -a)
        expect(workMinutesBetween(calendar, fromMs, second.atMs).minutes).toBe(a + b)
      }),
    )
  })

  test('a number that is none counts as nothing', () => {
    expect(addWorkMinutes(calendar, at('2026-11-25 10:00'), Number.NaN).atMs).toBe(at('2026-11-25 10:00'))
  })
})

test('the same answers under TZ=UTC and TZ=Asia/Shanghai', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workdays-'))
  const script = `
    import { SEED_YEARS } from './calendar/seed'
    import { calendarOf } from './calendar/year'
    import { addWorkdays, addWorkMinutes, workMinutesBetween } from './workdays'
    const calendar = calendarOf(SEED_YEARS)
    const out = [new Date(2026, 0, 1).getTimezoneOffset() === 0]
    for (let ms = ${at('2024-01-01 00:00')}; ms < ${at('2027-01-01 00:00')}; ms += 7_654_321)
      out.push(addWorkdays(calendar, ms, 5).atMs, addWorkMinutes(calendar, ms, 500).atMs, workMinutesBetween(calendar, ms, ms + 9e8).minutes)
    console.log(JSON.stringify(out))`
  const file = join(folder, 'run.cjs')
  buildSync({
    stdin: { contents: script, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    platform: 'node',
    outfile: file,
  })
  const under = (TZ: string): unknown[] =>
    JSON.parse(execFileSync(process.execPath, [file], { env: { TZ }, encoding: 'utf8' }))
  const [isUtc, ...utc] = under('UTC')
  const [isShanghaiUtc, ...shanghai] = under('Asia/Shanghai')
  rmSync(folder, { recursive: true })
  expect([isUtc, isShanghaiUtc]).toEqual([true, false])
  expect(utc.length).toBeGreaterThan(30_000)
  expect(shanghai).toEqual(utc)
})
