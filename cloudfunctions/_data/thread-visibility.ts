// The one place that changes who may read of a thread; only publication/set-visibility.ts uses it.
import type { AuditHead } from '../../src/domain/audit'
import type { Visibility } from '../../src/domain/qa/threads/visibility'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { THREADS, type ThreadRecord } from './threads'

/** The public copy as it waits for a second person. */
export interface Proposal {
  /** Sealed in the thread's vault under `threads/<id>/copy`. */
  readonly copySealed: string
  readonly byAccountId: string
  readonly atMs: number
  /** Under this id the copy's words were checked. */
  readonly contentId: string
}

export type PublishableThread = ThreadRecord & {
  readonly proposal?: Proposal | null
  /** The asker ticked the wish; the consent itself decides. */
  readonly wantsPublic?: boolean
  readonly audit?: AuditHead | null
}

const SHOWN = 50

/** Within a transaction. */
export const visibilityIn = (tx: Tx) => ({
  read: (threadId: string) => tx.get<PublishableThread>(THREADS, threadId),
  write: (
    { _id, version }: PublishableThread,
    next: { visibility: Visibility; proposal: Proposal | null; audit: AuditHead },
  ) =>
    tx.update(THREADS, _id, {
      visibility: next.visibility,
      proposal: { set: next.proposal },
      audit: { set: next.audit },
      version: version + 1,
    }),
})

/** One thread as the gate sees it, null where missing. One read. */
export const readPublishable = (ctx: Ctx, threadId: string): Promise<PublishableThread | null> =>
  ctx.store.get<PublishableThread>(THREADS, threadId)

/** Notes whether the asker wishes it; no new version. One write. */
export const noteWish = (ctx: Ctx, threadId: string, wantsPublic: boolean): Promise<number> =>
  ctx.store.update(THREADS, { _id: threadId }, { wantsPublic })

/** Answered questions whose askers wish it and that lie private, at most 50. One read. */
export const listWished = (ctx: Ctx): Promise<PublishableThread[]> =>
  ctx.store.find<PublishableThread>(
    THREADS,
    { wantsPublic: true, visibility: 'requesterOnly', outcome: 'answered', state: { in: ['resolved', 'closed'] } },
    { limit: SHOWN },
  )

/** Threads whose copy waits, at most 50. One read. */
export const listPendingCopies = (ctx: Ctx): Promise<PublishableThread[]> =>
  ctx.store.find<PublishableThread>(THREADS, { visibility: 'publicPending' }, { limit: SHOWN })
