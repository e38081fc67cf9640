import { type Anchor, type AnchoredHead, nextAnchor, subjectKey } from '../../src/domain/audit-anchor'
import { dayOf } from '../../src/domain/day'
import { listGrowth } from '../_data/audit'
import { insertAnchor, readLastAnchor } from '../_data/audit-anchors'
import type { Ctx } from '../_kit/ctx'

/** A transaction lives 30 s at most, so an event older than this is written or never will be. */
const SETTLED_MS = 120_000
/** Events that one anchor takes; what is beyond waits for the next run. */
const MOST_EVENTS = 5000

/**
 * Remembers the head of every chain that grew since the last anchor, once a day, or sooner where the last one could not
 * take all; answers how many. One read for each 1,000 events, one write. Two runs at once leave one anchor.
 */
export const anchorAudit = async (ctx: Ctx): Promise<number> => {
  const last = await readLastAnchor(ctx)
  const cutMs = ctx.clock() - SETTLED_MS
  if (last && !isDue(last, cutMs)) return 0
  const fromMs = last?.untilMs ?? 0
  const { heads, untilMs } = await readHeads(ctx, { fromMs, untilMs: cutMs })
  const anchor = nextAnchor(last, { untilMs, heads, mac: ctx.crypto.auditMac })
  return (await insertAnchor(ctx, anchor)) === 'inserted' ? heads.length : 0
}

/** A night's anchor reaches to the new day, so what ends before the day began was cut off or is a day old. */
const isDue = (last: Anchor, cutMs: number): boolean => dayOf(last.untilMs) !== dayOf(cutMs)

const readHeads = async (ctx: Ctx, span: { fromMs: number; untilMs: number }) => {
  const heads = new Map<string, AnchoredHead>()
  let untilMs = span.untilMs
  let full = false
  for (let skip = 0; !full; ) {
    const page = await listGrowth(ctx, { ...span, skip })
    skip += page.length
    const last = page[page.length - 1]
    full = skip >= MOST_EVENTS && page.length > 0
    // what shares the last moment is left whole to the next anchor
    if (full && last && last.atMs > span.fromMs) untilMs = last.atMs
    for (const { subjectKind, subjectId, seq, hash, atMs } of page) {
      if (atMs >= untilMs) continue
      const head = { subjectKind, subjectId, seq, hash }
      const known = heads.get(subjectKey(head))
      if (!known || known.seq < seq) heads.set(subjectKey(head), head)
    }
    if (page.length < 1000) break
  }
  return { heads: [...heads.values()], untilMs }
}
