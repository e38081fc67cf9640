import type { matchmaking } from '../../src/contract/matchmaking'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { listApplications } from '../_data/meeting-applications'
import type { RoundRecord } from '../_data/meeting-records'
import { readMeeting } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'
import { seatsOfRound } from './plan-round'
import { whoIsHere } from './who-is-here'

/** Plans a round and opens it at once for everybody: a second tap, of whichever host, answers the round that stands. 6 reads, 1 transaction. */
export const nextRound: Handler<typeof matchmaking.nextRound> = async (ctx, { sessionId, round, replan }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  const standing = meeting.plans[String(round)]
  if (!replan && standing && meeting.round === round) return answerOf(round, standing, 0)
  const command = replan ? ('replan' as const) : ('nextRound' as const)
  const to = meeting.kind === 'youth' ? nextSessionState(meeting.now, { by: 'matchmaker', command }) : null
  if (!to) return refuse('WRONG_STATE', { state: meeting.now })
  if (round > meeting.rounds) return refuse('ROUNDS_OVER')
  if (round !== meeting.round + (replan ? 0 : 1)) return refuse('ROUND_PASSED', { round: meeting.round })
  const people = await listApplications(ctx, sessionId)
  const { here } = await whoIsHere(ctx, meeting, people)
  if (here.size < 2) return refuse('NOBODY_HERE')
  const begunMs = ctx.clock()
  const plan = await seatsOfRound(ctx, { meeting, people, here, round })
  const planMs = ctx.clock() - begunMs
  const isMoved = await moveMeeting(ctx, {
    seen: meeting,
    to,
    what: 'meeting.round',
    byAccountId: person.accountId,
    refs: { round, replan },
    change: { round, [`plans.${round}`]: { set: plan } },
  })
  if (isMoved) return answerOf(round, plan, planMs)
  const now = await readMeeting(ctx, sessionId)
  const theirs = now?.plans[String(round)]
  return now?.round === round && theirs ? answerOf(round, theirs, 0) : refuse('ROUND_PASSED')
}

const answerOf = (round: number, { tables, resting }: RoundRecord, planMs: number) => ({
  round,
  tables: tables.map(({ table, badges }) => ({ table, badges: [...badges] })),
  resting: [...resting],
  planMs,
})
