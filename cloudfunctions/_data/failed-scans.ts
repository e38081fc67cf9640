// `failed_scans`, owner: checkin. Every "no" at a door, for the organiser who asks afterwards what went wrong.
import type { RedeemRefusal } from '../../src/domain/checkin/refusals'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'

const FAILED_SCANS = 'failed_scans'

/** A scan a second is more than a person can do; beyond that a helper's minute is not kept. */
const MOST_A_MINUTE = 60
/** A code has 36 characters; a foreign QR code is kept as far as it helps to recognise it. */
const MOST_RAW_CHARACTERS = 200

export interface FailedScanRecord extends Readonly<Record<string, unknown>> {
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
  /** A phone without a network let the guest in, and the function refused the upload. */
  readonly wasAdmitted?: boolean
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
  const { sessionId, by, atMs } = scan
  const lately = await ctx.store.count(FAILED_SCANS, { sessionId, atMs: { gt: atMs - 60_000 }, by })
  if (lately >= MOST_A_MINUTE) return
  await ctx.store.insert(FAILED_SCANS, recordOf(ctx, scan))
}

/** Keeps an upload that was refused, without a limit: somebody stands inside. The same one sent again is kept once. One write. */
export const insertRefusedUpload = async (ctx: Ctx, scan: FailedScan): Promise<void> => {
  await ctx.store.insert(FAILED_SCANS, { ...recordOf(ctx, scan, 'refused-upload'), wasAdmitted: true })
}

/** A session's failed scans, newest first. One read. */
export const listFailedScans = (
  ctx: Ctx,
  asked: { readonly sessionId: string; readonly after?: Position | undefined; readonly limit: number },
): Promise<readonly FailedScanRecord[]> => {
  const { sessionId, after, limit } = asked
  const beyond = after && { $or: [{ atMs: { $lt: after.at } }, { atMs: after.at, _id: { $lt: after.id } }] }
  return ctx.store.aggregate<FailedScanRecord>(FAILED_SCANS, [
    { match: { sessionId, ...beyond } },
    { sort: { atMs: -1, _id: -1 } },
    { limit },
  ])
}

/** Removes scans from before a moment. One write. */
export const removeOldFailedScans = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(FAILED_SCANS, { atMs: { lt: beforeMs } })

/** What was scanned, in clear; null for a hand search. No round trip. */
export const openRaw = (ctx: Ctx, { _id, rawSealed }: FailedScanRecord): string | null =>
  rawSealed === null ? null : ctx.crypto.open(rawSealed, rawPlace(_id))

const rawPlace = (id: string): string => `${FAILED_SCANS}/${id}/raw`

const recordOf = (
  ctx: Ctx,
  { sessionId, by, atMs, nonce, reason, raw, doorId }: FailedScan,
  kind = 'failed-scan',
): FailedScanRecord => {
  const _id = ctx.crypto.id(kind, `${by}:${sessionId}:${nonce}:${reason}:${raw ?? ''}`)
  const rawSealed = raw === null ? null : ctx.crypto.seal(raw.slice(0, MOST_RAW_CHARACTERS), rawPlace(_id))
  return { _id, sessionId, doorId, reason, by, atMs, nonce, rawSealed }
}
