import * as v from 'valibot'
import { CALCULATORS, CITATION_STATES, QA_CATEGORIES } from '../domain/qa/words'
import { atMs, id } from './fields'

export const faqCategory = v.picklist(QA_CATEGORIES)
/** A day of a law's text, `2012-12-28`. */
export const versionDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
export const citation = v.object({
  law: v.string(),
  article: v.string(),
  versionDate,
  state: v.picklist(CITATION_STATES),
})

/** What anybody may see of an entry. */
export const faqCard = v.object({
  faqId: id,
  category: faqCategory,
  title: v.string(),
  answer: v.string(),
  citations: v.array(citation),
  /** When a person last held it against the law. */
  checkedAtMs: atMs,
  /** The district has no public source for it: it says whom to ask, until the union fills it. */
  asksUnion: v.boolean(),
  calculator: v.nullable(v.picklist(CALCULATORS)),
})
