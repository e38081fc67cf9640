import type { matchmaking } from '../../src/contract/matchmaking'
import {
  businessMeetingsIn,
  listBusinessMeetings,
  listCompanies,
  readBusinessMeeting,
} from '../_data/business-meetings'
import { meetingsIn } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about } from './answers'
import { loadRun } from './load'

/** Moves a meeting on site or calls it off; two changes at once meet in the session's document, and the later one is refused. 5 reads, 1 transaction. */
export const moveMeeting: Handler<typeof matchmaking.moveMeeting> = async (ctx, { meetingId, to }) => {
  const standing = await readBusinessMeeting(ctx, meetingId)
  const found = standing ? await loadRun(ctx, standing.sessionId) : null
  if (!standing || !found) return refuse('NOT_FOUND')
  const { meeting } = found
  if (!['final', 'running'].includes(meeting.now)) return refuse('WRONG_STATE', { state: meeting.now })
  if (standing.plan !== meeting.plan) return refuse('PLAN_CHANGED')
  if (to) {
    if (to.slot >= meeting.rounds || to.table > meeting.tables) return refuse('SLOT_TAKEN')
    const others = (await listBusinessMeetings(ctx, meeting._id, meeting.plan)).filter(
      one => one._id !== meetingId && !one.cancelled && one.slot === to.slot,
    )
    const parties = [standing.a, standing.b]
    if (others.some(one => one.table === to.table || parties.includes(one.a) || parties.includes(one.b)))
      return refuse('SLOT_TAKEN')
  }
  const isMoved = await ctx.store.transaction(async tx => {
    const meetings = meetingsIn(tx)
    const now = await meetings.read(meeting._id)
    if (now?.promotions !== meeting.promotions || now.plan !== meeting.plan) return false
    await businessMeetingsIn(tx).update(meetingId, to ? { ...to, cancelled: false } : { cancelled: true })
    await meetings.update(meeting._id, { promotions: now.promotions + 1 })
    return true
  })
  if (!isMoved) return refuse('PLAN_CHANGED')
  const companies = await listCompanies(ctx, meeting._id)
  const told = companies.filter(one => one._id === standing.a || one._id === standing.b).flatMap(one => one.accountIds)
  await tellMany(
    ctx,
    [...new Set(told)].map(toAccountId => ({
      kind: 'matchmaking.planned' as const,
      toAccountId,
      key: `${meetingId}:${meeting.promotions}`,
      params: about(meeting),
    })),
  )
  return { moved: true }
}
