import * as v from 'valibot'
import {
  CONSENT_TO_PUBLISH_REFUSALS,
  DECIDE_PUBLICATION_REFUSALS,
  PROPOSE_REFUSALS,
} from '../domain/qa/publication-words'
import { VISIBILITIES } from '../domain/qa/threads/visibility'
import { faqCategory } from './faq-fields'
import { atMs, count, cursor, id, line } from './fields'

const visibility = v.picklist(VISIBILITIES)
const copy = { question: line(1000), answer: line(2000) }
const words = { question: v.string(), answer: v.string() }

/** Public copies of answered questions. */
export const boardProcedures = {
  /** How one thread of mine stands: whether I agreed to its publication, and whether its copy is out. */
  mine: {
    input: v.object({ threadId: id }),
    output: v.object({ visibility, consent: v.boolean(), mayConsent: v.boolean() }),
    refusals: [],
  },
  /** Gives (`version` of the text that was read) or takes back (null) my consent to this thread's publication; taken back, the public copy is gone at once. */
  consent: {
    input: v.object({ threadId: id, version: v.nullable(count) }),
    output: v.object({ visibility, consent: v.boolean() }),
    refusals: CONSENT_TO_PUBLISH_REFUSALS,
  },
  /** For who answers and who publishes: answered questions whose askers agreed (answerers alone see those), copies that wait for a second person, and what is out; at most 50 each. */
  desk: {
    input: v.object({}),
    output: v.object({
      boardOpen: v.boolean(),
      mayPropose: v.boolean(),
      mayPublish: v.boolean(),
      maySwitch: v.boolean(),
      asked: v.array(v.object({ threadId: id, category: faqCategory, excerpt: v.string(), askedAtMs: atMs })),
      waiting: v.array(
        v.object({
          threadId: id,
          category: faqCategory,
          version: count,
          ...words,
          proposedAtMs: atMs,
          mine: v.boolean(),
        }),
      ),
      published: v.array(v.object({ threadId: id, category: faqCategory, ...words, publishedAtMs: atMs })),
    }),
    refusals: [],
  },
  /** A thread's words with what is known to be personal taken out, for the copy's writer to go over. */
  draft: {
    input: v.object({ threadId: id }),
    output: v.object({ ...words, version: count }),
    refusals: PROPOSE_REFUSALS,
  },
  /** Lays a redacted copy before a second person; nothing is public yet. */
  propose: {
    input: v.object({ threadId: id, version: count, ...copy }),
    output: v.object({ visibility, version: count }),
    refusals: PROPOSE_REFUSALS,
  },
  /** The second person's word on a copy that waits. */
  decide: {
    input: v.object({ threadId: id, version: count, publish: v.boolean() }),
    output: v.object({ visibility }),
    refusals: DECIDE_PUBLICATION_REFUSALS,
  },
  /** Takes a public copy away at once; it comes back only by being proposed anew. */
  hide: {
    input: v.object({ threadId: id }),
    output: v.object({ visibility }),
    refusals: DECIDE_PUBLICATION_REFUSALS,
  },
  /** Public questions with their answers, the newest first, 20 a page; empty and `open` false while the board is switched off. Guests may read. */
  board: {
    input: v.object({ category: v.optional(faqCategory), cursor: v.optional(cursor) }),
    output: v.object({
      open: v.boolean(),
      items: v.array(v.object({ postId: id, category: faqCategory, ...words, publishedAtMs: atMs })),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Opens or shuts the board; it is shut until an admin opens it, since a public board needs a category of its own at WeChat. */
  switchBoard: {
    input: v.object({ open: v.boolean() }),
    output: v.object({ open: v.boolean() }),
    refusals: [],
  },
} as const
