import type { qa } from '../../src/contract/qa'
import type { Citation } from '../../src/domain/qa/words'
import { readPerson } from '../_data/accounts'
import { listCanned, writeCanned } from '../_data/canned-answers'
import { type Handler, refuse } from '../_kit/ctx'
import { citeEach, citeNow } from './cite'
import { mayAnswer } from './may-answer'
import { isHead } from './readers'

/** Canned answers with what they cite as the laws stand now, those of a category first. 4 reads. */
export const canned: Handler<typeof qa.canned> = async (ctx, { category }) => {
  const person = await readPerson(ctx)
  if (!person || !mayAnswer(person)) return refuse('FORBIDDEN')
  const all = await listCanned(ctx)
  const cited = await citeEach(
    ctx,
    all.flatMap(({ citations }) => citations),
  )
  const nowOf = ({ law, article, versionDate }: Citation): Citation =>
    cited.find(now => now?.law === law && now.article === article) ?? { law, article, versionDate, state: 'repealed' }
  const items = all.map(one => ({
    ...{ cannedId: one._id, title: one.title, text: one.text, category: one.category },
    ...{ uses: one.uses, version: one.version, savedAtMs: one.savedAtMs },
    citations: one.citations.map(nowOf),
  }))
  return {
    items: [...items.filter(one => one.category === category), ...items.filter(one => one.category !== category)],
  }
}

/** Writes a canned answer. 3 reads, 1 write. Refuses REPEALED_ARTICLE, UNKNOWN_ARTICLE, DESK_CHANGED. */
export const saveCanned: Handler<typeof qa.saveCanned> = async (ctx, { cannedId, off, ...input }) => {
  const person = await readPerson(ctx)
  if (!person || !isHead(person)) return refuse('FORBIDDEN')
  const citations = await citeNow(ctx, off ? [] : input.citations)
  if (citations === 'unknown') return refuse('UNKNOWN_ARTICLE')
  if (citations.some(({ state }) => state === 'repealed')) return refuse('REPEALED_ARTICLE')
  const saved = { savedBy: person.accountId, savedAtMs: ctx.clock() }
  const written = await writeCanned(ctx, { ...input, ...saved, _id: cannedId, citations, on: !off, uses: 0 })
  return written ? { version: input.version + 1 } : refuse('DESK_CHANGED')
}
