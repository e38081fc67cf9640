import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { listExitsOf } from '../_data/exits'
import { type Handler, refuse } from '../_kit/ctx'
import { receiptOf } from './exit-words'

/** My receipts. One read; FORBIDDEN without an identity. */
export const exits: Handler<typeof account.exits> = async ctx => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  return { items: (await listExitsOf(ctx, accountIdOf(ctx, ctx.openid))).map(receiptOf) }
}
