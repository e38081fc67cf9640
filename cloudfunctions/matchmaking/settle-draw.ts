import { CONFIRM_MS, nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { changeApplications, listApplications } from '../_data/meeting-applications'
import type { DrawRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about } from './answers'
import { moveMeeting } from './move-meeting'

const AT_ONCE = 20

/**
 * Brings a draw to the people: states, places of the waiting list, messages, then the session goes on to confirming.
 * Every step is the same when run again, so a killed call is ended by a retry or by the clock. Reads once, writes once
 * for all who won and once for each who waits.
 */
export const settleDraw = async (ctx: Ctx, meeting: MeetingRecord, draw: DrawRecord): Promise<void> => {
  if (meeting.state !== 'drawn' || !draw.result) return
  const sessionId = meeting._id
  const selected = draw.result.flatMap(group => group.selected)
  const waiting = draw.result.flatMap(group => group.waiting.map((ticket, i) => ({ ticket, place: i + 1 })))
  const untilMs = (draw.drawnAtMs ?? ctx.clock()) + CONFIRM_MS
  const sealed = { sessionId, state: 'sealed' } as const
  await changeApplications(ctx, { ...sealed, ticket: { in: selected } }, { state: 'selected', confirmUntilMs: untilMs })
  for (let at = 0; at < waiting.length; at += AT_ONCE)
    await Promise.all(
      waiting
        .slice(at, at + AT_ONCE)
        .map(({ ticket, place }) =>
          changeApplications(ctx, { ...sealed, ticket }, { state: 'waitlisted', waitingPlace: place }),
        ),
    )
  const people = await listApplications(ctx, sessionId)
  const params = about(meeting)
  await tellMany(ctx, [
    ...people
      .filter(one => one.state === 'selected')
      .map(one => ({
        kind: 'matchmaking.selected' as const,
        toAccountId: one.accountId,
        key: sessionId,
        params: { ...params, untilMs },
      })),
    ...people
      .filter(one => one.state === 'waitlisted')
      .map(one => ({
        kind: 'matchmaking.waiting' as const,
        toAccountId: one.accountId,
        key: sessionId,
        params: { ...params, place: one.waitingPlace },
      })),
  ])
  await moveMeeting(ctx, {
    seen: meeting,
    to: 'confirming',
    what: 'meeting.drawn',
    byAccountId: null,
    change: { confirmUntilMs: untilMs, dueAtMs: nextDueAtMs({ ...meeting, state: 'confirming' }) },
    refs: { selected: selected.length, waiting: waiting.length },
  })
}
