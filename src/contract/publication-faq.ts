import * as v from 'valibot'
import {
  CANDIDATE_REFUSALS,
  DECIDE_DRAFT_REFUSALS,
  DRAFT_REFUSALS,
  TEACH_REFUSALS,
  WITHDRAW_FAQ_REFUSALS,
} from '../domain/qa/faq-draft'
import { CALCULATORS, CITATION_STATES, FAQ_STATES } from '../domain/qa/words'
import { faqCategory, versionDate } from './faq-fields'
import { atMs, count, id, line, optionalLine, requestId } from './fields'

const MOST_PHRASINGS = 12
const MOST_CITATIONS = 12

const fields = {
  category: faqCategory,
  title: line(80),
  /** How people ask it, beside the title. */
  phrasings: v.pipe(v.array(line(100)), v.maxLength(MOST_PHRASINGS)),
  answer: line(2000),
  citations: v.pipe(v.array(v.object({ law: line(60), article: line(20), versionDate })), v.maxLength(MOST_CITATIONS)),
  asksUnion: v.boolean(),
  calculator: v.nullable(v.picklist(CALCULATORS)),
}
const content = v.object(fields)

/** Entries of the FAQ: written, looked at by a second person, published, taken back, and what clicks teach. */
export const faqDraftProcedures = {
  /** What a new entry begins with: a thread's question and answer, redacted and without its asker, with the articles that the answer names. Nothing is kept. */
  draftFromThread: {
    input: v.object({ threadId: id }),
    output: v.object({
      category: faqCategory,
      title: v.string(),
      answer: v.string(),
      citations: v.array(v.object({ law: v.string(), article: v.string(), versionDate: v.string() })),
    }),
    refusals: [],
  },
  /** Lays an entry (new where `faqId` is null, else as it was read in `version`) before a second person; the same requestId does it once. */
  saveFaqDraft: {
    input: v.object({ faqId: v.nullable(id), version: count, content, requestId }),
    output: v.object({ draftId: id }),
    refusals: DRAFT_REFUSALS,
  },
  /** Drafts that wait with what stands now beside them, and mine that were sent back; at most 50. */
  faqDrafts: {
    input: v.object({}),
    output: v.object({
      mayDecide: v.boolean(),
      items: v.array(
        v.object({
          draftId: id,
          faqId: v.nullable(id),
          state: v.picklist(['waiting', 'returned']),
          reason: v.string(),
          mine: v.boolean(),
          atMs,
          content,
          before: v.nullable(content),
        }),
      ),
    }),
    refusals: [],
  },
  /** The second person's word: published into the live entries (found by search once the index is built, within minutes), or sent back with a reason. Its writer may only take it back. */
  decideFaqDraft: {
    input: v.object({ draftId: id, publish: v.boolean(), reason: optionalLine(200) }),
    output: v.object({ faqId: v.nullable(id), state: v.picklist(['published', 'returned']) }),
    refusals: DECIDE_DRAFT_REFUSALS,
  },
  /** One entry as its keepers see it, with its former versions, newest first. */
  faqEntry: {
    input: v.object({ faqId: id }),
    output: v.object({
      faqId: id,
      state: v.picklist(FAQ_STATES),
      version: count,
      content: v.object({
        ...fields,
        citations: v.array(
          v.object({ law: v.string(), article: v.string(), versionDate, state: v.picklist(CITATION_STATES) }),
        ),
      }),
      helpful: count,
      checkedAtMs: atMs,
      learned: v.array(v.string()),
      versions: v.array(v.object({ version: count, atMs, content })),
      waits: v.boolean(),
    }),
    refusals: [],
  },
  /** Takes an entry back at once: nobody finds it from the next reading on. It comes back as a draft only. */
  withdrawFaq: {
    input: v.object({ faqId: id, version: count }),
    output: v.object({ version: count }),
    refusals: WITHDRAW_FAQ_REFUSALS,
  },
  /** Ways of asking that clicks taught: added by three people, or waiting for a person's word. At most 100. */
  phrasingCandidates: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          candidateId: id,
          faqId: id,
          title: v.string(),
          text: v.string(),
          people: count,
          state: v.picklist(['offered', 'added']),
        }),
      ),
    }),
    refusals: [],
  },
  /** Adds how a thread asks for an entry, in words that its answerer made nameless; the same words again change nothing, and a keeper may take them out. */
  teachFromThread: {
    input: v.object({ threadId: id, faqId: id, text: line(100) }),
    output: v.object({ text: v.string() }),
    refusals: TEACH_REFUSALS,
  },
  /** Adds one, or takes it out for good. */
  decidePhrasing: {
    input: v.object({ candidateId: id, add: v.boolean() }),
    output: v.object({ state: v.picklist(['added', 'rejected']) }),
    refusals: CANDIDATE_REFUSALS,
  },
} as const
