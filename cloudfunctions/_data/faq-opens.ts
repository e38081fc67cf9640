// `faq_opens`, owner: qa. Who opened an entry after which question, once a person, entry and day.
import type { Ctx } from '../_kit/ctx'

const OPENS = 'faq_opens'
const MOST = 1000

export interface FaqOpenRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly faqId: string
  /** What was asked, redacted; empty where the entry was opened without asking. */
  readonly text: string
  readonly accountId: string
  readonly helped: boolean | null
  readonly atMs: number
}

const idOf = (ctx: Ctx, of: { accountId: string; faqId: string; day: string }): string =>
  ctx.crypto.id('faq-open', `${of.accountId}:${of.faqId}:${of.day}`)

export interface OpenKey {
  readonly accountId: string
  readonly faqId: string
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string
}

/** What this person did with the entry today, null where nothing. One read. */
export const readFaqOpen = (ctx: Ctx, key: OpenKey): Promise<FaqOpenRecord | null> =>
  ctx.store.get<FaqOpenRecord>(OPENS, idOf(ctx, key))

/** Keeps the day's first opening. One write. */
export const insertFaqOpen = (ctx: Ctx, key: OpenKey, more: { text: string; helped: boolean | null }) =>
  ctx.store.insert(OPENS, {
    _id: idOf(ctx, key),
    faqId: key.faqId,
    ...more,
    accountId: key.accountId,
    atMs: ctx.clock(),
  })

/** Sets the day's word where none was said yet; false otherwise. One write. */
export const setHelped = async (ctx: Ctx, key: OpenKey, helped: boolean): Promise<boolean> =>
  (await ctx.store.update(OPENS, { _id: idOf(ctx, key), helped: null }, { helped })) === 1

/** How many openings helped, by entry. One aggregate over those that did. */
export const countHelped = async (ctx: Ctx): Promise<Map<string, number>> => {
  const rows = await ctx.store.aggregate<{ _id: string; helped: number }>(OPENS, [
    { match: { helped: true } },
    { group: { _id: '$faqId', helped: { $sum: 1 } } },
    { limit: MOST },
  ])
  return new Map(rows.map(row => [row._id, row.helped]))
}

/** What a person opened in a year, newest first, at most 1,000. One read. */
export const listOpensOf = (ctx: Ctx, accountId: string): Promise<FaqOpenRecord[]> =>
  ctx.store.find<FaqOpenRecord>(OPENS, { accountId }, { orderBy: [['atMs', 'desc']], limit: MOST })

/** How many openings are kept of a person. One read. */
export const countOpensOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.count(OPENS, { accountId })

/** Forgets what a person opened. One write. */
export const removeOpensOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.remove(OPENS, { accountId })

/** Forgets openings from before a moment. One write. */
export const removeOldOpens = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(OPENS, { atMs: { lt: beforeMs } })
