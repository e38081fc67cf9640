// `faq_drafts` and `faq_versions`, owner: publication. Entries that wait for a second person, and what an entry said before.
import type { AuditHead } from '../../src/domain/audit'
import type { FaqContent } from '../../src/domain/qa/faq-draft'
import type { Ctx } from '../_kit/ctx'
import type { Change, Tx } from '../_kit/ports'
import type { FaqRecord } from './faqs'

const DRAFTS = 'faq_drafts'
const VERSIONS = 'faq_versions'
const FAQS = 'faqs'
const SHOWN = 50

export interface FaqDraftRecord extends Readonly<Record<string, unknown>> {
  readonly _id: string
  /** Null for a new entry. Nothing leads from a draft to the thread it began with. */
  readonly faqId: string | null
  /** The entry's version that was read, 0 for a new one. */
  readonly baseVersion: number
  readonly content: FaqContent
  readonly byAccountId: string
  readonly state: 'waiting' | 'published' | 'returned'
  readonly reason: string
  readonly decidedBy: string | null
  readonly atMs: number
}

export interface FaqVersionRecord extends Readonly<Record<string, unknown>> {
  /** `<faqId>.<version>`. */
  readonly _id: string
  readonly faqId: string
  readonly version: number
  readonly content: FaqContent
  readonly atMs: number
}

/** An entry with the head of its chain. */
export type AuditedFaq = FaqRecord & { readonly audit?: AuditHead | null }

/** One write; 'exists' where this request stands. */
export const insertFaqDraft = (ctx: Ctx, draft: FaqDraftRecord): Promise<'inserted' | 'exists'> =>
  ctx.store.insert(DRAFTS, draft)

/** One draft, null where missing. One read. */
export const readFaqDraft = (ctx: Ctx, draftId: string): Promise<FaqDraftRecord | null> =>
  ctx.store.get<FaqDraftRecord>(DRAFTS, draftId)

/** Drafts in a state, the oldest first, at most 50. One read. */
export const listFaqDrafts = (ctx: Ctx, state: FaqDraftRecord['state']): Promise<FaqDraftRecord[]> =>
  ctx.store.find<FaqDraftRecord>(DRAFTS, { state }, { orderBy: [['atMs', 'asc']], limit: SHOWN })

/** Whether a draft of this entry waits. One read. */
export const waitsDraftOf = async (ctx: Ctx, faqId: string): Promise<boolean> =>
  (await ctx.store.count(DRAFTS, { faqId, state: 'waiting' })) > 0

/** What an entry said before, newest first, at most 50. One read. */
export const listFaqVersions = (ctx: Ctx, faqId: string): Promise<FaqVersionRecord[]> =>
  ctx.store.find<FaqVersionRecord>(VERSIONS, { faqId }, { orderBy: [['version', 'desc']], limit: SHOWN })

/** Drafts, entries and their history within a transaction. */
export const faqsIn = (tx: Tx, ctx: Ctx) => ({
  draft: (draftId: string) => tx.get<FaqDraftRecord>(DRAFTS, draftId),
  decideDraft: (draftId: string, change: Change) => tx.update(DRAFTS, draftId, change),
  entry: (faqId: string) => tx.get<AuditedFaq>(FAQS, faqId),
  insert: (faq: AuditedFaq) => tx.insert(FAQS, faq),
  update: ({ _id, version }: Pick<FaqRecord, '_id' | 'version'>, change: Change) =>
    tx.update(FAQS, _id, { ...change, version: version + 1, changedAtMs: ctx.clock() }),
  keepVersion: (former: FaqVersionRecord) => tx.put(VERSIONS, former),
})
