import type { publication } from '../../src/contract/publication'
import { canSomewhere } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { listFaqVersions, waitsDraftOf } from '../_data/faq-drafts'
import { readFaq } from '../_data/faqs'
import { type Handler, refuse } from '../_kit/ctx'
import { contentOf, openContent } from './faq-drafts'

/** One entry with its history. 4 reads in one round trip. */
export const faqEntry: Handler<typeof publication.faqEntry> = async (ctx, { faqId }) => {
  const [person, faq, versions, waits] = await Promise.all([
    readPerson(ctx),
    readFaq(ctx, faqId),
    listFaqVersions(ctx, faqId),
    waitsDraftOf(ctx, faqId),
  ])
  const roles = person?.actor.roles ?? []
  if (!canSomewhere(roles, 'faq.curate') && !canSomewhere(roles, 'faq.draft')) return refuse('FORBIDDEN')
  if (!faq) return refuse('NOT_FOUND')
  return {
    faqId,
    state: faq.state,
    version: faq.version,
    content: { ...openContent(contentOf(faq)), citations: [...faq.citations] },
    helpful: faq.helpful,
    checkedAtMs: faq.checkedAtMs,
    learned: [...(faq.learned ?? [])],
    versions: versions.map(({ version, atMs, content }) => ({ version, atMs, content: openContent(content) })),
    waits,
  }
}
