import * as v from 'valibot'
import { CHECK_REFUSALS, LAW_REFUSALS } from '../domain/qa/refusals'
import { FAQ_STATES } from '../domain/qa/words'
import { define } from './define'
import { faqCard, faqCategory, versionDate } from './faq-fields'
import { atMs, count, id, line, optionalLine } from './fields'

/** Keeping the answers right: entries, the laws they rest on, and the index in which they are found. For who curates the FAQ. */
export const faq = define('faq', {
  /** For whoever answers: entries that may answer a question, and articles by its words and by what like questions were answered with. At most 3 and 6. */
  suggest: {
    input: v.object({ text: line(2000) }),
    output: v.object({
      faqs: v.array(v.object(faqCard.entries)),
      articles: v.array(v.object({ law: v.string(), article: v.string(), versionDate, text: v.string() })),
    }),
    refusals: [],
  },
  /** Finds what an answer may rest on, by law and number or by words: imported texts, and of other laws the articles that answers rest on already. At most 8 laws and 8 articles; `missing` says why what was typed cannot be cited. */
  articles: {
    input: v.object({ text: v.optional(optionalLine(60), '') }),
    output: v.object({
      laws: v.array(v.object({ law: v.string(), versionDate })),
      /** `text` is empty where the law's text was not imported. */
      articles: v.array(v.object({ law: v.string(), article: v.string(), versionDate, text: v.string() })),
      missing: v.nullable(
        v.object({ law: v.string(), article: v.string(), why: v.picklist(['repealed', 'unknown', 'noLaw']) }),
      ),
    }),
    refusals: [],
  },
  /** Loads the entries that the product ships and builds the indexes now; the timer does the same every night and after each change. */
  rebuild: {
    input: v.object({}),
    output: v.object({ entries: count, loaded: count, version: v.string() }),
    refusals: [],
  },
  /** Takes a law's text, uploaded as JSON or xlsx below `law-imports/`: its articles are shown beside answers, and entries that cite what is gone are hidden. The same version again changes nothing. */
  importLaw: {
    input: v.object({ law: line(60), versionDate, fileId: v.pipe(v.string(), v.maxLength(300)) }),
    output: v.object({ articles: count, hidden: count, toCheck: count }),
    refusals: LAW_REFUSALS,
  },
  /** Laws whose text is here, by name. */
  laws: {
    input: v.object({}),
    output: v.object({
      items: v.array(v.object({ law: v.string(), versionDate, articles: count, importedAtMs: atMs })),
    }),
    refusals: [],
  },
  /** Entries that a person must look at: hidden ones, changed articles, a check older than a year; at most 100. */
  checks: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          ...faqCard.entries,
          state: v.picklist(FAQ_STATES),
          version: count,
          why: v.picklist(['repealed', 'changed', 'old']),
        }),
      ),
      /** Canned answers and open questions (without their words) whose citations a newer text of a law has overtaken. */
      others: v.array(
        v.object({
          kind: v.picklist(['canned', 'thread']),
          id,
          title: v.string(),
          category: v.nullable(faqCategory),
          law: v.string(),
          article: v.string(),
          why: v.picklist(['repealed', 'changed']),
        }),
      ),
    }),
    refusals: [],
  },
  /** I have held the entry against the law as it stands: its citations count as read today, and it is shown again. */
  confirm: {
    input: v.object({ faqId: id, version: count }),
    output: v.object({ version: count, state: v.picklist(FAQ_STATES) }),
    refusals: CHECK_REFUSALS,
  },
  /** What the editors lack: questions that found nothing or were asked all the same, most often first, 50 at most. */
  missed: {
    input: v.object({}),
    output: v.object({
      items: v.array(v.object({ text: v.string(), nothing: count, asked: count, lastAtMs: atMs })),
    }),
    refusals: [],
  },
})
