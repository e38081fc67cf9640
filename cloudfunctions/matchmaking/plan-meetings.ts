import type { matchmaking } from '../../src/contract/matchmaking'
import { planBusiness } from '../../src/domain/matchmaking/business'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import {
  type BusinessMeetingRecord,
  businessMeetingIdOf,
  insertBusinessMeetings,
  listCompanies,
} from '../_data/business-meetings'
import { MEETINGS } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { deliver, embedTold } from '../_services/outbox'
import { about } from './answers'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { allWishes, plannerCards } from './my-company'
import { namedUnplaced, plannedMeeting } from './slots'

/**
 * Makes the schedule from the sealed wishes; the same wishes give the same schedule, so a preview is what is published.
 * Publishing writes the meetings under their plan's number first and then turns the session to it, so that nobody ever
 * reads half a schedule. 3 reads; one write a hundred meetings.
 */
export const planMeetings: Handler<typeof matchmaking.planMeetings> = async (ctx, { sessionId, publish }) => {
  const found = await loadRun(ctx, sessionId)
  if (found?.meeting.kind !== 'business') return refuse('NOT_FOUND')
  const { person, meeting } = found
  const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'plan' })
  if (!to) return refuse('WRONG_STATE', { state: meeting.now })
  if (ctx.clock() < meeting.closesAtMs) return refuse('STILL_OPEN', { closesAtMs: meeting.closesAtMs })
  const companies = await listCompanies(ctx, sessionId)
  if (companies.length < 2) return refuse('NOBODY_HERE')
  const made = planBusiness({
    companies: plannerCards(companies),
    wishes: allWishes(ctx, companies),
    slots: meeting.rounds,
    tables: meeting.tables,
    seed: sessionId,
  })
  const plan = meeting.plan + 1
  const records: readonly BusinessMeetingRecord[] = made.meetings.map(one => ({
    _id: businessMeetingIdOf(ctx, { sessionId, plan, a: one.a, b: one.b }),
    sessionId,
    plan,
    ...one,
    cancelled: false,
  }))
  if (publish) {
    await insertBusinessMeetings(ctx, records)
    const refs = { plan, meetings: records.length }
    const what = 'meeting.planned'
    const byAccountId = person.accountId
    const told = [...new Set(companies.flatMap(one => one.accountIds))].map(toAccountId => ({
      kind: 'matchmaking.planned' as const,
      toAccountId,
      key: `${sessionId}:${plan}`,
      params: about(meeting),
    }))
    const change = { plan, ...embedTold(ctx, told) }
    if (!(await moveMeeting(ctx, { seen: meeting, to, what, byAccountId, refs, change }))) return refuse('BUSY')
    await deliver(ctx, { collection: MEETINGS, id: sessionId })
  }
  const names = new Map(companies.map(one => [one._id, one.name]))
  return {
    meetings: records.map(one => plannedMeeting(meeting, one, names)),
    companies: companies.length,
    unplacedMutual: made.unplaced.filter(one => one.mutual).length,
    unplacedOneSided: made.unplaced.filter(one => !one.mutual).length,
    unplaced: namedUnplaced(made.unplaced, names),
    gaps: made.gaps,
    published: publish,
  }
}
