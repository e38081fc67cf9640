import { changedSessions, reminderDue } from './news'

const HOUR_MS = 3_600_000
const NOW = Date.UTC(2026, 10, 25, 4)
const place = { venueName: '职工之家', venueAddress: '一楼' }
const session = (sessionId: string, ahead: number) => ({
  sessionId,
  startsAtMs: NOW + ahead * HOUR_MS,
  endsAtMs: NOW + (ahead + 2) * HOUR_MS,
})

describe('reminders', () => {
  test.each([
    [25, null],
    [24, 'tomorrow'],
    [4, 'tomorrow'],
    [3, null],
    [2, null],
    [1, 'soon'],
    [0.1, 'soon'],
    [0, null],
    [-1, null],
  ])('%s hours ahead: %s', (ahead, due) => {
    expect(reminderDue(NOW + ahead * HOUR_MS, NOW)).toBe(due)
  })
})

describe('who is told of a change', () => {
  const before = { place, sessions: [session('a', 5), session('b', 50), session('past', -9)] }
  const told = (after: typeof before) => changedSessions({ before, after, nowMs: NOW })

  test('nobody where hours and place stand', () => {
    expect(told(before)).toEqual([])
  })
  test('those whose start or end moved', () => {
    expect(told({ place, sessions: [session('a', 6), session('b', 50), session('past', -9)] })).toEqual(['a'])
    const longer = { ...session('b', 50), endsAtMs: NOW + 99 * HOUR_MS }
    expect(told({ place, sessions: [session('a', 5), longer] })).toEqual(['b'])
  })
  test('all that are not over where the place moved, and no new session', () => {
    const moved = { ...place, venueAddress: '二楼' }
    expect(told({ place: moved, sessions: [...before.sessions, session('new', 3)] })).toEqual(['a', 'b'])
  })
  test('a session that is moved into the past is no history yet', () => {
    expect(told({ place, sessions: [session('a', -9)] })).toEqual(['a'])
  })
})
