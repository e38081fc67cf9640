// `audit_anchors`, owner: office. What each night remembers of all chains that grew; nothing here changes one.
import type { Anchor } from '../../src/domain/audit-anchor'
import type { Ctx } from '../_kit/ctx'

const ANCHORS = 'audit_anchors'

interface AnchorRecord extends Anchor, Readonly<Record<string, unknown>> {
  readonly _id: string
}

const idOf = (n: number): string => String(n).padStart(6, '0')

/** The last anchor, null before the first night. One read. */
export const readLastAnchor = async (ctx: Ctx): Promise<Anchor | null> =>
  (await ctx.store.find<AnchorRecord>(ANCHORS, { _id: { gt: '' } }, { orderBy: [['_id', 'desc']], limit: 1 }))[0] ??
  null

/** The last anchor that remembers a subject, null where none does. One read. */
export const findAnchorOf = async (ctx: Ctx, subjectId: string): Promise<Anchor | null> =>
  (
    await ctx.store.find<AnchorRecord>(
      ANCHORS,
      { 'heads.subjectId': subjectId },
      { orderBy: [['n', 'desc']], limit: 1 },
    )
  )[0] ?? null

/** Anchors in order, from one number on. One read of at most 50: a busy night has some hundreds of kilobytes. */
export const listAnchors = (ctx: Ctx, afterN: number): Promise<Anchor[]> =>
  ctx.store.find<AnchorRecord>(ANCHORS, { _id: { gt: idOf(afterN) } }, { orderBy: [['_id', 'asc']], limit: 50 })

/** Answers 'exists' where another run anchored this number. One write. */
export const insertAnchor = (ctx: Ctx, anchor: Anchor): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(ANCHORS, { _id: idOf(anchor.n), ...anchor })
