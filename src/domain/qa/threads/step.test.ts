import { SEED_YEARS } from '../../calendar/seed'
import { calendarOf } from '../../calendar/year'
import { askedStanding, isOver, nextDueMs, resolvedStanding, resolvePaceOf, staffWrote, workerWrote } from './step'

const calendar = calendarOf(SEED_YEARS)
const at = (text: string) => ({ calendar, nowMs: Date.parse(`${text}:00+08:00`), pace: 'plain' as const })
const MONDAY = at('2026-03-02T09:00')

describe('a thread', () => {
  const asked = askedStanding(MONDAY, 'usual')

  test('has a day for the first answer and five for the resolution; an urgent one two hours', () => {
    expect(nextDueMs(asked.clocks)).toBe(at('2026-03-02T17:30').nowMs)
    expect(asked.clocks.resolve?.dueAtMs).toBe(at('2026-03-06T17:30').nowMs)
    expect(nextDueMs(askedStanding(MONDAY, 'urgent').clocks)).toBe(at('2026-03-02T11:00').nowMs)
  })

  test('that complains is looked into for ten working days, and answered first within one', () => {
    const { clocks } = askedStanding(MONDAY, 'usual', 'complaint')
    expect(clocks.first?.dueAtMs).toBe(at('2026-03-02T17:30').nowMs)
    expect(clocks.resolve?.dueAtMs).toBe(at('2026-03-13T17:30').nowMs)
  })

  test('stands still while the worker is asked, and runs on with what was left', () => {
    const waiting = staffWrote(asked, at('2026-03-03T09:00'), true)
    expect([waiting.state, nextDueMs(waiting.clocks)]).toEqual(['waitingWorker', null])
    const again = workerWrote(waiting, at('2026-03-10T09:00'))
    expect(again?.state).toBe('assigned')
    expect(again?.clocks.resolve?.dueAtMs).toBe(at('2026-03-13T17:30').nowMs)
  })

  test('the next reply is due from the first message that waits, not the last', () => {
    const answered = staffWrote(asked, at('2026-03-02T10:00'), false)
    const once = workerWrote(answered, at('2026-03-02T15:00'))
    const twice = once && workerWrote(once, at('2026-03-03T15:00'))
    expect(twice?.clocks.reply?.dueAtMs).toBe(at('2026-03-03T15:00').nowMs)
    expect(workerWrote(asked, at('2026-03-02T10:00'))?.clocks.reply).toBeNull()
  })

  test('opens again within seven working days and not later; withdrawn it is over', () => {
    const resolved = resolvedStanding(at('2026-03-02T15:00'), 'answered')
    expect([resolved.state, isOver(resolved.state), nextDueMs(resolved.clocks)]).toEqual(['resolved', true, null])
    expect(workerWrote(resolved, at('2026-03-11T23:00'))?.state).toBe('assigned')
    expect(workerWrote(resolved, at('2026-03-12T00:01'))).toBeNull()
    expect(workerWrote(resolvedStanding(MONDAY, 'withdrawn'), MONDAY)).toBeNull()
  })

  test('that opens again has the clock of its own kind', () => {
    const resolved = resolvedStanding(at('2026-03-02T09:00'), 'answered')
    const due = (pace: ReturnType<typeof resolvePaceOf>) =>
      workerWrote(resolved, { ...MONDAY, pace })?.clocks.resolve?.dueAtMs
    expect(due(resolvePaceOf('question', [undefined, 'moved']))).toBe(at('2026-03-06T17:30').nowMs)
    expect(due(resolvePaceOf('complaint', []))).toBe(at('2026-03-13T17:30').nowMs)
    expect(due(resolvePaceOf('question', ['complex']))).toBe(at('2026-03-20T17:30').nowMs)
    expect(resolvePaceOf('complaint', ['complex'])).toBe('complex')
  })
})
