import type { events } from '../../src/contract/events'
import { EVENT_PAGE } from '../../src/domain/events/page'
import { listSessionsOf } from '../_data/sessions'
import { type Handler, refuse } from '../_kit/ctx'
import { readEditable } from './read-editable'

/** A published event's poster with the code that opens its page: 3 reads in 2 round trips, 1 request to WeChat. NOT_FOUND for a draft and for whose event it is not. */
export const poster: Handler<typeof events.poster> = async (ctx, { eventId }) => {
  const event = await readEditable(ctx, eventId)
  if (event?.state !== 'published') return refuse('NOT_FOUND')
  const [sessions, png] = await Promise.all([
    listSessionsOf(ctx, [eventId]),
    ctx.wechat.wxaCode({ page: EVENT_PAGE, scene: eventId, width: 860 }),
  ])
  if (png === null) return refuse('BUSY')
  const { title, brand, venueName, venueAddress, organiserName } = event
  const ahead = sessions.filter(({ endsAtMs }) => endsAtMs > ctx.clock())
  return {
    ...{ title, brand, venueName, venueAddress, organiserName, pngBase64: png.toString('base64') },
    sessions: ahead.map(({ startsAtMs, endsAtMs }) => ({ startsAtMs, endsAtMs })),
  }
}
