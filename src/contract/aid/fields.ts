import * as v from 'valibot'
import { CHECK_RESULTS } from '../../domain/aid/case'
import { ELIGIBILITIES } from '../../domain/aid/rules'
import { AID_KINDS, CASE_STATES } from '../../domain/aid/words'
import { atMs, count, id, line, optionalLine } from '../fields'

/** Integer fen, from 0 to ten billion yuan. */
export const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000_000))
export const state = v.picklist(CASE_STATES)
export const kind = v.picklist(AID_KINDS)
export const eligibility = v.picklist([...ELIGIBILITIES, 'unknown'])
/** Names that every object answers to are no keys of ours. */
const key = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z][A-Za-z0-9]{0,23}$/),
  v.check(name => !(name in {})),
)
export const code = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9]{0,9}$/))
/** Why, typed by a person: at least a few words. */
export const reason = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(300))

/** Answers by fact; what is not there is unknown. */
export const answers = v.pipe(
  // a list would pass for a record
  v.custom<Record<string, string | number | boolean>>(
    value => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
  v.record(key, v.union([v.boolean(), fen, v.pipe(v.string(), v.maxLength(40))])),
)

/** What was typed so far, as it was typed: nothing is judged before it is submitted. */
export const content = v.object({
  answers,
  person: v.object({
    name: optionalLine(40),
    idNumber: optionalLine(40),
    phone: optionalLine(24),
    address: optionalLine(120),
  }),
  /** Who lives together; `personId` is the phone's own number of a row. */
  people: v.pipe(
    v.array(
      v.object({
        personId: id,
        relation: optionalLine(10),
        name: optionalLine(40),
        idNumber: optionalLine(40),
        phone: optionalLine(24),
      }),
    ),
    v.maxLength(12),
  ),
  bank: v.object({
    holder: optionalLine(40),
    bankName: optionalLine(40),
    card: optionalLine(40),
    /** Said to be a passbook, whose number has no check digit. */
    passbook: v.exactOptional(v.boolean()),
  }),
  story: optionalLine(1000),
})

export const material = v.object({
  key,
  label: v.string(),
  why: v.string(),
  sample: v.string(),
  substitutes: v.array(v.string()),
  /** False: whether it is needed hangs on an answer that is missing. */
  sure: v.boolean(),
  because: v.string(),
})

export const reasonCode = v.object({ code: v.string(), text: v.string() })

/** What the rules say; only people refuse. */
export const likelihood = {
  eligibility,
  reason: v.nullable(reasonCode),
  /** What would be given at most, null where it cannot be said yet. */
  amountFen: v.nullable(fen),
  amountReason: v.nullable(reasonCode),
  materials: v.array(material),
  /** Questions that are still open, in their order. */
  missing: v.array(v.object({ key, label: v.string() })),
}

export const evidence = v.object({ materialKey: key, fileIds: v.array(id) })
export { key as factKey }

export const payment = v.object({
  instalment: count,
  attempt: count,
  state: v.picklist(['drawn', 'dropped', 'paid', 'failed', 'reversed', 'returned']),
  amountFen: fen,
  cardTail: v.string(),
  atMs,
})

export const step = v.object({ state, words: v.string(), atMs })

export const caseCard = {
  applicationId: id,
  /** What is told on the phone: twelve characters. */
  receiptNo: v.string(),
  version: count,
  programmeId: id,
  title: v.string(),
  kind,
  state,
  /** The state in public words. */
  words: v.string(),
  submittedAtMs: v.nullable(atMs),
  dueAtMs: v.nullable(atMs),
}

export const check = v.object({
  source: v.string(),
  result: v.picklist(CHECK_RESULTS),
  authorisation: v.string(),
  atMs,
})

/** Where something happened, without an address of a person. */
export const place = line(60)
