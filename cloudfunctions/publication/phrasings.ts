import type { publication } from '../../src/contract/publication'
import { canSomewhere } from '../../src/domain/can'
import { teachesItself } from '../../src/domain/qa/faq-draft'
import { personalIn } from '../../src/domain/qa/redact'
import { bareForm } from '../../src/domain/qa/threads/similar'
import { readPerson } from '../_data/accounts'
import {
  candidateIdOf,
  countCandidate,
  listCandidates,
  listHelpedSince,
  readCandidate,
  setCandidate,
} from '../_data/faq-candidates'
import { listFaqs } from '../_data/faqs'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { isKnown, teach } from './teach'

/** Clicks are counted over so long. */
const SINCE_MS = 90 * 86_400_000

/** What clicks taught and what waits for a person. 4 reads in 3 round trips. */
export const phrasingCandidates: Handler<typeof publication.phrasingCandidates> = async ctx => {
  const person = await readPerson(ctx)
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  const [offered, added] = await Promise.all([listCandidates(ctx, 'offered'), listCandidates(ctx, 'added')])
  const all = [...offered, ...added].slice(0, 100)
  const titles = new Map(
    (await listFaqs(ctx, [...new Set(all.map(({ faqId }) => faqId))])).map(faq => [faq._id, faq.title]),
  )
  return {
    items: all.map(({ _id, faqId, text, people, state }) => ({
      candidateId: _id,
      faqId,
      title: titles.get(faqId) ?? '',
      text,
      people,
      state: state === 'added' ? ('added' as const) : ('offered' as const),
    })),
  }
}

/** A person's word on a way of asking; again changes nothing. 3 reads, 2 writes. Refuses PERSONAL_DATA, PHRASINGS_FULL. */
export const decidePhrasing: Handler<typeof publication.decidePhrasing> = async (ctx, { candidateId, add }) => {
  const [person, candidate] = await Promise.all([readPerson(ctx), readCandidate(ctx, candidateId)])
  if (!person || !canSomewhere(person.actor.roles, 'faq.curate')) return refuse('FORBIDDEN')
  if (!candidate) return refuse('NOT_FOUND')
  const { faqId, text } = candidate
  if (add && personalIn(text).length > 0) return refuse('PERSONAL_DATA')
  if (!(await teach(ctx, faqId, { text, add }))) return refuse(add ? 'PHRASINGS_FULL' : 'BUSY')
  const state = add ? 'added' : 'rejected'
  await setCandidate(ctx, candidateId, state)
  return { state }
}

/** Counts the clicks of three months by entry and way of asking, one person once; what three people taught is added. Answers how many were. One read per 1,000 clicks, 2 writes a way of asking. */
export const learnFromClicks = async (ctx: Ctx): Promise<number> => {
  const opens = (await listHelpedSince(ctx, ctx.clock() - SINCE_MS)).filter(({ text }) => text !== '')
  const ways = new Map<string, { faqId: string; text: string; people: Set<string> }>()
  for (const { faqId, text, accountId } of opens) {
    const key = candidateIdOf(ctx, faqId, bareForm(text))
    const way = ways.get(key) ?? { faqId, text, people: new Set<string>() }
    way.people.add(accountId)
    ways.set(key, way)
  }
  const faqs = new Map((await listFaqs(ctx, [...new Set(opens.map(({ faqId }) => faqId))])).map(faq => [faq._id, faq]))
  let added = 0
  for (const [_id, { faqId, text, people }] of ways) {
    const faq = faqs.get(faqId)
    if (!faq || isKnown(faq, text)) continue
    await countCandidate(ctx, { _id, faqId, text, people: people.size, state: 'offered', atMs: ctx.clock() })
    const offered = (await readCandidate(ctx, _id))?.state === 'offered'
    if (!offered || !teachesItself(text, people.size)) continue
    if (!(await teach(ctx, faqId, { text, add: true }))) continue
    await setCandidate(ctx, _id, 'added')
    added += 1
  }
  return added
}
