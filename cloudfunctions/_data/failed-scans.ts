// `failed_scans`, owner: checkin. Every "no" at a door, for the organiser who asks afterwards what went wrong.
import type { RedeemRefusal } from '../../src/domain/checkin/refusals'
import type { Ctx } from '../_kit/ctx'

const FAILED_SCANS = 'failed_scans'

/** A scan a second is more than a person can do; beyond that a helper's minute is not kept. */
const MOST_A_MINUTE = 60
/** A code has 36 characters; a foreign QR code is kept as far as it helps to recognise it. */
const MOST_RAW_CHARACTERS = 200

interface FailedScanRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly sessionId: string
  readonly doorId: string
  readonly reason: RedeemRefusal
  /** Account of the scanning person. */
  readonly by: string
  readonly atMs: number
  readonly nonce: string
  /** What was scanned, sealed under AAD `failed_scans/<_id>/raw` since a code admits its bearer; null for a hand search. */
  readonly rawSealed: string | null
}

export interface FailedScan {
  readonly sessionId: string
  readonly doorId: string
  readonly reason: RedeemRefusal
  readonly by: string
  readonly atMs: number
  readonly nonce: string
  readonly raw: string | null
}

/**
 * Keeps one failed scan; the same attempt sent again is kept once, and no more than 60 a minute of one person at one
 * session (parallel calls may pass it by their number). One count and one write.
 */
export const insertFailedScan = async (ctx: Ctx, scan: FailedScan): Promise<void> => {
  const { sessionId, by, atMs, nonce, reason, raw, doorId } = scan
  const lately = await ctx.store.count(FAILED_SCANS, { sessionId, atMs: { gt: atMs - 60_000 }, by })
  if (lately >= MOST_A_MINUTE) return
  const _id = ctx.crypto.id('failed-scan', `${by}:${sessionId}:${nonce}:${reason}:${raw ?? ''}`)
  const rawSealed =
    raw === null ? null : ctx.crypto.seal(raw.slice(0, MOST_RAW_CHARACTERS), `${FAILED_SCANS}/${_id}/raw`)
  const record: FailedScanRecord = { _id, sessionId, doorId, reason, by, atMs, nonce, rawSealed }
  await ctx.store.insert(FAILED_SCANS, record)
}
