import fc from 'fast-check'
import { MY_STEPS, myTurn, timeLeft } from './my-turn'
import { APPLICATION_STATES, type ApplicationState, MEETING_STATES, type MeetingState } from './words'

const at = (state: ApplicationState, sessionState: MeetingState, confirmUntilMs: number | null = null) => {
  const { turn, step } = myTurn({ state, sessionState, confirmUntilMs, nowMs: 100 })
  return `${turn} ${step}`
}

test.each<[ApplicationState, MeetingState, number | null, string]>([
  ['applied', 'open', null, 'union vouching'],
  ['applied', 'sealed', null, 'nobody leftOut'],
  ['rejected', 'open', null, 'union refusedByUnion'],
  ['rejected', 'confirming', null, 'nobody leftOut'],
  ['verified', 'open', null, 'matchmaker sealing'],
  ['sealed', 'sealed', null, 'matchmaker number'],
  ['selected', 'confirming', 101, 'me confirm'],
  ['selected', 'confirming', 100, 'nobody confirmLate'],
  ['selected', 'confirming', null, 'nobody confirmLate'],
  ['waitlisted', 'drawn', null, 'others waiting'],
  ['waitlisted', 'confirming', null, 'others waiting'],
  ['waitlisted', 'final', null, 'nobody notDrawn'],
  ['confirmed', 'confirming', null, 'matchmaker final'],
  ['confirmed', 'final', null, 'me come'],
  ['confirmed', 'running', null, 'me sit'],
  ['confirmed', 'choosing', null, 'me choose'],
  ['confirmed', 'revealed', null, 'me look'],
  ['confirmed', 'closed', null, 'nobody over'],
  ['done', 'closed', null, 'nobody look'],
  ['done', 'purged', null, 'nobody over'],
  ['withdrawn', 'open', null, 'nobody gone'],
  ['no_show', 'closed', null, 'nobody gone'],
  ['purged', 'purged', null, 'nobody over'],
  ['confirmed', 'cancelled', null, 'nobody calledOff'],
])('whoever is %s in a session that is %s (kept until %s): %s', (state, sessionState, untilMs, expected) => {
  expect(at(state, sessionState, untilMs)).toBe(expected)
})

test('every application in every session has a turn and a step that has words, and a called-off one is nobody’s', () => {
  for (const state of APPLICATION_STATES)
    for (const sessionState of MEETING_STATES) {
      const { turn, step } = myTurn({ state, sessionState, confirmUntilMs: 101, nowMs: 100 })
      expect(MY_STEPS).toContain(step)
      if (sessionState === 'cancelled') expect(turn).toBe('nobody')
    }
})

test('the time that is left is never more than there is, and is over at its moment', () => {
  expect(timeLeft(20.9 * 3_600_000, 0)).toEqual({ unit: 'hours', many: 20 })
  expect(timeLeft(59 * 60_000, 0)).toEqual({ unit: 'minutes', many: 59 })
  expect(timeLeft(1, 0)).toEqual({ unit: 'minutes', many: 1 })
  expect(timeLeft(5, 5)).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (untilMs, nowMs) => {
      const left = timeLeft(untilMs, nowMs)
      const unitMs = left?.unit === 'hours' ? 3_600_000 : 60_000
      if (left && left.many > 1) expect(left.many * unitMs).toBeLessThanOrEqual(untilMs - nowMs)
      expect(left === null).toBe(untilMs <= nowMs)
    }),
  )
})
