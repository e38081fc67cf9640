import type { faq as procedures } from '../../src/contract/faq'
import { canSomewhere } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { type FaqRecord, listChangedFaqs, listHiddenFaqs, listOldFaqs } from '../_data/faqs'
import { type Handler, refuse } from '../_kit/ctx'
import { faqCard } from '../_services/faq-card'
import { overtaken } from './overtaken'

const SHOWN = 100
/** An answer is held against the law once a year at least. */
const CHECKED_FOR_MS = 365 * 86_400_000

/** What the editors must look at: repealed first, then changed, then long not checked; and what `overtaken` finds. 4 reads beside it. */
export const checks: Handler<typeof procedures.checks> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const [others, hidden, changed, old] = await Promise.all([
    overtaken(ctx),
    listHiddenFaqs(ctx, SHOWN),
    listChangedFaqs(ctx, SHOWN),
    listOldFaqs(ctx, ctx.clock() - CHECKED_FOR_MS, SHOWN),
  ])
  const seen = new Set([...hidden, ...changed].map(({ _id }) => _id))
  const item = (why: 'repealed' | 'changed' | 'old') => (faq: FaqRecord) => ({
    ...faqCard(faq),
    state: faq.state,
    version: faq.version,
    why,
  })
  const items = [
    ...hidden.map(item('repealed')),
    ...changed.map(item('changed')),
    ...old.filter(({ _id }) => !seen.has(_id)).map(item('old')),
  ]
  return { items: items.slice(0, SHOWN), others: others.slice(0, SHOWN) }
}
