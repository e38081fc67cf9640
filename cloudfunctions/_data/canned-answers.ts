// `canned_answers`, owner: qa. Answers that are written once and sent often, with variables to fill and what they rest on.
import type { Citation, QaCategory } from '../../src/domain/qa/words'
import type { Ctx } from '../_kit/ctx'

const CANNED = 'canned_answers'

export interface CannedRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly title: string
  readonly text: string
  readonly category: QaCategory | null
  readonly citations: readonly Citation[]
  readonly on: boolean
  readonly uses: number
  readonly version: number
  readonly savedBy: string
  readonly savedAtMs: number
}

/** One canned answer, null where there is none. One read. */
export const readCanned = (ctx: Ctx, cannedId: string): Promise<CannedRecord | null> =>
  ctx.store.get<CannedRecord>(CANNED, cannedId)

/** Those in use, the most used first, at most 200. One read. */
export const listCanned = (ctx: Ctx): Promise<CannedRecord[]> =>
  ctx.store.find<CannedRecord>(CANNED, { on: true }, { orderBy: [['uses', 'desc']], limit: 200 })

/** Writes over the version that was seen, 0 for a new one; false where another write came first. One write. */
export const writeCanned = async (ctx: Ctx, canned: CannedRecord): Promise<boolean> => {
  const { _id, version, title, text, category, citations, on, savedBy, savedAtMs } = canned
  if (version === 0) return (await ctx.store.insert(CANNED, { ...canned, version: 1 })) === 'inserted'
  const change = { title, text, category, citations: { set: citations }, on, savedBy, savedAtMs, version: version + 1 }
  return (await ctx.store.update(CANNED, { _id, version }, change)) === 1
}

/** Counts one sending. One write. */
export const countUse = (ctx: Ctx, cannedId: string): Promise<number> =>
  ctx.store.update(CANNED, { _id: cannedId }, { uses: { inc: 1 } })
