import { entryOf } from '../../src/domain/draw'
import { nextDueAtMs } from '../../src/domain/matchmaking/clock'
import { changeApplications, listApplications } from '../_data/meeting-applications'
import { endPauses } from '../_data/meeting-private'
import type { MeetingRecord } from '../_data/meeting-records'
import { changeMeeting } from '../_data/meetings'
import type { Ctx } from '../_kit/ctx'
import { tellMany } from '../_services/outbox'
import { about } from './answers'
import { closeVouching } from './tell-vouchers'

/**
 * Brings a sealed list to the people: who stands in it, who does not and is told, whose pause is over. The same whatever
 * the number of runs: by the host's call, by the draw that follows, or by the clock.
 */
export const finishSeal = async (ctx: Ctx, meeting: MeetingRecord, lines: readonly string[]): Promise<void> => {
  await markSealed(ctx, meeting, lines)
  await endPauses(ctx, meeting.opensAtMs)
  await closeVouching(ctx, meeting._id)
  await changeMeeting(ctx, meeting._id, {
    when: { state: 'sealed' },
    change: { dueAtMs: nextDueAtMs({ ...meeting, state: 'sealed' }) },
  })
}

/** Writes into the applications what the sealed list says; the same whatever the number of runs. One write a weight, one for the others. */
const markSealed = async (ctx: Ctx, meeting: MeetingRecord, lines: readonly string[]): Promise<void> => {
  const byWeight = new Map<number, string[]>()
  for (const entry of lines.flatMap(line => entryOf(line) ?? []))
    byWeight.set(entry.weight, [...(byWeight.get(entry.weight) ?? []), entry.ticket])
  for (const [weight, tickets] of byWeight)
    await changeApplications(
      ctx,
      { sessionId: meeting._id, state: 'verified', ticket: { in: tickets } },
      { state: 'sealed', weight },
    )
  const left = (await listApplications(ctx, meeting._id)).filter(
    one => one.state === 'applied' || one.state === 'verified',
  )
  await tellMany(
    ctx,
    left.map(one => ({
      kind: 'matchmaking.notChecked' as const,
      toAccountId: one.accountId,
      key: meeting._id,
      params: about(meeting),
    })),
  )
  await changeApplications(
    ctx,
    { sessionId: meeting._id, state: { in: ['applied', 'verified'] } },
    { state: 'rejected' },
  )
}
