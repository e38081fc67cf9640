import { fromFields } from '../../ui/time-text'
import { newEvent, newSession } from './draft'
import { copiedEvent, spanOf, weeklyOf } from './series'

const WEEK_MS = 7 * 86_400_000
const NOW = Date.parse('2026-11-25T10:00:00+08:00')
const startOf = (session: ReturnType<typeof newSession>) => spanOf(session)?.startsAtMs ?? 0

test('a series names every week, over the turn of the year too', () => {
  const first = { ...newSession(NOW), sessionId: 'old', taken: 9 }
  const series = weeklyOf(first, 8)
  expect(series.map(one => startOf(one) - startOf(first))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(n => n * WEEK_MS))
  expect(series.every(({ sessionId, taken }) => sessionId === null && taken === 0)).toBe(true)
  expect(series.at(-1)?.starts).toEqual({ date: '2027-01-27', time: '14:00' })
  expect(weeklyOf(first, 0)).toEqual([])
})

test.each(['2026-11-30', '2026-11-26', '2026-10-01', '2024-02-29'])(
  'an event that began on %s is copied ahead of us',
  date => {
    const form = newEvent(NOW)
    const old = {
      ...newSession(NOW),
      sessionId: 'a',
      taken: 5,
      starts: { date, time: '19:00' },
      ends: { date, time: '21:00' },
    }
    const before = startOf(old)
    const [copy] = copiedEvent({ ...form, title: '太极', sessions: [old] }, NOW).sessions
    if (!copy) throw new Error('a session')
    const after = startOf(copy)
    expect((after - before) % WEEK_MS).toBe(0)
    expect(after).toBeGreaterThanOrEqual(NOW + 2 * 86_400_000)
    // no later than it must
    if (after !== before) expect(after).toBeLessThan(NOW + 2 * 86_400_000 + WEEK_MS)
    expect(copy).toMatchObject({ sessionId: null, taken: 0 })
    expect(fromFields(copy.opens.date, copy.opens.time)).toBeGreaterThanOrEqual(NOW - 60_000)
  },
)

test('hours that are none are no span', () => {
  const session = newSession(NOW)
  expect(spanOf({ ...session, ends: session.starts })).toBeNull()
  expect(spanOf({ ...session, starts: { date: '', time: '' } })).toBeNull()
})
