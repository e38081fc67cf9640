import type { matchmaking } from '../../src/contract/matchmaking'
import { listBusinessMeetings, listCompanies } from '../_data/business-meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { plannedMeeting } from './slots'

/** The published schedule with what came of it. 4 reads in 2 round trips. */
export const schedule: Handler<typeof matchmaking.schedule> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { meeting } = found
  const [companies, meetings] = await Promise.all([
    listCompanies(ctx, sessionId),
    listBusinessMeetings(ctx, sessionId, meeting.plan),
  ])
  const names = new Map(companies.map(one => [one._id, one.name]))
  return {
    title: meeting.title,
    state: meeting.now,
    slots: meeting.rounds,
    tables: meeting.tables,
    minutesPerSlot: meeting.minutesPerRound,
    items: meetings
      .filter(one => !one.cancelled)
      .map(one => {
        const outcomes = [one.outcomeA, one.outcomeB].flatMap(outcome => outcome ?? [])
        const amounts = outcomes.flatMap(outcome => outcome.amountFen ?? [])
        return {
          ...plannedMeeting(meeting, one, names),
          answered: outcomes.length,
          met: outcomes.some(outcome => outcome.met),
          amountFen: amounts.length === 0 ? null : Math.max(...amounts),
        }
      }),
  }
}
