// What keeps a thread beyond its time; owner: qa. `holdAtMs` is what retention and the list of holds look for.
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import type { PublishableThread } from './thread-visibility'
import { THREADS, type ThreadHold, type ThreadMessage } from './threads'

const SHOWN = 100

/** Within a transaction: both acts write the chain's head, the event beside the words, and a new version. */
export const holdIn = (tx: Tx) => ({
  read: (threadId: string) => tx.get<PublishableThread>(THREADS, threadId),
  write: (
    { _id, version }: PublishableThread,
    next: { hold: ThreadHold | null; message: ThreadMessage; audit: NonNullable<PublishableThread['audit']> },
  ) =>
    tx.update(THREADS, _id, {
      hold: { set: next.hold },
      holdAtMs: next.hold?.atMs ?? null,
      messages: { push: [next.message] },
      audit: { set: next.audit },
      version: version + 1,
    }),
})

/** Threads on hold, the longest first, at most 100. One read. */
export const listHolds = (ctx: Ctx): Promise<PublishableThread[]> =>
  ctx.store.find<PublishableThread>(THREADS, { holdAtMs: { gt: 0 } }, { orderBy: [['holdAtMs', 'asc']], limit: SHOWN })

/** How many threads are kept by a hold although their time came before a moment. One count. */
export const countKept = (ctx: Ctx, purged: 'files' | null, untilMs: number): Promise<number> =>
  ctx.store.count(THREADS, { open: false, purged, holdAtMs: { gt: 0 }, lastAtMs: { lte: untilMs } })
