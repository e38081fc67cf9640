import type { matchmaking } from '../../src/contract/matchmaking'
import { clockDeeds } from '../../src/domain/matchmaking/clock'
import { restsOf, shownTotal } from '../../src/domain/matchmaking/evening'
import { FOLLOW_UP_ANSWERS, FOLLOW_UPS } from '../../src/domain/matchmaking/words'
import { listApplications } from '../_data/meeting-applications'
import type { ApplicationRecord } from '../_data/meeting-records'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { whoIsHere } from './who-is-here'

/** The host's console: numbers and nicknames, the round, calls for help; totals from five people on. 4 reads in 3 round trips. */
export const host: Handler<typeof matchmaking.host> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { meeting } = found
  const people = await listApplications(ctx, sessionId)
  const { here, admitted } = await whoIsHere(ctx, meeting, people)
  const plan = meeting.plans[String(meeting.round)]
  const rests = restsOf(Object.values(meeting.plans))
  return {
    title: meeting.title,
    state: meeting.now,
    version: meeting.version,
    format: meeting.format,
    seating: meeting.seating,
    round: meeting.round,
    rounds: meeting.rounds,
    roundStartedAtMs: plan?.atMs ?? null,
    minutesPerRound: meeting.minutesPerRound,
    people: meeting.badges.map(({ badge, nickname, group }) => ({
      badge,
      nickname,
      group,
      here: here.has(badge),
      checkedIn: admitted.has(badge),
      rests: rests.get(badge) ?? 0,
    })),
    tables: (plan?.tables ?? []).map(({ table, badges }) => ({ table, badges: [...badges] })),
    resting: [...(plan?.resting ?? [])],
    help: meeting.help.map(({ doneAtMs, ...call }) => ({ ...call, done: doneAtMs !== null })),
    followUps: followUpTotals(people),
    mutualPairs: meeting.revealedAtMs === null ? null : shownTotal(meeting.mutualPairs),
    receipts: meeting.receipts.map(receipt => ({ ...receipt })),
    clock: clockDeeds(meeting).map(deed => ({ ...deed })),
    exception: meeting.exception,
  }
}

const followUpTotals = (people: readonly ApplicationRecord[]) =>
  FOLLOW_UPS.flatMap(when =>
    FOLLOW_UP_ANSWERS.flatMap(answer => {
      const many = shownTotal(people.filter(one => one.followUps[when] === answer).length)
      return many === null ? [] : [{ when, answer, many }]
    }),
  )
