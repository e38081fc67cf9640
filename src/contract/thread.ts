import * as v from 'valibot'
import { ASK_REFUSALS, RATE_REFUSALS, STAFF_REFUSALS, THREAD_REFUSALS } from '../domain/qa/refusals'
import { OUTCOMES, THREAD_KINDS, THREAD_STATES } from '../domain/qa/threads/words'
import { faqCategory } from './faq-fields'
import { atMs, count, id, line, requestId } from './fields'

const words = line(1000)
const state = v.picklist(THREAD_STATES)
const outcome = v.nullable(v.picklist(OUTCOMES))
const dueAtMs = v.nullable(atMs)

const message = v.object({
  messageId: id,
  from: v.picklist(['worker', 'staff', 'note']),
  text: v.string(),
  atMs,
})

const card = {
  threadId: id,
  kind: v.picklist(THREAD_KINDS),
  category: faqCategory,
  state,
  excerpt: v.string(),
  askedAtMs: atMs,
  lastAtMs: atMs,
}

/** Asking a person: a private thread with a clock, read by its asker and by those who answer. */
export const threadProcedures = {
  /** Puts a question; the same requestId answers the same thread. With an open question of mine as good as the same it refuses SAME_OPEN and names it, unless `anyway`. */
  ask: {
    input: v.object({
      text: words,
      category: faqCategory,
      anonymous: v.boolean(),
      shownIds: v.pipe(v.array(id), v.maxLength(10)),
      openedIds: v.pipe(v.array(id), v.maxLength(10)),
      anyway: v.boolean(),
      kind: v.optional(v.picklist(THREAD_KINDS), 'question'),
      /** The version of the consent to publish that was ticked with the question; absent where it stays private. */
      publishConsent: v.optional(count),
      requestId,
    }),
    output: v.object({ threadId: id, dueAtMs, danger: v.boolean() }),
    refusals: ASK_REFUSALS,
  },
  /** My threads, the newest word first, 50 at most. */
  myThreads: {
    input: v.object({}),
    output: v.object({ items: v.array(v.object({ ...card, unread: v.boolean() })) }),
    refusals: [],
  },
  /** One thread of mine, whole but for the office's own notes. */
  myThread: {
    input: v.object({ threadId: id }),
    output: v.object({
      ...card,
      outcome,
      pseudonym: v.nullable(v.string()),
      messages: v.array(message),
      dueAtMs,
      danger: v.boolean(),
      mayWrite: v.boolean(),
      stars: v.nullable(v.number()),
      mayRate: v.boolean(),
    }),
    refusals: [],
  },
  /** Adds to a thread of mine; within seven working days after it was resolved it opens again. */
  addMessage: {
    input: v.object({ threadId: id, text: words, requestId }),
    output: v.object({ state }),
    refusals: THREAD_REFUSALS,
  },
  /** Takes a thread of mine back while it is open; again changes nothing. */
  withdraw: {
    input: v.object({ threadId: id }),
    output: v.object({ state }),
    refusals: THREAD_REFUSALS,
  },
  /** Rates a resolved thread of mine, one to five; may be changed until it can no longer be opened again. */
  rate: {
    input: v.object({ threadId: id, stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)) }),
    output: v.object({ stars: v.number() }),
    refusals: RATE_REFUSALS,
  },
  /** Who asked without a name, for a reason: logged and told to the asker before the name leaves. */
  readIdentity: {
    input: v.object({ threadId: id, reason: v.pipe(line(200), v.minLength(4)) }),
    output: v.object({ name: v.string(), unionName: v.string() }),
    refusals: [],
  },
  /** Threads for those who answer, the nearest deadline first, 50 at most. */
  inbox: {
    input: v.object({ filter: v.picklist(['open', 'unassigned', 'mine', 'overdue', 'waiting']) }),
    output: v.object({
      items: v.array(
        v.object({
          ...card,
          asker: v.string(),
          unionName: v.string(),
          dueAtMs,
          urgent: v.boolean(),
          mine: v.boolean(),
        }),
      ),
    }),
    refusals: [],
  },
  /** One thread for who answers: an anonymous asker stays one. */
  staffThread: {
    input: v.object({ threadId: id }),
    output: v.object({
      ...card,
      outcome,
      asker: v.string(),
      unionName: v.string(),
      messages: v.array(message),
      dueAtMs,
      urgent: v.boolean(),
      mine: v.boolean(),
      taken: v.boolean(),
      version: count,
      mayReadIdentity: v.boolean(),
    }),
    refusals: [],
  },
  /** Takes a thread that nobody has; my own again changes nothing. */
  claim: {
    input: v.object({ threadId: id }),
    output: v.object({ version: count }),
    refusals: STAFF_REFUSALS,
  },
  /** Answers, asks back, or notes for the office alone. Refuses NEW_MESSAGE where the worker wrote after `version` was read. */
  reply: {
    input: v.object({
      threadId: id,
      version: count,
      text: words,
      kind: v.picklist(['answer', 'askBack', 'note']),
      requestId,
    }),
    output: v.object({ version: count, state }),
    refusals: STAFF_REFUSALS,
  },
  /** Ends a thread with its outcome. */
  resolve: {
    input: v.object({
      threadId: id,
      version: count,
      outcome: v.picklist(['answered', 'referred', 'cannot', 'duplicate']),
    }),
    output: v.object({ version: count, state }),
    refusals: STAFF_REFUSALS,
  },
} as const
