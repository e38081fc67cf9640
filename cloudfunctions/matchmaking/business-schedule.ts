import { joinedOutcome, type Outcome } from '../../src/domain/matchmaking/outcome'
import { NEXT_STEPS } from '../../src/domain/matchmaking/words'
import {
  type BusinessMeetingRecord,
  type CompanyRecord,
  listBusinessMeetings,
  listCompanies,
} from '../_data/business-meetings'
import { listOutcomes } from '../_data/business-outcomes'
import type { Ctx } from '../_kit/ctx'
import type { Meeting } from './load'

interface Scheduled {
  readonly companies: readonly CompanyRecord[]
  readonly names: ReadonlyMap<string, string>
  /** Of the plan that stands, cancelled ones too. */
  readonly meetings: readonly BusinessMeetingRecord[]
  /** Both sides' words of a meeting, and how many they are. */
  readonly outcomeOf: (meeting: BusinessMeetingRecord) => { answered: number; outcome: Outcome | null }
}

/** The schedule that stands, with what came of it. 3 reads in one round trip; more beyond 1,000 meetings. */
export const loadSchedule = async (ctx: Ctx, meeting: Meeting): Promise<Scheduled> => {
  const [companies, meetings, outcomes] = await Promise.all([
    listCompanies(ctx, meeting._id),
    meeting.plan > 0 ? listBusinessMeetings(ctx, meeting._id, meeting.plan) : [],
    listOutcomes(ctx, meeting._id),
  ])
  return {
    companies,
    names: new Map(companies.map(one => [one._id, one.name])),
    meetings,
    outcomeOf: ({ a, b }) => {
      const said = [`${a} ${b}`, `${b} ${a}`].flatMap(key => outcomes.get(key) ?? [])
      return { answered: said.length, outcome: joinedOutcome(said, NEXT_STEPS) }
    },
  }
}
