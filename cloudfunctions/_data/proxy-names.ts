// `sign_ups`, owner events: the names of those who picked a gift up for its holder, which go when their time is over.
import type { Ctx } from '../_kit/ctx'
import type { SignUpRecord } from './records'

const SIGN_UPS = 'sign_ups'
const AT_ONCE = 200

type Named = Pick<SignUpRecord, '_id' | 'turn' | 'entries'>

/** Takes the names of collectors who came before a moment; that somebody came for the holder stays, without a name. One read for each 200 tickets and a write for each. */
export const removeProxyNames = async (ctx: Ctx, beforeMs: number, untilMs: number): Promise<number> => {
  let removed = 0
  let afterId = ''
  for (;;) {
    const page = await ctx.store.find<Named>(
      SIGN_UPS,
      { proxyNamed: true, _id: { gt: afterId }, startsAtMs: { lt: beforeMs } },
      { fields: ['turn', 'entries'], orderBy: [['_id', 'asc']], limit: AT_ONCE },
    )
    for (const ticket of page) removed += await removeFrom(ctx, ticket, beforeMs)
    afterId = page[page.length - 1]?._id ?? afterId
    if (page.length < AT_ONCE || ctx.clock() > untilMs) return removed
  }
}

/** A door that writes meanwhile leaves the ticket to the next run. */
const removeFrom = async (ctx: Ctx, { _id, turn, entries }: Named, beforeMs: number): Promise<number> => {
  const isOver = ({ proxySealed, atMs }: SignUpRecord['entries'][number]) =>
    proxySealed !== undefined && atMs < beforeMs
  const kept = entries.map((entry): SignUpRecord['entries'][number] => {
    if (!isOver(entry)) return entry
    const { proxySealed: _, ...others } = entry
    return others
  })
  const proxyNamed = kept.some(({ proxySealed }) => proxySealed !== undefined)
  const change = { entries: kept, proxyNamed, turn: (turn ?? 0) + 1 }
  const many = entries.filter(isOver).length
  if (many === 0) return 0
  return (await ctx.store.update(SIGN_UPS, { _id, turn: turn ?? null }, change)) === 1 ? many : 0
}
