import type { EventNewsRecord } from '../_data/event-news'
import type { Ctx } from '../_kit/ctx'
import { tellNews } from './tell-news'

/** What an organiser may wait for; the timer tells the others. */
const WAIT_MS = 3_000
const PIECES = 5

/** Tells the first 500 people right after the change is written; never throws, since the timer goes on from where it stopped. */
export const tellAtOnce = async (ctx: Ctx, news: EventNewsRecord): Promise<void> => {
  try {
    await tellNews(ctx, news, { pieces: PIECES, untilMs: ctx.clock() + WAIT_MS })
  } catch {
    ctx.log('news_wait', { newsId: news._id })
  }
}
