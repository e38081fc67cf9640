import type { matchmaking } from '../../src/contract/matchmaking'
import { outcomeTotals } from '../../src/domain/matchmaking/outcome'
import { pairOf } from '../../src/domain/matchmaking/standing'
import { unplacedOf } from '../../src/domain/matchmaking/why-unplaced'
import { NEXT_STEPS } from '../../src/domain/matchmaking/words'
import { type Handler, refuse } from '../_kit/ctx'
import { loadSchedule } from './business-schedule'
import { loadRun } from './load'
import { allWishes, plannerCards } from './my-company'
import { namedUnplaced, plannedMeeting, slotsAtMs } from './slots'

/** The published schedule with what came of it and what has no place; who calls a meeting off on site need not read why. 5 reads in 2 round trips. */
export const schedule: Handler<typeof matchmaking.schedule> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { meeting } = found
  const { companies, names, meetings, outcomeOf } = await loadSchedule(ctx, meeting)
  const standing = meetings.filter(one => !one.cancelled)
  const off = new Set(meetings.filter(one => one.cancelled).map(one => pairOf(one.a, one.b)))
  const items = standing.map(one => ({ ...plannedMeeting(meeting, one, names), ...outcomeOf(one) }))
  const unplaced =
    meeting.plan === 0
      ? []
      : unplacedOf({
          companies: plannerCards(companies),
          wishes: allWishes(ctx, companies),
          slots: meeting.rounds,
          tables: meeting.tables,
          standing,
        })
  const { steps, ...totals } = outcomeTotals(
    items.map(one => one.outcome),
    NEXT_STEPS,
  )
  return {
    title: meeting.title,
    state: meeting.now,
    slots: meeting.rounds,
    tables: meeting.tables,
    minutesPerSlot: meeting.minutesPerRound,
    plan: meeting.plan,
    slotsAtMs: slotsAtMs(meeting),
    companies: companies.map(one => ({
      companyId: one._id,
      name: one.name,
      slots: [...one.slots],
      ownTable: one.ownTable,
    })),
    items,
    unplaced: namedUnplaced(
      unplaced.filter(one => !off.has(pairOf(one.a, one.b))),
      names,
    ),
    totals: { ...totals, steps: [...steps] },
  }
}
