// `notice_grants`, owner: account. How many subscribe messages a person allowed, by kind of template; WeChat does not tell.
import { TEMPLATE_SLOTS, type TemplateSlot } from '../../src/domain/messages/words'
import type { Ctx } from '../_kit/ctx'

const GRANTS = 'notice_grants'
/** WeChat itself keeps long rows of grants; beyond this a count says nothing. */
const MOST = 50
/** Reports whose retry is answered the same. */
const REQUESTS_KEPT = 10

/** `_id` is the account's id. */
export interface GrantRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly openid: string
  readonly reminder: number
  readonly result: number
  readonly progress: number
  readonly requests: readonly string[]
}

export interface Granted {
  readonly accountId: string
  readonly openid: string
  readonly slots: readonly TemplateSlot[]
  readonly requestId: string
}

/** Counts what a person allowed by one tap; a retry counts nothing. One write, two for a person's first. */
export const addGrants = async (ctx: Ctx, { accountId, openid, slots, requestId }: Granted): Promise<void> => {
  const more = Object.fromEntries(slots.map(slot => [slot, { inc: 1 }] as const))
  const room = Object.fromEntries(slots.map(slot => [slot, { lt: MOST }] as const))
  const where = { _id: accountId, requests: { neq: requestId }, ...room }
  const change = { ...more, requests: { push: [requestId], keepLast: REQUESTS_KEPT } }
  if ((await ctx.store.update(GRANTS, where, change)) === 1) return
  const counts = Object.fromEntries(TEMPLATE_SLOTS.map(slot => [slot, slots.includes(slot) ? 1 : 0]))
  const first = { _id: accountId, openid, ...counts, requests: [requestId] }
  // the other tap of a first pair may have been quicker
  if ((await ctx.store.insert(GRANTS, first)) === 'exists') await ctx.store.update(GRANTS, where, change)
}

/** The grants of these people. One read, at most 100. */
export const listGrants = async (
  ctx: Ctx,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, GrantRecord>> => {
  const rows = await ctx.store.find<GrantRecord>(GRANTS, { _id: { in: [...new Set(accountIds)] } }, { limit: 100 })
  return new Map(rows.map(row => [row._id, row]))
}

/** Takes one grant; false where none is left, so that a count never falls below 0. One write. */
export const takeGrant = async (ctx: Ctx, accountId: string, slot: TemplateSlot): Promise<boolean> =>
  (await ctx.store.update(GRANTS, { _id: accountId, [slot]: { gt: 0 } }, { [slot]: { inc: -1 } })) === 1

/** Gives a grant back whose message WeChat did not take. One write. */
export const returnGrant = (ctx: Ctx, accountId: string, slot: TemplateSlot): Promise<number> =>
  ctx.store.update(GRANTS, { _id: accountId }, { [slot]: { inc: 1 } })

/** WeChat says that nothing is allowed any more. One write. */
export const clearGrants = (ctx: Ctx, accountId: string, slot: TemplateSlot): Promise<number> =>
  ctx.store.update(GRANTS, { _id: accountId }, { [slot]: 0 })

/** Whether a person's grants are counted, 0 or 1. One count. */
export const countGrantsOf = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.store.count(GRANTS, { _id: accountId })

/** Forgets a person's grants. One write. */
export const removeGrantsOf = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.store.remove(GRANTS, { _id: accountId })
