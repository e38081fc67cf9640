import * as v from 'valibot'
import { TELL_REFUSALS } from '../domain/qa/refusals'
import { ANSWER_LEVELS } from '../domain/qa/words'
import { faqCard, faqCategory } from './faq-fields'
import { id, line } from './fields'

const question = line(200)

/** Finding an answer. */
export const searchProcedures = {
  /** At most 3 entries that may answer, the likeliest first; nothing below 4 characters. Guests may ask; nothing is kept. */
  search: {
    input: v.object({ text: v.pipe(v.string(), v.trim(), v.maxLength(200)), category: v.optional(faqCategory) }),
    output: v.object({ hits: v.array(v.object({ ...faqCard.entries, level: v.picklist(ANSWER_LEVELS) })) }),
    refusals: [],
  },
  /** The questions that helped most people, of one category or of all, at most 8. */
  hot: {
    input: v.object({ category: v.optional(faqCategory) }),
    output: v.object({ items: v.array(v.object({ faqId: id, category: faqCategory, title: v.string() })) }),
    refusals: [],
  },
  /** One published entry with the text of its articles where the union has imported them. `text` is what was asked, if it was found by asking: counts one opening a person, entry and day. */
  open: {
    input: v.object({ faqId: id, text: v.optional(question) }),
    output: v.object({
      ...faqCard.entries,
      articles: v.array(v.object({ law: v.string(), article: v.string(), text: v.string() })),
      /** What I said today of it, null where nothing. */
      helped: v.nullable(v.boolean()),
    }),
    refusals: [],
  },
  /** Says whether an entry helped: once a person, entry and day; the first word stands. */
  helped: {
    input: v.object({ faqId: id, helped: v.boolean() }),
    output: v.object({ helped: v.boolean() }),
    refusals: [],
  },
  /** Tells the editors that nothing was found, or that a person was asked all the same. Once a person, text and day; kept without the person and with numbers and names of contact taken out. */
  tellMissed: {
    input: v.object({
      text: question,
      category: v.optional(faqCategory),
      what: v.picklist(['nothing', 'asked']),
      shownIds: v.pipe(v.array(id), v.maxLength(10)),
    }),
    output: v.object({}),
    refusals: TELL_REFUSALS,
  },
} as const
