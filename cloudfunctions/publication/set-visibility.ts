import type { Copy } from '../../src/domain/qa/board'
import {
  decideVisibility,
  type VISIBILITY_REFUSALS,
  type Visibility,
  type VisibilityAct,
} from '../../src/domain/qa/threads/visibility'
import { postIdOf, postsIn } from '../_data/board-posts'
import { removeSameOf } from '../_data/board-same'
import { consentIdOf } from '../_data/consents'
import { type Proposal, type PublishableThread, visibilityIn } from '../_data/thread-visibility'
import type { Ctx } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { tellIn } from '../_services/outbox'

interface Asked {
  readonly threadId: string
  readonly act: VisibilityAct
  /** Null where the system follows a consent that was taken back. */
  readonly byAccountId: string | null
  /** The asker's consent stands, as it was read just before. */
  readonly consent: boolean
  /** What was seen; null where any will do. */
  readonly version: number | null
  /** The new proposal, for `propose`. */
  readonly proposal?: Proposal
  /** The copy that goes out, for `publish`. */
  readonly copy?: Copy
  /** When it appears, for `publish`; at once where absent. */
  readonly outAtMs?: number
}

type VisibilitySet =
  | { readonly ok: true; readonly visibility: Visibility; readonly version: number }
  | { readonly ok: false; readonly code: (typeof VISIBILITY_REFUSALS)[number] | 'VERSION_CONFLICT' | 'NOT_FOUND' }

/**
 * The only function that changes who may read of a thread: the gate's decision, the thread, its public copy, the audit
 * event and the asker's message in one transaction. About 8 round trips; what stands already is answered as it stands.
 * With a copy that goes, who met the same is forgotten.
 */
export const setVisibility = async (ctx: Ctx, asked: Asked): Promise<VisibilitySet> => {
  const set = await setInOne(ctx, asked)
  if (set.ok && (asked.act === 'hide' || asked.act === 'withdraw'))
    await removeSameOf(ctx, postIdOf(ctx, asked.threadId))
  return set
}

const setInOne = (ctx: Ctx, asked: Asked): Promise<VisibilitySet> =>
  ctx.store.transaction(async tx => {
    const threads = visibilityIn(tx)
    const thread = await threads.read(asked.threadId)
    if (!thread) return { ok: false, code: 'NOT_FOUND' }
    const { visibility, version } = thread
    if (isDone(thread, asked)) return { ok: true, visibility, version }
    if (asked.version !== null && asked.version !== version) return { ok: false, code: 'VERSION_CONFLICT' }
    const decided = decideVisibility(
      {
        visibility,
        kind: thread.kind ?? 'question',
        state: thread.state,
        outcome: thread.outcome,
        askerId: thread.accountId,
        consent: asked.consent,
        proposedBy: thread.proposal?.byAccountId ?? null,
        byAccountId: asked.byAccountId,
      },
      asked.act,
    )
    if (!decided.ok) return decided
    const note = nextAudit(
      ctx,
      { kind: 'thread', id: thread._id, head: thread.audit },
      { what: `thread.${asked.act}`, byAccountId: asked.byAccountId, refs: { from: visibility, to: decided.to } },
    )
    const postId = postIdOf(ctx, thread._id)
    const outAtMs = asked.outAtMs ?? ctx.clock()
    const posts = postsIn(tx)
    if (decided.to === 'public' && asked.copy)
      await posts.put({
        _id: postId,
        threadId: thread._id,
        consentId: consentIdOf(ctx, thread.accountId, 'qa.publish', thread._id),
        category: thread.category,
        ...asked.copy,
        publishedAtMs: outAtMs,
      })
    else if (visibility === 'public') await posts.remove(postId)
    await insertAudit(tx, note.row)
    const proposal = asked.proposal ?? (decided.to === 'public' ? (thread.proposal ?? null) : null)
    await threads.write(thread, { visibility: decided.to, proposal, audit: note.head })
    if (decided.to === 'public')
      await tellIn(tx, ctx, [
        {
          kind: 'qa.published',
          toAccountId: thread.accountId,
          key: `${thread._id}:${version}`,
          params: { threadId: thread._id, ...(outAtMs > ctx.clock() && { outAtMs }) },
        },
      ])
    return { ok: true, visibility: decided.to, version: version + 1 }
  })

/** What was asked for stands already: a tap that comes twice changes nothing. */
const isDone = ({ visibility, proposal }: PublishableThread, { act, byAccountId, ...asked }: Asked): boolean => {
  if (act === 'withdraw') return visibility === 'requesterOnly'
  if (act === 'hide') return visibility === 'hidden'
  if (act === 'publish') return visibility === 'public' && asked.consent && proposal?.byAccountId !== byAccountId
  return false
}
