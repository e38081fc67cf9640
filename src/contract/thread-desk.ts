import * as v from 'valibot'
import { CANNED_REFUSALS, DESK_REFUSALS, MERGE_REFUSALS, MOVE_REFUSALS, STAFF_REFUSALS } from '../domain/qa/refusals'
import { LEAVE_REASONS } from '../domain/qa/threads/absence'
import { EMPLOYERS, QUEUES } from '../domain/qa/threads/route'
import { citation, faqCategory, versionDate } from './faq-fields'
import { atMs, count, cursor, id, line, optionalLine, requestId } from './fields'
import { card, day, dueAtMs, fileIds, message, outcome, state, words } from './thread-fields'

const queueId = v.picklist(QUEUES)
const reason = line(200)
const version = count
const written = v.object({ version, state })
const cited = v.pipe(v.array(v.object({ law: line(60), article: line(20), versionDate })), v.maxLength(10))
const cannedText = line(1000)

const row = {
  ...card,
  asker: v.string(),
  unionName: v.string(),
  dueAtMs,
  /** False: a year on the way to the deadline has no official calendar (日历未确认). */
  assured: v.boolean(),
  urgent: v.boolean(),
  nearlyBarred: v.boolean(),
  queueId,
  mine: v.boolean(),
  taken: v.boolean(),
}

/** Days off, and to whom what is open goes meanwhile: a colleague, or null by turns; a lawyer's always by turns. */
const leave = v.object({
  from: day,
  to: day,
  reason: v.optional(v.picklist(LEAVE_REASONS), 'leave'),
  toAccountId: v.optional(v.nullable(id), null),
})

/** Somebody on a roster, or who may stand on it. */
const dutyPerson = {
  accountId: id,
  name: v.string(),
  open: count,
  onDuty: v.boolean(),
  /** On leave today. */
  away: v.boolean(),
  /** 0: not on the roster yet. */
  version,
  cap: count,
  weekdays: v.array(count),
  leaves: v.array(leave),
}

/** A rule of the routing table, as a head writes it: empty lists say nothing. */
const rule = v.object({
  ruleId: id,
  priority: v.pipe(count, v.maxValue(999)),
  queueId,
  categories: v.pipe(v.array(faqCategory), v.maxLength(20)),
  unionIds: v.pipe(v.array(id), v.maxLength(50)),
  employers: v.pipe(v.array(v.picklist(EMPLOYERS)), v.maxLength(3)),
  words: v.pipe(v.array(line(20)), v.maxLength(30)),
})

