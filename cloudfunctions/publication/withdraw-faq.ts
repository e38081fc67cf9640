import type { publication } from '../../src/contract/publication'
import { canSomewhere } from '../../src/domain/can'
import { readPerson } from '../_data/accounts'
import { faqsIn } from '../_data/faq-drafts'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'

/** Takes an entry back: this way needs one person. 1 read and 5 round trips; again changes nothing. Refuses VERSION_CONFLICT. */
export const withdrawFaq: Handler<typeof publication.withdrawFaq> = async (ctx, { faqId, version }) => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const { accountId: byAccountId } = person
  const stands = await ctx.store.transaction(async tx => {
    const faqs = faqsIn(tx, ctx)
    const entry = await faqs.entry(faqId)
    if (!entry) return 'NOT_FOUND'
    if (entry.state === 'withdrawn') return entry.version
    if (entry.version !== version) return 'VERSION_CONFLICT'
    const subject = { kind: 'faq' as const, id: faqId, head: entry.audit }
    const note = nextAudit(ctx, subject, { what: 'faq.withdrawn', byAccountId, refs: { version } })
    await insertAudit(tx, note.row)
    await faqs.update(entry, { state: 'withdrawn', audit: { set: note.head } })
    return version + 1
  })
  return typeof stands === 'number' ? { version: stands } : refuse(stands)
}
