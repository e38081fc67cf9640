import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { markRead } from '../_data/inbox'
import { type Handler, refuse } from '../_kit/ctx'

/** Marks my messages as read. 2 writes in one round trip; another's ids change nothing and are answered alike. */
export const readMessages: Handler<typeof account.readMessages> = async (ctx, { messageIds }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  return { marked: await markRead(ctx, accountIdOf(ctx, ctx.openid), messageIds ?? null) }
}