/** Answering questions: the inbox, one thread for who answers, and how questions are shared out. */
export const threadDeskProcedures = {
  /** Threads for those who answer, 50 a page: open ones by the nearest deadline, done ones by the last word; a lawyer is given the own open cases alone. */
  inbox: {
    input: v.object({
      filter: v.picklist(['open', 'unassigned', 'mine', 'today', 'overdue', 'waiting', 'done']),
      cursor: v.optional(cursor),
    }),
    output: v.object({
      items: v.array(v.object({ ...row, unread: v.boolean() })),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** One thread for who answers: an anonymous asker stays one, and a lawyer reads it redacted until its asker agrees. */
  staffThread: {
    input: v.object({ threadId: id }),
    output: v.object({
      ...row,
      outcome,
      messages: v.array(message),
      version,
      mayReadIdentity: v.boolean(),
      /** Who reads: what stands here is the office's, or a lawyer's. */
      reader: v.picklist(['office', 'lawyer', 'lawyerRedacted']),
      isHead: v.boolean(),
      mayReturn: v.boolean(),
      complex: v.boolean(),
      lawyer: v.nullable(v.picklist(['asked', 'given', 'taken'])),
      /** A colleague who writes an answer now. */
      drafting: v.nullable(v.string()),
      stars: v.nullable(v.number()),
      comment: v.string(),
      linkedId: v.nullable(id),
      /** Kept beyond its time; the office's alone. */
      hold: v.nullable(v.object({ sinceMs: atMs, byName: v.string(), reason: v.string() })),
      /** Other open threads that the same person put under their own name. */
      others: v.array(v.object({ threadId: id, excerpt: v.string() })),
    }),
    refusals: [],
  },
  /** Who asked without a name, for a reason: logged and told to the asker before the name leaves. */
  readIdentity: {
    input: v.object({ threadId: id, reason: v.pipe(line(200), v.minLength(4)) }),
    output: v.object({ name: v.string(), unionName: v.string() }),
    refusals: [],
  },
  /** Takes a thread that nobody has; my own again changes nothing. Refuses ON_LEAVE on a day of my leave. */
  claim: {
    input: v.object({ threadId: id }),
    output: v.object({ version }),
    refusals: [...STAFF_REFUSALS, 'ON_LEAVE'],
  },
  /** Says that I write an answer: colleagues who open the thread see it for two minutes. */
  drafting: { input: v.object({ threadId: id }), output: v.object({}), refusals: [] },
  /** Answers, asks back, or notes for the office alone. Refuses NEW_MESSAGE where the worker wrote after `version` was read. */
  reply: {
    input: v.object({
      threadId: id,
      version,
      text: words,
      kind: v.picklist(['answer', 'askBack', 'note']),
      citations: v.optional(cited, []),
      cannedId: v.optional(v.nullable(id), null),
      fileIds,
      requestId,
    }),
    output: v.object({ version, state, held: v.boolean() }),
    refusals: STAFF_REFUSALS,
  },
  /** Ends a thread with its outcome; `note` tells the asker to whom it was passed. */
  resolve: {
    input: v.object({
      threadId: id,
      version,
      outcome: v.picklist(['answered', 'referred', 'cannot', 'duplicate']),
      note: v.optional(optionalLine(200), ''),
    }),
    output: written,
    refusals: STAFF_REFUSALS,
  },
  /** Sends a thread to another queue, or returns it (`toQueueId` null); the third move goes to the district's head. The clocks run on. */
  move: {
    input: v.object({ threadId: id, version, toQueueId: v.nullable(queueId), reason, requestId }),
    output: v.object({ version, state, queueId }),
    refusals: MOVE_REFUSALS,
  },
  /** Takes a thread up: to the queue's head, then to the district's. The clocks run on. */
  escalate: {
    input: v.object({ threadId: id, version, reason, requestId }),
    output: v.object({ version, state, queueId }),
    refusals: MOVE_REFUSALS,
  },
  /** A complex question: fifteen working days instead of five, the reason told to the worker. */
  extend: {
    input: v.object({ threadId: id, version, reason, requestId }),
    output: written,
    refusals: MOVE_REFUSALS,
  },
  /** Joins a thread into another that the same person put, both under their own name. */
  merge: {
    input: v.object({ threadId: id, version, intoId: id }),
    output: written,
    refusals: MERGE_REFUSALS,
  },
  /** Shows a thread to the lawyer on duty, redacted, and asks the worker for a consent of its own. With NO_LAWYER the heads are told. */
  askLawyer: {
    input: v.object({ threadId: id, version }),
    output: v.object({ version }),
    refusals: [...STAFF_REFUSALS, 'NO_LAWYER'],
  },
  /** Rules and roster, and who may stand on it. */
  desk: {
    input: v.object({}),
    output: v.object({
      rulesVersion: version,
      rules: v.array(rule),
      unions: v.array(v.object({ unionId: id, name: v.string() })),
      people: v.array(v.object({ ...dutyPerson, isHead: v.boolean(), queues: v.array(queueId) })),
      lawyers: v.array(v.object(dutyPerson)),
    }),
    refusals: [],
  },
  /** Writes the routing table over the version that was read. */
  saveRules: {
    input: v.object({ version, rules: v.pipe(v.array(rule), v.maxLength(60)) }),
    output: v.object({ version }),
    refusals: DESK_REFUSALS,
  },
  /** Writes one person's queues, days and days off over the version that was read; a lawyer has no queues. A leave that has begun gives on what they hold: `handed` so far, the rest follows within minutes. */
  saveDuty: {
    input: v.object({
      accountId: id,
      version,
      roster: v.optional(v.picklist(['office', 'lawyer']), 'office'),
      queues: v.pipe(v.array(queueId), v.maxLength(QUEUES.length)),
      cap: v.pipe(count, v.maxValue(200)),
      weekdays: v.pipe(v.array(v.pipe(count, v.maxValue(6))), v.maxLength(7)),
      leaves: v.pipe(v.array(leave), v.maxLength(30)),
    }),
    output: v.object({ version, handed: count }),
    refusals: DESK_REFUSALS,
  },
  /** Canned answers, those of a category first; `repealed` ones cannot be sent. */
  canned: {
    input: v.object({ category: v.optional(faqCategory) }),
    output: v.object({
      items: v.array(
        v.object({
          cannedId: id,
          title: v.string(),
          text: v.string(),
          category: v.nullable(faqCategory),
          citations: v.array(citation),
          uses: count,
          version,
          savedAtMs: atMs,
        }),
      ),
    }),
    refusals: [],
  },
  /** Writes a canned answer over the version that was read, 0 for a new one; `off` takes it out of the list. */
  saveCanned: {
    input: v.object({
      cannedId: id,
      version,
      title: line(40),
      text: cannedText,
      category: v.nullable(faqCategory),
      citations: cited,
      off: v.boolean(),
    }),
    output: v.object({ version }),
    refusals: CANNED_REFUSALS,
  },
} as const
