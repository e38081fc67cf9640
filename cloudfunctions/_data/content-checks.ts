// `content_checks`, owner: office. One verdict for each piece of content that others may see; domains ask by its id.
import type { AuditHead } from '../../src/domain/audit'
import type { Judged } from '../../src/domain/content/verdict'
import type { ContentAbout, HeldWhy, Verdict } from '../../src/domain/content/words'
import type { Position } from '../../src/domain/events/cursor'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'

const CHECKS = 'content_checks'

export interface ContentCheckRecord extends Readonly<Record<string, unknown>> {
  /** The content's own id, as its domain gives it. */
  readonly _id: string
  readonly verdict: Verdict
  readonly why: HeldWhy | null
  /** Somebody has to decide. */
  readonly waiting: boolean
  readonly aboutKind: ContentAbout
  readonly aboutId: string
  readonly byAccountId: string
  /** Blind index of the text: the same text is not asked twice. Null for a picture. */
  readonly textBlind: string | null
  /** Kept while a person has to read it; sealed under AAD `content_checks/<_id>/text`. */
  readonly textSealed: string | null
  /** The picture's file, null for a text. */
  readonly fileId: string | null
  /** A plain copy of the picture lies in storage for WeChat to fetch; false once it is removed. */
  readonly copied: boolean
  /** WeChat's number of a picture's check: unguessable, never told to anybody, so a push that names it is WeChat's. */
  readonly traceId: string | null
  readonly askedAtMs: number
  readonly decidedBy: string | null
  readonly decidedAtMs: number | null
  /** Sealed under AAD `content_checks/<_id>/reason`. */
  readonly reasonSealed: string | null
  readonly audit: AuditHead | null
}

/** One check, null where the content was never checked. One read. */
export const readContentCheck = (ctx: Ctx, contentId: string): Promise<ContentCheckRecord | null> =>
  ctx.store.get<ContentCheckRecord>(CHECKS, contentId)

/** The verdicts of these contents, at most 100. One read, none without ids. */
export const listVerdicts = (
  ctx: Ctx,
  contentIds: readonly string[],
): Promise<Pick<ContentCheckRecord, '_id' | 'verdict'>[]> =>
  contentIds.length === 0
    ? Promise.resolve([])
    : ctx.store.find(CHECKS, { _id: { in: contentIds.slice(0, 100) } }, { fields: ['_id', 'verdict'], limit: 100 })

/** Writes a check as it is asked, over whatever an older text was told. One write. */
export const putContentCheck = (ctx: Ctx, check: ContentCheckRecord): Promise<void> => ctx.store.put(CHECKS, check)

/** A picture's check before WeChat is asked; 'exists' where it was asked before. One write. */
export const insertContentCheck = (ctx: Ctx, check: ContentCheckRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(CHECKS, check)

/** Notes under which number WeChat looks at a picture. One write. */
export const noteTrace = (ctx: Ctx, contentId: string, traceId: string): Promise<number> =>
  ctx.store.update(CHECKS, { _id: contentId, verdict: 'pending', traceId: null }, { traceId })

const judged = ({ verdict, why }: Judged): Change => ({ verdict, why, waiting: verdict === 'held' })

/** A picture that WeChat took no order for. One write. */
export const judgeUnasked = (ctx: Ctx, contentId: string, result: Judged): Promise<number> =>
  ctx.store.update(CHECKS, { _id: contentId, verdict: 'pending' }, judged(result))

/** The picture that WeChat looks at under a number, null where there is none. One read. */
export const findTrace = async (ctx: Ctx, traceId: string): Promise<ContentCheckRecord | null> =>
  (await ctx.store.find<ContentCheckRecord>(CHECKS, { traceId }, { limit: 1 }))[0] ?? null

/** Pictures asked before a moment whose plain copy still lies in storage, at most 50. One read. */
export const listOldCopies = (ctx: Ctx, beforeMs: number): Promise<Pick<ContentCheckRecord, '_id'>[]> =>
  ctx.store.find(CHECKS, { copied: true, askedAtMs: { lt: beforeMs } }, { fields: ['_id'], limit: 50 })

/** The plain copy is gone. One write. */
export const noteCopyGone = (ctx: Ctx, contentId: string): Promise<number> =>
  ctx.store.update(CHECKS, { _id: contentId, copied: true }, { copied: false })

/** WeChat's verdict of a picture: counts while pending, and after it was held as late where nobody decided. 2 writes at most; twice changes nothing. */
export const judgeTrace = async (ctx: Ctx, traceId: string, result: Judged): Promise<boolean> => {
  if ((await ctx.store.update(CHECKS, { traceId, verdict: 'pending' }, judged(result))) === 1) return true
  return (await ctx.store.update(CHECKS, { traceId, waiting: true, why: 'late' }, judged(result))) === 1
}

/** Holds pictures that were asked before a moment and never answered. One write. */
export const holdLate = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.update(
    CHECKS,
    { verdict: 'pending', askedAtMs: { lt: beforeMs } },
    { verdict: 'held', why: 'late', waiting: true },
  )

/** Checks that wait for a person, oldest first. One aggregate. */
export const listWaitingChecks = (
  ctx: Ctx,
  { after, limit }: { after?: Position | undefined; limit: number },
): Promise<ContentCheckRecord[]> =>
  ctx.store.aggregate<ContentCheckRecord>(CHECKS, [
    {
      match: {
        waiting: true,
        ...(after ? { $or: [{ askedAtMs: { $gt: after.at } }, { askedAtMs: after.at, _id: { $gt: after.id } }] } : {}),
      },
    },
    { sort: { askedAtMs: 1, _id: 1 } },
    { limit },
  ])

/** Forgets whose content was checked, and the texts that wait; verdicts and the audit's heads stay. Again changes nothing. 2 writes. */
export const forgetWriter = async (ctx: Ctx, byAccountId: string): Promise<void> => {
  const waiting = { byAccountId, waiting: true }
  await ctx.store.update(CHECKS, waiting, { waiting: false, verdict: 'risky', textSealed: null })
  await ctx.store.update(CHECKS, { byAccountId }, { byAccountId: '' })
}

/** Within a transaction. */
export const contentChecksIn = (tx: Tx) => ({
  read: (contentId: string) => tx.get<ContentCheckRecord>(CHECKS, contentId),
  update: (contentId: string, change: Change) => tx.update(CHECKS, contentId, change),
})
