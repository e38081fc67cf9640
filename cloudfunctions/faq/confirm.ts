import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { confirmCitations } from '../../src/domain/qa/watch-law'
import { readPerson } from '../_data/accounts'
import { readFaq, updateFaq } from '../_data/faqs'
import { readCurrentLaw } from '../_data/laws'
import { type Handler, refuse } from '../_kit/ctx'

/** A person has held the entry against the law. 2 reads and one a cited law, 1 write. Refuses VERSION_CONFLICT, STILL_REPEALED. */
export const confirm: Handler<typeof procedures.confirm> = async (ctx, { faqId, version }) => {
  const [person, faq] = await Promise.all([readPerson(ctx), readFaq(ctx, faqId)])
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  if (!faq) return refuse('NOT_FOUND')
  if (faq.version !== version) return refuse('VERSION_CONFLICT')
  const names = [...new Set(faq.citations.map(({ law }) => law))]
  const laws = (await Promise.all(names.map(law => readCurrentLaw(ctx, law)))).flatMap(law => law ?? [])
  const citations = confirmCitations(faq, new Map(laws.map(law => [law.law, law])))
  if (!citations) return refuse('STILL_REPEALED')
  const state = faq.state === 'hidden' ? 'published' : faq.state
  if (!(await updateFaq(ctx, faq, { citations, state, checkedAtMs: ctx.clock() }))) return refuse('VERSION_CONFLICT')
  return { version: version + 1, state }
}
