import type { matchmaking } from '../../src/contract/matchmaking'
import { nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { changeApplications, listApplications } from '../_data/meeting-applications'
import { listAdmitted } from '../_data/meeting-doors'
import { listPairsOfSession } from '../_data/meeting-pairs'
import { countStanding, type StandingStep } from '../_data/meeting-private'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { loadRun } from './load'
import { moveMeeting } from './move-meeting'

/**
 * Ends a session and counts it: who came had a place, who waited in vain has more weight next time, who came and matched
 * nobody too, who did not come pauses once. Each is counted once, whatever the number of runs.
 */
export const close: Handler<typeof matchmaking.close> = async (ctx, { sessionId }) => {
  const found = await loadRun(ctx, sessionId)
  if (!found) return refuse('NOT_FOUND')
  const { person, meeting } = found
  if (meeting.state !== 'closed') {
    const to = nextSessionState(meeting.now, { by: 'matchmaker', command: 'close' })
    if (!to || (meeting.kind === 'youth' && meeting.now !== 'revealed'))
      return refuse('WRONG_STATE', { state: meeting.now })
    if (!(await closeMeeting(ctx, meeting, person.accountId))) return refuse('BUSY')
  }
  await countEvening(ctx, meeting)
  return { state: 'closed' }
}

/** Moves a session to its end, by a host or by the clock; false where somebody was quicker. */
export const closeMeeting = (ctx: Ctx, meeting: MeetingRecord, byAccountId: string | null): Promise<boolean> => {
  const closedAtMs = ctx.clock()
  const dueAtMs = nextDueAtMs({ ...meeting, state: 'closed', closedAtMs })
  return moveMeeting(ctx, {
    seen: meeting,
    to: 'closed',
    what: 'meeting.closed',
    byAccountId,
    change: { closedAtMs, dueAtMs },
  })
}

/** Extra weight of whoever came and matched nobody: neutral words, a better chance. */
const stepsOf = (one: ApplicationRecord, came: boolean, matched: boolean): readonly StandingStep[] => {
  if (one.state === 'waitlisted') return ['missed']
  if (one.state !== 'confirmed') return []
  if (!came) return ['no_show']
  return matched ? ['placed'] : ['placed', 'unmatched']
}

/** Counts whoever was not counted yet; one read where all were. */
export const countEvening = async (ctx: Ctx, meeting: MeetingRecord): Promise<void> => {
  if (meeting.kind !== 'youth') return
  const sessionId = meeting._id
  const people = (await listApplications(ctx, sessionId)).filter(one => !one.counted)
  if (people.length === 0) return
  const [admitted, pairs] = await Promise.all([listAdmitted(ctx, sessionId), listPairsOfSession(ctx, sessionId)])
  const matched = new Set(pairs.flatMap(pair => [pair.a, pair.b]))
  for (const one of people) {
    const came = admitted.has(one.memberId) || meeting.here[String(one.badge)] === true
    for (const step of stepsOf(one, came, matched.has(one._id)))
      await countStanding(ctx, one.memberId, { sessionId, step })
    const state = one.state === 'confirmed' ? (came ? 'done' : 'no_show') : one.state
    await changeApplications(ctx, { _id: one._id, counted: false }, { counted: true, state })
  }
}
