import fc from 'fast-check'
import { decideRun, JOB_NAMES, JOBS, nextDueMs, RUN_LOST_MS } from './jobs'

describe('jobs', () => {
  it('each has words for people', () => {
    for (const name of JOB_NAMES) {
      expect(JOBS[name].title.length).toBeGreaterThan(2)
      expect(JOBS[name].what.length).toBeGreaterThan(5)
      expect(Object.values(JOBS[name].counts).every(word => word.length > 1)).toBe(true)
    }
    expect(new Set(JOB_NAMES).size).toBe(JOB_NAMES.length)
  })

  it.each([
    [null, 0, 'run'],
    [{ dueAtMs: 10, runningSinceMs: null, failuresInRow: 0 }, 9, 'wait'],
    [{ dueAtMs: 10, runningSinceMs: null, failuresInRow: 0 }, 10, 'run'],
    [{ dueAtMs: 0, runningSinceMs: 100, failuresInRow: 0 }, 100 + RUN_LOST_MS, 'wait'],
    [{ dueAtMs: 0, runningSinceMs: 100, failuresInRow: 0 }, 101 + RUN_LOST_MS, 'runAfterLost'],
  ] as const)('%j at %i: %s', (cursor, nowMs, expected) => {
    expect(decideRun(cursor, { nowMs, everyMs: 1000 })).toBe(expected)
  })

  it('what runs at each call of the timer waits for nobody', () => {
    const running = { dueAtMs: 0, runningSinceMs: 100, failuresInRow: 0 }
    expect(decideRun(running, { nowMs: 101, everyMs: 0 })).toBe('run')
    expect(decideRun(running, { nowMs: 101 + RUN_LOST_MS, everyMs: 0 })).toBe('runAfterLost')
  })

  it('a failure is tried again no later than a success would be', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e8), (startedAtMs, everyMs) => {
        const failed = nextDueMs({ startedAtMs, everyMs, ok: false })
        expect(failed).toBeLessThanOrEqual(nextDueMs({ startedAtMs, everyMs, ok: true }))
        expect(failed).toBeGreaterThanOrEqual(startedAtMs)
      }),
    )
  })
})
