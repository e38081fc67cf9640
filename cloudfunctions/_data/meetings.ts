// `meetings`, owner: matchmaking. What the desk, the host and the clock write; every change of state is one transaction with its audit event.
import type { MeetingState } from '../../src/domain/matchmaking/words'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx, Where } from '../_kit/ports'
import type { MeetingRecord } from './meeting-records'

export const MEETINGS = 'meetings'
/** What lists need not carry. */
const LIST_FIELDS = [
  '_id',
  'version',
  'kind',
  'state',
  'title',
  'venueName',
  'organiserName',
  'organiserPath',
  'opensAtMs',
  'closesAtMs',
  'startsAtMs',
  'endsAtMs',
  'places',
  'hidden',
] as const

export type MeetingRow = Pick<MeetingRecord, (typeof LIST_FIELDS)[number]>

/** One session, null where missing. One read. */
export const readMeeting = (ctx: Ctx, sessionId: string): Promise<MeetingRecord | null> =>
  ctx.store.get<MeetingRecord>(MEETINGS, sessionId)

/** Sessions that have not ended in any of these states, by start, at most 50. One read. */
export const listComing = (ctx: Ctx, states: readonly MeetingState[], nowMs: number): Promise<MeetingRow[]> =>
  ctx.store.find<MeetingRow>(
    MEETINGS,
    { state: { in: states }, endsAtMs: { gt: nowMs } },
    { fields: LIST_FIELDS, orderBy: [['startsAtMs', 'asc']], limit: 50 },
  )

/** Every session, newest start first, at most 50. One read. */
export const listMeetings = (ctx: Ctx): Promise<MeetingRow[]> =>
  ctx.store.find<MeetingRow>(
    MEETINGS,
    { startsAtMs: { gt: 0 } },
    { fields: LIST_FIELDS, orderBy: [['startsAtMs', 'desc']], limit: 50 },
  )

/** Sessions at which the clock has to look, at most 20. One read. */
export const listDueMeetings = (ctx: Ctx, nowMs: number): Promise<MeetingRecord[]> =>
  ctx.store.find<MeetingRecord>(
    MEETINGS,
    { dueAtMs: { gt: 0, lte: nowMs } },
    { orderBy: [['dueAtMs', 'asc']], limit: 20 },
  )

/** A new session; 'exists' where this request made it before. One write. */
export const insertMeeting = (ctx: Ctx, meeting: MeetingRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(MEETINGS, meeting)

/** One conditional change of one session; false where it no longer fits. One write. */
export const changeMeeting = async (
  ctx: Ctx,
  sessionId: string,
  { when, change }: { readonly when: Where; readonly change: Change },
): Promise<boolean> => (await ctx.store.update(MEETINGS, { _id: sessionId, ...when }, change)) === 1

/** Takes the nickname of somebody who deletes their account off the evening's badges; the number stays in the rounds. One read, one write. */
export const forgetBadge = async (ctx: Ctx, sessionId: string, applicationId: string): Promise<void> => {
  for (;;) {
    const meeting = await readMeeting(ctx, sessionId)
    const mine = meeting?.badges.find(one => one.applicationId === applicationId)
    const nickname = mine ? `${mine.badge} 号` : ''
    if (!meeting || !mine || mine.nickname === nickname) return
    const badges = meeting.badges.map(one => (one === mine ? { ...one, nickname } : one))
    // a host's step in between is kept: it is read again
    await changeMeeting(ctx, sessionId, { when: { version: meeting.version }, change: { badges } })
  }
}

/** Within a transaction. */
export const meetingsIn = (tx: Tx) => ({
  read: (sessionId: string) => tx.get<MeetingRecord>(MEETINGS, sessionId),
  update: (sessionId: string, change: Change) => tx.update(MEETINGS, sessionId, change),
})

/** Sessions by id, at most 100. One read. */
export const listMeetingsByIds = async (ctx: Ctx, sessionIds: readonly string[]): Promise<MeetingRow[]> =>
  sessionIds.length === 0
    ? []
    : ctx.store.find<MeetingRow>(MEETINGS, { _id: { in: sessionIds } }, { fields: LIST_FIELDS, limit: 100 })
