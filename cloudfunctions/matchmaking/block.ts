import type { matchmaking } from '../../src/contract/matchmaking'
import { nextSessionState } from '../../src/domain/matchmaking/states'
import { readApplication } from '../_data/meeting-applications'
import { changePair, pairIdOf } from '../_data/meeting-pairs'
import { blockMembers } from '../_data/meeting-private'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { loadMine } from './load'

/** Never again with this person: the pair is frozen from any state, and no later round or session seats it. Nobody is told. 4 reads, 2 writes. */
export const block: Handler<typeof matchmaking.block> = async (ctx, { sessionId, badge }) => {
  const { meeting, mine } = await loadMine(ctx, sessionId)
  if (!meeting) return refuse('NOT_FOUND')
  if (!mine?.badge) return refuse('NOT_TAKING_PART')
  if (!nextSessionState(meeting.now, { by: 'member', command: 'block' }))
    return refuse('WRONG_STATE', { state: meeting.now })
  return (await freezePair(ctx, meeting, mine, badge)) ? { blocked: true } : refuse('NOT_FOUND')
}

/** Blocks both ways and freezes what stands between them; null where there is no such badge. */
export const freezePair = async (
  ctx: Ctx,
  meeting: MeetingRecord,
  mine: ApplicationRecord,
  badge: number,
): Promise<ApplicationRecord | null> => {
  const theirs = meeting.badges.find(one => one.badge === badge)
  const other = theirs && badge !== mine.badge ? await readApplication(ctx, theirs.applicationId) : null
  if (!other) return null
  await blockMembers(ctx, mine.memberId, other.memberId)
  await changePair(
    ctx,
    pairIdOf(ctx, mine._id, other._id),
    { state: { neq: 'frozen' } },
    { state: 'frozen', consentAAtMs: null, consentBAtMs: null },
  )
  return other
}
