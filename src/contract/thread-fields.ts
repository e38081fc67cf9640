import * as v from 'valibot'
import { QUEUES } from '../domain/qa/threads/route'
import { OUTCOMES, THREAD_EVENTS, THREAD_KINDS, THREAD_STATES } from '../domain/qa/threads/words'
import { citation, faqCategory } from './faq-fields'
import { atMs, id, line } from './fields'

export const words = line(1000)
export const state = v.picklist(THREAD_STATES)
export const outcome = v.nullable(v.picklist(OUTCOMES))
export const dueAtMs = v.nullable(atMs)
/** A day, `2026-03-02`. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check(text => !Number.isNaN(Date.parse(text))),
)
/** At most nine files a message. */
export const fileIds = v.optional(v.pipe(v.array(id), v.maxLength(9)), [])

export const message = v.object({
  messageId: id,
  from: v.picklist(['worker', 'staff', 'lawyer', 'note', 'event']),
  /** For an `event` the reason that was given for it. */
  text: v.string(),
  atMs,
  event: v.nullable(v.picklist(THREAD_EVENTS)),
  queueId: v.nullable(v.picklist(QUEUES)),
  /** Waits for a person's check, or was not let through; others do not see it. */
  held: v.nullable(v.picklist(['waiting', 'refused'])),
  files: v.array(v.object({ fileId: id, pdf: v.boolean() })),
  citations: v.array(citation),
})

export const card = {
  threadId: id,
  kind: v.picklist(THREAD_KINDS),
  category: faqCategory,
  state,
  excerpt: v.string(),
  askedAtMs: atMs,
  lastAtMs: atMs,
}
