import type { account } from '../../src/contract/account'
import { decodeCursor, encodeCursor } from '../../src/domain/events/cursor'
import { accountIdOf } from '../_data/accounts'
import { listMessages } from '../_data/inbox'
import { type Handler, refuse } from '../_kit/ctx'
import { openMessage } from '../_services/outbox'

const PAGE = 50

/** My messages, newest first. One aggregate. */
export const inbox: Handler<typeof account.inbox> = async (ctx, { cursor }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const after = decodeCursor(cursor)
  if (after === null) return refuse('BAD_INPUT', { fields: ['cursor'] })
  const accountId = accountIdOf(ctx, ctx.openid)
  const rows = await listMessages(ctx, { accountId, limit: PAGE + 1, ...(after !== 'start' && { after }) })
  const page = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? page[page.length - 1] : undefined
  return {
    items: page.flatMap(message => {
      const opened = openMessage(ctx, message)
      if (!opened) return []
      const { title, text, link } = opened
      return [
        { messageId: message._id, title, text, link, atMs: message.atMs, unread: message.unread, todo: message.todo },
      ]
    }),
    ...(last && { nextCursor: encodeCursor({ at: last.atMs, id: last._id }) }),
  }
}
