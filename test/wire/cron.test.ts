import { nextFiring, parseCron } from '../../cloudfunctions/_local/functions/cron'

/** China Standard Time, in which timers are written. */
const cst = (text: string) => Date.parse(`${text}+08:00`)

describe('timer expressions', () => {
  test.each([
    ['0 10 3 * * * *', '2026-11-23T03:09:59', '2026-11-23T03:10:00'],
    ['0 10 3 * * * *', '2026-11-23T03:10:00', '2026-11-24T03:10:00'],
    ['*/5 * * * * * *', '2026-11-23T03:09:57', '2026-11-23T03:10:00'],
    ['0 0/30 9-17 * * MON-FRI *', '2026-11-20T17:30:00', '2026-11-23T09:00:00'],
    ['0 0 2 1 * * *', '2026-12-15T00:00:00', '2027-01-01T02:00:00'],
    ['0 0 2 1 JAN,JUL * *', '2026-02-01T00:00:00', '2026-07-01T02:00:00'],
    ['0 0 0 29 2 * *', '2026-01-01T00:00:00', '2028-02-29T00:00:00'],
    ['0 0 0 * * 0 *', '2026-11-23T00:00:00', '2026-11-29T00:00:00'],
    ['59 59 23 31 12 * 2027', '2026-01-01T00:00:00', '2027-12-31T23:59:59'],
  ])('%s after %s is %s', (text, after, next) => {
    expect(nextFiring(parseCron(text), cst(after))).toBe(cst(next))
  })

  test('day and weekday together: either suffices', () => {
    const cron = parseCron('0 0 8 1 * MON *')
    expect(nextFiring(cron, cst('2026-11-24T09:00:00'))).toBe(cst('2026-11-30T08:00:00'))
    expect(nextFiring(cron, cst('2026-11-30T08:00:00'))).toBe(cst('2026-12-01T08:00:00'))
  })

  test('a year that is over never comes again', () => {
    expect(nextFiring(parseCron('0 0 0 * * * 2020'), cst('2026-01-01T00:00:00'))).toBeUndefined()
  })

  test.each([
    '* * * * *',
    '60 * * * * * *',
    '0 0 24 * * * *',
    '0 0 0 0 * * *',
    '0 0 0 * * MON-XYZ *',
    '0 */0 * * * * *',
    '0 5-1 * * * * *',
  ])('%p is refused', text => {
    expect(() => parseCron(text)).toThrow()
  })
})
