import * as v from 'valibot'
import { ADD_REFUSALS, ASK_REFUSALS, RATE_REFUSALS, THREAD_REFUSALS } from '../domain/qa/refusals'
import { THREAD_KINDS } from '../domain/qa/threads/words'
import { filePiece } from './account/files'
import { faqCategory } from './faq-fields'
import { atMs, count, id, optionalLine, requestId } from './fields'
import { card, day, dueAtMs, fileIds, message, outcome, state, words } from './thread-fields'

/** Asking a person: a private thread with a clock, the asker's side. */
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
      fileIds,
      /** The day of the dispute where the asker knows it: older than ten months makes it urgent (仲裁法 27). */
      disputeOn: v.optional(day),
      requestId,
    }),
    output: v.object({ threadId: id, dueAtMs, danger: v.boolean(), nearlyBarred: v.boolean() }),
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
      nearlyBarred: v.boolean(),
      mayWrite: v.boolean(),
      /** Done too long ago: my next words open a new one, linked to it. */
      goesOn: v.boolean(),
      linkedId: v.nullable(id),
      /** Whether the union asks me to show it to its lawyer, and what I said. */
      lawyer: v.nullable(v.picklist(['asked', 'given', 'taken'])),
      /** Kept beyond its time since then; its reason stands among the messages. */
      onHoldSinceMs: v.nullable(atMs),
      stars: v.nullable(v.number()),
      mayRate: v.boolean(),
    }),
    refusals: [],
  },
  /** Adds to a thread of mine; within seven working days after it was resolved it opens again, later a new one goes on from it. */
  addMessage: {
    input: v.object({ threadId: id, text: words, fileIds, requestId }),
    output: v.object({ threadId: id, state }),
    refusals: ADD_REFUSALS,
  },
  /** Takes a thread of mine back while it is open; again changes nothing. */
  withdraw: {
    input: v.object({ threadId: id }),
    output: v.object({ state }),
    refusals: THREAD_REFUSALS,
  },
  /** Rates a resolved thread of mine, one to five, to be changed for seven days; one or two stars bring it back to the head. */
  rate: {
    input: v.object({
      threadId: id,
      stars: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
      comment: v.optional(optionalLine(200), ''),
    }),
    output: v.object({ stars: v.number(), state }),
    refusals: RATE_REFUSALS,
  },
  /** My yes or no to the union's lawyer reading this thread of mine; a yes may be taken back under 我的授权. */
  answerLawyer: {
    input: v.object({ threadId: id, agree: v.boolean(), version: count }),
    output: v.object({ lawyer: v.picklist(['given', 'taken']) }),
    refusals: ['TEXT_CHANGED', 'GUARDIAN_MISSING'],
  },
  /** A piece of a file of a thread that I may read; another's is logged. */
  threadFile: {
    input: v.object({ threadId: id, fileId: id, piece: count }),
    output: filePiece,
    refusals: [],
  },
} as const
