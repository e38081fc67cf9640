import type { matchmaking } from '../../src/contract/matchmaking'
import {
  type BusinessMeetingRecord,
  businessMeetingsIn,
  listBusinessMeetings,
  listCompanies,
  readBusinessMeeting,
} from '../_data/business-meetings'
import { MEETINGS, meetingsIn } from '../_data/meetings'
import { type Handler, refuse } from '../_kit/ctx'
import { deliver, embedTold } from '../_services/outbox'
import { about } from './answers'
import { loadRun } from './load'

interface Place {
  readonly slot: number
  readonly table: number
}

/** Moves a meeting on site, exchanges two, or calls one off; two changes at once meet in the session's document, and the later one is refused. 5 reads, 1 transaction. */
export const moveMeeting: Handler<typeof matchmaking.moveMeeting> = async (ctx, { meetingId, to, swap }) => {
  const standing = await readBusinessMeeting(ctx, meetingId)
  const found = standing ? await loadRun(ctx, standing.sessionId) : null
  if (!standing || !found) return refuse('NOT_FOUND')
  const { meeting } = found
  if (!['final', 'running'].includes(meeting.now)) return refuse('WRONG_STATE', { state: meeting.now })
  if (standing.plan !== meeting.plan) return refuse('PLAN_CHANGED')
  let other: BusinessMeetingRecord | null = null
  if (to) {
    if (to.slot >= meeting.rounds || to.table > meeting.tables) return refuse('SLOT_TAKEN')
    const others = (await listBusinessMeetings(ctx, meeting._id, meeting.plan)).filter(
      one => one._id !== meetingId && !one.cancelled,
    )
    other = (swap && others.find(one => one.slot === to.slot && one.table === to.table)) || null
    const left = others.filter(one => one._id !== other?._id)
    if (isTaken(left, standing, to) || (other !== null && isTaken(left, other, standing))) return refuse('SLOT_TAKEN')
  }
  const changed = [standing, ...(other ? [other] : [])].flatMap(one => [one.a, one.b])
  const told = (await listCompanies(ctx, meeting._id)).filter(one => changed.includes(one._id))
  const news = [...new Set(told.flatMap(one => one.accountIds))].map(toAccountId => ({
    kind: 'matchmaking.replanned' as const,
    toAccountId,
    key: `${meetingId}:${meeting.promotions}`,
    params: about(meeting),
  }))
  const isMoved = await ctx.store.transaction(async tx => {
    const meetings = meetingsIn(tx)
    const now = await meetings.read(meeting._id)
    if (now?.promotions !== meeting.promotions || now.plan !== meeting.plan) return false
    const rows = businessMeetingsIn(tx)
    await rows.update(meetingId, to ? { ...to, cancelled: false } : { cancelled: true })
    if (other) await rows.update(other._id, { slot: standing.slot, table: standing.table })
    // a re-plan that was read before this is refused by the version
    await meetings.update(meeting._id, {
      promotions: now.promotions + 1,
      version: now.version + 1,
      ...embedTold(ctx, news),
    })
    return true
  })
  if (!isMoved) return refuse('PLAN_CHANGED')
  await deliver(ctx, { collection: MEETINGS, id: meeting._id })
  return { moved: true }
}

/** Whether another meeting has the table, or one of the companies, in that slot. */
const isTaken = (others: readonly BusinessMeetingRecord[], one: BusinessMeetingRecord, to: Place): boolean =>
  others.some(other => other.slot === to.slot && (other.table === to.table || sharesCompany(other, one)))

const sharesCompany = (one: BusinessMeetingRecord, other: BusinessMeetingRecord): boolean =>
  [one.a, one.b].some(company => company === other.a || company === other.b)
