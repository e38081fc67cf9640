import type { publication } from '../../src/contract/publication'
import { canSomewhere } from '../../src/domain/can'
import { allPhrasings } from '../../src/domain/qa/faq-draft'
import { confirmCitations } from '../../src/domain/qa/watch-law'
import type { Citation } from '../../src/domain/qa/words'
import { readPerson } from '../_data/accounts'
import { type AuditedFaq, type FaqDraftRecord, faqsIn, readFaqDraft } from '../_data/faq-drafts'
import { faqIdOf } from '../_data/faqs'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { verdictsOf } from '../_services/content-check'
import { lawsOf } from './current-articles'
import { contentOf } from './faq-drafts'
import { endIfNothingWaits } from './waiting-todo'

/**
 * Publishes a draft or sends it back, in one transaction with the entry, what it said before, and the audit event. 3
 * reads, one a cited law, about 8 round trips more. The same word again is answered as it stands. Refuses SECOND_PERSON,
 * NOT_WAITING, NOT_CHECKED, VERSION_CONFLICT, ARTICLE_GONE, REASON_MISSING.
 */
export const decideFaqDraft: Handler<typeof publication.decideFaqDraft> = async (ctx, { draftId, publish, reason }) => {
  const [person, draft] = await Promise.all([readPerson(ctx), readFaqDraft(ctx, draftId)])
  const byAccountId = person?.accountId ?? ''
  const isWriter = draft?.byAccountId === byAccountId
  if (!person || !(canSomewhere(person.actor.roles, 'faq.curate') || (isWriter && !publish))) return refuse('FORBIDDEN')
  if (!draft) return refuse('NOT_FOUND')
  const state = publish ? ('published' as const) : ('returned' as const)
  if (draft.state !== 'waiting') {
    const same = draft.state === state && draft.decidedBy === byAccountId
    return same ? { faqId: entryIdOf(ctx, draft), state } : refuse('NOT_WAITING')
  }
  if (!publish) {
    if (!isWriter && reason === '') return refuse('REASON_MISSING')
    const sent = await sendBack(ctx, draftId, { byAccountId, reason })
    if (!sent) return refuse('NOT_WAITING')
    await endIfNothingWaits(ctx)
    return { faqId: draft.faqId, state }
  }
  if (isWriter) return refuse('SECOND_PERSON')
  if ((await verdictsOf(ctx, [draftId])).get(draftId) !== 'pass') return refuse('NOT_CHECKED')
  const citations = confirmCitations(
    { state: 'published', citations: draft.content.citations.map(one => ({ ...one, state: 'current' as const })) },
    await lawsOf(ctx, draft.content.citations),
  )
  if (!citations) return refuse('ARTICLE_GONE')
  const published = await publishDraft(ctx, { draftId, byAccountId, citations })
  if (published !== 'ok') return refuse(published)
  await endIfNothingWaits(ctx)
  return { faqId: entryIdOf(ctx, draft), state }
}

const entryIdOf = (ctx: Ctx, { _id, faqId }: FaqDraftRecord): string => faqId ?? faqIdOf(ctx, `draft:${_id}`)

const sendBack = (ctx: Ctx, draftId: string, { byAccountId, reason }: { byAccountId: string; reason: string }) =>
  ctx.store.transaction(async tx => {
    const faqs = faqsIn(tx, ctx)
    if ((await faqs.draft(draftId))?.state !== 'waiting') return false
    await faqs.decideDraft(draftId, { state: 'returned', reason, decidedBy: byAccountId })
    return true
  })

interface Publish {
  readonly draftId: string
  readonly byAccountId: string
  readonly citations: readonly Citation[]
}

const publishDraft = (ctx: Ctx, { draftId, byAccountId, citations }: Publish) =>
  ctx.store.transaction(async (tx): Promise<'ok' | 'NOT_WAITING' | 'VERSION_CONFLICT'> => {
    const faqs = faqsIn(tx, ctx)
    const draft = await faqs.draft(draftId)
    if (draft?.state !== 'waiting') return 'NOT_WAITING'
    const faqId = entryIdOf(ctx, draft)
    const entry = await faqs.entry(faqId)
    if ((entry?.version ?? 0) !== draft.baseVersion) return 'VERSION_CONFLICT'
    const note = nextAudit(
      ctx,
      { kind: 'faq', id: faqId, head: entry?.audit },
      { what: 'faq.published', byAccountId, refs: { writer: draft.byAccountId, version: draft.baseVersion + 1 } },
    )
    await insertAudit(tx, note.row)
    const { title, answer, category, asksUnion, calculator } = draft.content
    const fields = { category, title, answer, asksUnion, calculator, checkedAtMs: ctx.clock(), seedHash: null }
    const lists = { phrasings: allPhrasings(draft.content), citations }
    if (entry) {
      await faqs.keepVersion(formerOf(entry))
      await faqs.update(entry, { ...fields, ...lists, state: 'published', audit: { set: note.head } })
    } else await faqs.insert({ _id: faqId, ...NEW, ...fields, ...lists, changedAtMs: ctx.clock(), audit: note.head })
    await faqs.decideDraft(draftId, { state: 'published', decidedBy: byAccountId })
    return 'ok'
  })

const NEW = { state: 'published', audience: 'everyone', helpful: 0, heat: 0, version: 1, seedKey: null } as const

const formerOf = (entry: AuditedFaq) => ({
  _id: `${entry._id}.${entry.version}`,
  faqId: entry._id,
  version: entry.version,
  content: contentOf(entry),
  atMs: entry.changedAtMs,
})
