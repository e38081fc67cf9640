import { isWorkday } from '../../src/domain/workdays'
import type { CalendarRecord } from '../_data/calendars'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from './calendar'

const MINUTE_MS = 60_000
const published: CalendarRecord = {
  _id: 'year-2026',
  year: 2026,
  version: 2,
  cycle: 1,
  audit: null,
  draft: null,
  published: {
    source: '更正',
    days: [{ day: '2026-11-26', kind: 'off', name: '更正' }],
    savedBy: 'A',
    publishedBy: 'B',
    atMs: 1,
  },
}

/** Only what readCalendar asks for: the clock and one find. */
const world = { nowMs: 10 * MINUTE_MS, records: [] as CalendarRecord[], reads: 0 }
const ctx = {
  clock: () => world.nowMs,
  store: {
    find: async () => {
      world.reads += 1
      return world.records
    },
  },
} as unknown as Ctx

test('the seed counts until a year is published over it, which shows within a minute at one read a minute', async () => {
  expect(isWorkday(await readCalendar(ctx), '2026-11-26')).toBe(true)
  world.records = [published]
  world.nowMs += MINUTE_MS - 1
  expect(isWorkday(await readCalendar(ctx), '2026-11-26')).toBe(true)
  expect(world.reads).toBe(1)
  world.nowMs += 1
  const calendar = await readCalendar(ctx)
  expect(isWorkday(calendar, '2026-11-26')).toBe(false)
  // a published year replaces the seed's whole table
  expect(isWorkday(calendar, '2026-10-01')).toBe(true)
  expect([...calendar.years]).toEqual([2024, 2025, 2026])
  expect(world.reads).toBe(2)
})
