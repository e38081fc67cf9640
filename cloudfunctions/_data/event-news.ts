// `event_news`, owner: events. What those who signed up are still to be told: written with the change, told in pieces.
import type { Position } from '../../src/domain/events/cursor'
import type { EventNews } from '../../src/domain/events/news'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'

const NEWS = 'event_news'

export interface EventNewsRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly what: EventNews
  readonly eventId: string
  /** Sets this occasion apart from the next of its kind: the event's version, or the session's start. */
  readonly occasion: string
  readonly sessionIds: readonly string[]
  /** Why it was called off; it stands on the event's page too. */
  readonly reason: string
  /** Somebody is still to be told. */
  readonly open: boolean
  /** The session being told, and the last sign-up of it that was. */
  readonly sessionIndex: number
  readonly after: Position
  readonly atMs: number
}

/** News as it begins; the same occasion has the same id. No round trip. */
export const newEventNews = (
  ctx: Ctx,
  news: Pick<EventNewsRecord, 'what' | 'eventId' | 'occasion' | 'sessionIds' | 'reason'>,
): EventNewsRecord => ({
  ...news,
  _id: ctx.crypto.id('event-news', `${news.what}:${news.eventId}:${news.occasion}`),
  open: true,
  sessionIndex: 0,
  after: { at: 0, id: '' },
  atMs: ctx.clock(),
})

/** Within the change's transaction. */
export const eventNewsIn = (tx: Tx) => ({ insert: (news: EventNewsRecord) => tx.insert(NEWS, news) })

/** News that begins without a change; 'exists' where it began before. One write. */
export const insertEventNews = (ctx: Ctx, news: EventNewsRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(NEWS, news)

/** Those of these ids that began. One read, at most 500 ids. */
export const listBegunNews = async (ctx: Ctx, newsIds: readonly string[]): Promise<ReadonlySet<string>> => {
  if (newsIds.length === 0) return new Set()
  const rows = await ctx.store.find(NEWS, { _id: { in: newsIds } }, { fields: ['_id'], limit: 500 })
  return new Set(rows.map(row => row._id))
}

/** News with somebody still to be told, oldest first, at most 50. One read. */
export const listOpenNews = (ctx: Ctx): Promise<EventNewsRecord[]> =>
  ctx.store.find<EventNewsRecord>(NEWS, { open: true }, { orderBy: [['atMs', 'asc']], limit: 50 })

/** Notes how far the telling came; false where another run is at it. One write. */
export const moveEventNews = async (
  ctx: Ctx,
  seen: EventNewsRecord,
  to: Pick<EventNewsRecord, 'open' | 'sessionIndex' | 'after'>,
): Promise<boolean> =>
  (await ctx.store.update(
    NEWS,
    {
      _id: seen._id,
      open: true,
      sessionIndex: seen.sessionIndex,
      'after.at': seen.after.at,
      'after.id': seen.after.id,
    },
    { open: to.open, sessionIndex: to.sessionIndex, after: { set: to.after } },
  )) === 1

/** Removes news from before a moment. One write. */
export const removeOldNews = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(NEWS, { atMs: { lt: beforeMs } })
