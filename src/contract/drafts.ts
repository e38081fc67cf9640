import * as v from 'valibot'
import { DRAFT_KINDS, DRAFT_MOST_BYTES, SAVE_DRAFT_REFUSALS } from '../domain/drafts/words'
import { atMs, count, id } from './fields'

/** Which form, and about what: an id, or `new`. */
const draftOf = { kind: v.picklist(DRAFT_KINDS), subject: id }
/** JSON of the form; the server never looks into it. */
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(DRAFT_MOST_BYTES))

/** What I typed and have not sent, on every phone of mine; part of account. */
export const draftProcedures = {
  /** Keeps a draft under the version that this phone saw (0: none); a repeated call is answered the same. */
  saveDraft: {
    input: v.object({ ...draftOf, version: count, text }),
    output: v.object({ version: count, savedAtMs: atMs }),
    refusals: SAVE_DRAFT_REFUSALS,
  },
  readDraft: {
    input: v.object(draftOf),
    output: v.object({ draft: v.nullable(v.object({ version: count, savedAtMs: atMs, text })) }),
    refusals: [],
  },
  /** It was sent, or given up; nothing to drop is a yes too. */
  dropDraft: { input: v.object(draftOf), output: v.object({}), refusals: [] },
} as const
