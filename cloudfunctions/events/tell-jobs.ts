import { REMINDED_AHEAD_MS, reminderDue } from '../../src/domain/events/news'
import { insertEventNews, listBegunNews, listOpenNews, newEventNews, removeOldNews } from '../_data/event-news'
import { listStartingSessions } from '../_data/sessions'
import type { Ctx } from '../_kit/ctx'
import { tellNews } from './tell-news'

/** Longer than any reminder could begin anew. */
const KEPT_MS = 40 * 86_400_000

/** Begins the reminders that are due and tells on where the last run stopped. 4 round trips, and `tellNews` for each open piece of news. */
export const tellDue = async (ctx: Ctx, untilMs: number): Promise<number> => {
  await beginReminders(ctx)
  let told = 0
  for (const news of await listOpenNews(ctx)) {
    if (ctx.clock() >= untilMs) break
    told += await tellNews(ctx, news, { pieces: Number.POSITIVE_INFINITY, untilMs })
  }
  await removeOldNews(ctx, ctx.clock() - KEPT_MS)
  return told
}

const beginReminders = async (ctx: Ctx): Promise<void> => {
  const nowMs = ctx.clock()
  const starting = await listStartingSessions(ctx, { afterMs: nowMs, untilMs: nowMs + REMINDED_AHEAD_MS })
  const due = starting.flatMap(({ _id, eventId, startsAtMs }) => {
    const what = reminderDue(startsAtMs, nowMs)
    return what
      ? [newEventNews(ctx, { what, eventId, occasion: `${_id}:${startsAtMs}`, sessionIds: [_id], reason: '' })]
      : []
  })
  const begun = await listBegunNews(
    ctx,
    due.map(news => news._id),
  )
  for (const news of due) if (!begun.has(news._id)) await insertEventNews(ctx, news)
}
