import * as v from 'valibot'
import { consentProcedures } from './account/consents'
import { exitProcedures } from './account/exits'
import { fileProcedures } from './account/files'
import { define } from './define'
import { draftProcedures } from './drafts'
import { atMs, count, cursor, id, requestId } from './fields'
import { messageLink } from './message-fields'
import { viewedProcedures } from './viewed'

/** What is my own: messages, consents, files, drafts, who viewed my data. */
export const account = define('account', {
  ...viewedProcedures,
  ...draftProcedures,
  /** My messages, newest first, 50 a page; guests have some too (a binding that was decided). */
  inbox: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(
        v.object({
          messageId: id,
          title: v.string(),
          text: v.string(),
          link: messageLink,
          atMs,
          unread: v.boolean(),
          /** It still waits for me. */
          todo: v.boolean(),
        }),
      ),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Marks these messages of mine as read, all of them without ids; twice changes nothing. */
  readMessages: {
    input: v.object({ messageIds: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(50))) }),
    output: v.object({ marked: count }),
    refusals: [],
  },
  /** Reports which subscribe templates I accepted in one tap; a retry under the same requestId counts once, unknown ids not at all. */
  addGrants: {
    input: v.object({
      templateIds: v.pipe(
        v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
        v.minLength(1),
        v.maxLength(3),
      ),
      requestId,
    }),
    output: v.object({ counted: count }),
    refusals: ['TOO_OFTEN'],
  },
  ...consentProcedures,
  ...fileProcedures,
  ...exitProcedures,
})
