import type { RedeemRefusal } from '../../src/domain/checkin/refusals'
import type { Door } from '../_data/admissions'
import { insertFailedScan } from '../_data/failed-scans'
import type { Ctx } from '../_kit/ctx'
import type { Attempt } from './attempt'

/**
 * Keeps a refused scan under the session it was scanned for, which for a stranger's code is the first one served. The
 * guest at the door waits for the answer, so a log that cannot be written is only told, not answered with.
 */
export const keepFailedScan = async (
  ctx: Ctx,
  failed: { attempt: Attempt; door: Door; reason: RedeemRefusal; by: string; atMs: number },
): Promise<void> => {
  const { attempt, door, reason, by, atMs } = failed
  const session = door.granted.find(({ _id }) => _id === door.ticket?.sessionId) ?? door.granted[0]
  if (!session) return
  const { doorId, nonce, raw } = attempt
  try {
    await insertFailedScan(ctx, { sessionId: session._id, doorId, reason, by, atMs, nonce, raw })
  } catch {
    ctx.log('failed_scan_lost', { reason })
  }
}
