import type { publication } from '../../src/contract/publication'
import { contentProblem } from '../../src/domain/qa/faq-draft'
import { readPerson } from '../_data/accounts'
import { insertFaqDraft, readFaqDraft, waitsDraftOf } from '../_data/faq-drafts'
import { readFaq } from '../_data/faqs'
import { type Handler, refuse } from '../_kit/ctx'
import { standingOf } from '../_services/citable'
import { checkText } from '../_services/content-check'
import { articlesOf, lawsOf } from './current-articles'
import { may } from './may'
import { tellWaiting } from './waiting-todo'

/** Forum: what others will read. */
const SCENE = 3

/** Lays an entry before a second person. 7 reads and one a cited law, the content check, 1 write, the publishers' todo. Refuses PERSONAL_DATA, CITATION_MISSING, ARTICLE_GONE, ARTICLE_UNKNOWN, RISKY_TEXT, VERSION_CONFLICT, DRAFT_WAITS. */
export const saveFaqDraft: Handler<typeof publication.saveFaqDraft> = async (ctx, input) => {
  const { faqId, version, content, requestId } = input
  const person = await readPerson(ctx)
  if (!person || !may(person, 'faq.draft')) return refuse('FORBIDDEN')
  const { accountId: byAccountId } = person
  const draftId = ctx.crypto.id('faq-draft', `${byAccountId}:${requestId}`)
  const [known, entry, waits, laws] = await Promise.all([
    readFaqDraft(ctx, draftId),
    faqId === null ? null : readFaq(ctx, faqId),
    faqId !== null && waitsDraftOf(ctx, faqId),
    lawsOf(ctx, content.citations),
  ])
  if (known) return { draftId }
  if (faqId !== null && !entry) return refuse('NOT_FOUND')
  if (entry && entry.version !== version) return refuse('VERSION_CONFLICT')
  if (waits) return refuse('DRAFT_WAITS')
  const problem = contentProblem(content, articlesOf(laws))
  if (problem) return refuse(problem)
  const standings = await standingOf(ctx, content.citations)
  if (standings.some(({ standing }) => standing === 'unknown')) return refuse('ARTICLE_UNKNOWN')
  const text = [content.title, ...content.phrasings, content.answer].join('\n')
  const about = { kind: 'qa.answer' as const, id: draftId }
  if ((await checkText(ctx, { contentId: draftId, text, scene: SCENE, about })) === 'risky') return refuse('RISKY_TEXT')
  await insertFaqDraft(ctx, {
    _id: draftId,
    faqId,
    baseVersion: entry?.version ?? 0,
    content,
    byAccountId,
    state: 'waiting',
    reason: '',
    decidedBy: null,
    atMs: ctx.clock(),
  })
  await tellWaiting(ctx, byAccountId)
  return { draftId }
}
