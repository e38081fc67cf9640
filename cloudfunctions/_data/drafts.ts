// `drafts`, owner: account. What a person typed and has not sent, sealed; nobody but the writer reads it.
import type { DraftKind } from '../../src/domain/drafts/words'
import type { Ctx } from '../_kit/ctx'

const DRAFTS = 'drafts'

export interface DraftRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  readonly accountId: string
  readonly kind: DraftKind
  readonly version: number
  readonly print: string
  readonly textSealed: string
  readonly savedAtMs: number
}

/** One draft a person, form and subject; no round trip. */
export const draftIdOf = (ctx: Ctx, accountId: string, kind: DraftKind, subject: string): string =>
  ctx.crypto.id('draft', `${accountId}/${kind}/${subject}`)

/** Where the text stands, for the seal. */
export const draftPlace = (draftId: string): string => `${DRAFTS}/${draftId}/text`

/** One draft, null where there is none. One read. */
export const readDraftRecord = (ctx: Ctx, draftId: string): Promise<DraftRecord | null> =>
  ctx.store.get<DraftRecord>(DRAFTS, draftId)

/** How many a person has. One read. */
export const countDrafts = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.count(DRAFTS, { accountId })

/** False where another write came first. One write. */
export const insertDraft = async (ctx: Ctx, draft: DraftRecord): Promise<boolean> =>
  (await ctx.store.insert(DRAFTS, draft)) === 'inserted'

/** Writes over the version before; false where another write came first. One write. */
export const updateDraft = async (
  ctx: Ctx,
  { _id, version, print, textSealed, savedAtMs }: DraftRecord,
): Promise<boolean> =>
  (await ctx.store.update(DRAFTS, { _id, version: version - 1 }, { version, print, textSealed, savedAtMs })) === 1

/** One write. */
export const removeDraft = (ctx: Ctx, draftId: string): Promise<number> => ctx.store.remove(DRAFTS, { _id: draftId })

/** Removes what nobody touched since `beforeMs`; answers how many. One write. */
export const removeOldDrafts = (ctx: Ctx, beforeMs: number): Promise<number> =>
  ctx.store.remove(DRAFTS, { savedAtMs: { lt: beforeMs } })

/** Removes all of a person's. One write. */
export const removeDraftsOf = (ctx: Ctx, accountId: string): Promise<number> => ctx.store.remove(DRAFTS, { accountId })
