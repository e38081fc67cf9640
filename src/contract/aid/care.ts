import * as v from 'valibot'
import { CARE_KINDS } from '../../domain/aid/help'
import { CARE_REFUSALS, CATEGORY_REFUSALS } from '../../domain/aid/refusals'
import { atMs, count, cursor, id, line, requestId } from '../fields'
import { factKey, fen, reason } from './fields'

const day = v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/))

/** One category of households in difficulty; the sum is a suggestion, people decide. */
export const category = v.object({
  key: factKey,
  label: line(20),
  meaning: line(120),
  perHeadUpToFen: v.nullable(fen),
})

const dictionary = v.object({
  dictionaryId: id,
  number: count,
  version: count,
  state: v.picklist(['draft', 'published']),
  /** First day on which it counts, null for drafts. */
  fromDay: v.nullable(v.string()),
  /** Which paper it follows. */
  source: v.string(),
  categories: v.array(category),
  savedAtMs: atMs,
  isMine: v.boolean(),
  /** It counts today. */
  inForce: v.boolean(),
})

const careRow = v.object({
  careId: id,
  kind: v.picklist(CARE_KINDS),
  day: v.string(),
  place: v.string(),
  people: count,
  worthFen: fen,
  note: v.string(),
  unionName: v.string(),
  dropped: v.boolean(),
  /** I wrote it down, or may strike it out for the department. */
  mayDrop: v.boolean(),
})

export const careProcedures = {
  /** Writes down who was visited or given something without an application: how many, where, what it was worth; no names. */
  recordCare: {
    input: v.object({
      kind: v.picklist(CARE_KINDS),
      unionId: id,
      /** Not in the future. */
      day,
      place: line(60),
      people: v.pipe(count, v.minValue(1), v.maxValue(10_000)),
      /** What was handed over was worth; never money from the fund. */
      worthFen: fen,
      note: reason,
      requestId,
    }),
    output: careRow,
    refusals: CARE_REFUSALS,
  },
  /** What my unions wrote down, the newest first, 30 a page; `unions` are those I may write for. */
  care: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(careRow),
      unions: v.array(v.object({ unionId: id, name: v.string() })),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** Strikes out what was written by mistake; it stays readable and counts no more. */
  dropCare: {
    input: v.object({ careId: id, reason }),
    output: careRow,
    refusals: [],
  },
  /** The dictionary of household categories, all versions, the newest first. */
  categories: {
    input: v.object({}),
    output: v.object({ items: v.array(dictionary), mayEdit: v.boolean() }),
    refusals: [],
  },
  /** Keeps a draft of the next version; version 0 begins one. */
  saveCategories: {
    input: v.object({
      version: count,
      source: line(120),
      categories: v.pipe(v.array(category), v.minLength(1), v.maxLength(10)),
      requestId,
    }),
    output: dictionary,
    refusals: CATEGORY_REFUSALS,
  },
  /** A second person puts the draft in force, tomorrow at the earliest; the first one from today. */
  publishCategories: {
    input: v.object({ dictionaryId: id, version: count, fromDay: day }),
    output: dictionary,
    refusals: CATEGORY_REFUSALS,
  },
}
