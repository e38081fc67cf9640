import type { account } from '../../src/contract/account'
import { accountIdOf } from '../_data/accounts'
import { addGrants as countGrants } from '../_data/grants'
import { type Handler, refuse } from '../_kit/ctx'
import { underLimit } from '../_services/rate-limit'
import { templatesOf } from '../_services/send-messages'

/** A tap follows a success, and nobody succeeds this often. */
const MOST_AN_HOUR = 60
const HOUR_MS = 3_600_000

/** Counts the subscribe messages I allowed. 2 writes. A false report costs nothing: WeChat answers 43101 and the count is 0 again. */
export const addGrants: Handler<typeof account.addGrants> = async (ctx, { templateIds, requestId }) => {
  if (!ctx.openid) return refuse('FORBIDDEN')
  const accountId = accountIdOf(ctx, ctx.openid)
  const slots = templatesOf(ctx)
    .filter(template => templateIds.includes(template.templateId))
    .map(template => template.slot)
  if (slots.length === 0) return { counted: 0 }
  if (!(await underLimit(ctx, { what: 'grants', accountId, most: MOST_AN_HOUR, windowMs: HOUR_MS })))
    return refuse('TOO_OFTEN')
  await countGrants(ctx, { accountId, openid: ctx.openid, slots, requestId })
  return { counted: slots.length }
}
