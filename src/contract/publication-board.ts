import * as v from 'valibot'
import { MOST_EMBARGO_DAYS, MOST_HIDDEN_BY_HAND, MOST_KEPT } from '../domain/qa/board'
import {
  CONSENT_TO_PUBLISH_REFUSALS,
  DECIDE_PUBLICATION_REFUSALS,
  PROPOSE_REFUSALS,
  SAME_REFUSALS,
} from '../domain/qa/publication-words'
import { PERSONAL_KINDS } from '../domain/qa/redact'
import { VISIBILITIES } from '../domain/qa/threads/visibility'
import { faqCategory } from './faq-fields'
import { atMs, count, cursor, id, line } from './fields'

const visibility = v.picklist(VISIBILITIES)
const copy = { question: line(1000), answer: line(2000) }
const words = { question: v.string(), answer: v.string() }
const personalKind = v.picklist(PERSONAL_KINDS)
const kept = v.object({ words: line(60), reason: line(100) })
const hidden = v.array(v.object({ kind: personalKind, words: v.string(), mayKeep: v.boolean() }))
/** How many met the same: 0, the number from 5 on, null for the few between. */
const sameCount = v.nullable(count)

/** Public copies of answered questions. */
export const boardProcedures = {
  /** How one thread of mine stands: whether I agreed to its publication, whether its copy is out, and when it appears where that is still to come. */
  mine: {
    input: v.object({ threadId: id }),
    output: v.object({
      visibility,
      consent: v.boolean(),
      mayConsent: v.boolean(),
      appearsAtMs: v.nullable(atMs),
    }),
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
      embargoDays: count,
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
          kept: v.array(kept),
          hidden: v.array(v.object({ kind: personalKind, count })),
        }),
      ),
      published: v.array(v.object({ threadId: id, category: faqCategory, ...words, publishedAtMs: atMs })),
    }),
    refusals: [],
  },
  /** A thread's words with what is personal taken out (patterns, and the asker's own name and company from the roster), and what was taken, place by place, for the copy's writer to go over. */
  draft: {
    input: v.object({ threadId: id }),
    output: v.object({ ...words, questionHidden: hidden, answerHidden: hidden, version: count }),
    refusals: PROPOSE_REFUSALS,
  },
  /** Lays a redacted copy before a second person; nothing is public yet. What looks personal and is not is `kept` with a reason that the second person reads; `details.words` of PERSONAL_DATA says what still stands. */
  propose: {
    input: v.object({
      threadId: id,
      version: count,
      ...copy,
      kept: v.optional(v.pipe(v.array(kept), v.maxLength(MOST_KEPT)), []),
    }),
    output: v.object({ visibility, version: count }),
    refusals: PROPOSE_REFUSALS,
  },
  /** The second person's word on a copy that waits; `hide` names words of it to be hidden too. It appears after the board's embargo. */
  decide: {
    input: v.object({
      threadId: id,
      version: count,
      publish: v.boolean(),
      hide: v.optional(v.pipe(v.array(line(60)), v.maxLength(MOST_HIDDEN_BY_HAND)), []),
    }),
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
      items: v.array(
        v.object({
          postId: id,
          category: faqCategory,
          ...words,
          publishedAtMs: atMs,
          same: sameCount,
          /** Whether I pressed it, and whether I asked it. */
          mine: v.boolean(),
          own: v.boolean(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** 我也遇到: says (or takes back) that I met the same, once a member and question whatever is pressed; no word goes with it. For members. */
  same: {
    input: v.object({ postId: id, on: v.boolean() }),
    output: v.object({ on: v.boolean(), same: sameCount }),
    refusals: SAME_REFUSALS,
  },
  /** Opens or shuts the board, and says after how many days a copy appears (as it was where absent; 0 at first); it is shut until an admin opens it, since a public board needs a category of its own at WeChat. */
  switchBoard: {
    input: v.object({
      open: v.boolean(),
      embargoDays: v.optional(v.pipe(count, v.maxValue(MOST_EMBARGO_DAYS))),
    }),
    output: v.object({ open: v.boolean(), embargoDays: count }),
    refusals: [],
  },
} as const
