import type { AuditWhat } from '../../src/domain/audit-words'
import type { MeetingState } from '../../src/domain/matchmaking/words'
import type { MeetingRecord } from '../_data/meeting-records'
import { meetingsIn } from '../_data/meetings'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import { insertAudit, nextAudit } from '../_services/audit'

export interface MeetingMove {
  /** The session as it was decided upon; where its state, version or waiting list moved since, nothing is written. */
  readonly seen: Pick<MeetingRecord, '_id' | 'state' | 'version' | 'promotions'>
  readonly to: MeetingState
  readonly what: Extract<AuditWhat, `meeting.${string}`>
  readonly byAccountId: string | null
  readonly change?: Change
  readonly refs?: Readonly<Record<string, string | number | boolean | null>>
  /** What else belongs to the change. */
  readonly also?: (tx: Tx) => Promise<void>
}

/** Moves a session with its audit event, all or nothing; false where somebody was quicker. 2 round trips, 3 operations and what `also` does. */
export const moveMeeting = (ctx: Ctx, move: MeetingMove): Promise<boolean> =>
  ctx.store.transaction(async tx => {
    const { seen, to, what, byAccountId } = move
    const meetings = meetingsIn(tx)
    const standing = await meetings.read(seen._id)
    if (standing?.state !== seen.state || standing.version !== seen.version) return false
    if (standing.promotions !== seen.promotions) return false
    const note = nextAudit(
      ctx,
      { kind: 'meeting', id: seen._id, head: standing.audit },
      { what, byAccountId, fields: ['state'], refs: { state: to, ...move.refs } },
    )
    await meetings.update(seen._id, {
      ...move.change,
      state: to,
      version: standing.version + 1,
      audit: { set: note.head },
    })
    await insertAudit(tx, note.row)
    await move.also?.(tx)
    return true
  })
