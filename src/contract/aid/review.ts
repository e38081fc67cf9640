import * as v from 'valibot'
import { FLAG_KINDS } from '../../domain/aid/case'
import { AID_CONSENT_KINDS } from '../../domain/aid/consents'
import { DESKS } from '../../domain/aid/desks'
import { HELP_KINDS, OUTCOME_KINDS } from '../../domain/aid/help'
import { COMMANDS } from '../../domain/aid/matrix'
import { ACT_REFUSALS, VISIT_REFUSALS } from '../../domain/aid/refusals'
import { LEVELS } from '../../domain/aid/words'
import { atMs, count, cursor, id, requestId } from '../fields'
import { act } from './act'
import { category } from './care'
import {
  caseCard,
  check,
  eligibility,
  evidence,
  factKey,
  fen,
  kind,
  likelihood,
  material,
  payment,
  place,
  reason,
  reasonCode,
  state,
  step,
} from './fields'

const desk = v.picklist(DESKS)

const queueRow = v.object({
  ...caseCard,
  desk,
  nameMasked: v.string(),
  unionName: v.string(),
  amountFen: fen,
  emergency: v.boolean(),
  flags: count,
  /** Whether I may act on it at all: an own, a household's or an agented case is shown, never handled. */
  mine: v.boolean(),
})

export const reviewProcedures = {
  /** One desk's cases by deadline, 30 a page; `desks` are those that are mine. */
  queue: {
    input: v.object({ desk: v.optional(desk), cursor: v.optional(cursor) }),
    output: v.object({ desk, desks: v.array(desk), items: v.array(queueRow), nextCursor: v.optional(cursor) }),
    refusals: [],
  },
  /** A case as its handlers see it: masked, with what I may do now. */
  review: {
    input: v.object({ applicationId: id }),
    output: v.object({
      ...caseCard,
      unionName: v.string(),
      nameMasked: v.string(),
      idMasked: v.string(),
      phoneMasked: v.string(),
      cardTail: v.string(),
      people: v.array(v.object({ personId: id, relation: v.string(), nameMasked: v.string() })),
      answers: v.array(v.object({ key: factKey, label: v.string(), text: v.string() })),
      story: v.string(),
      decision: v.object({ ...likelihood, eligibility }),
      rulesVersion: count,
      materials: v.array(material),
      evidence: v.array(evidence),
      /** Files that came and that nobody could look at yet: neither clean nor bad, and not served. */
      unlooked: v.array(id),
      /** Consents that were taken back since: what rests on them stops. */
      consentsTakenBack: v.array(v.picklist(AID_CONSENT_KINDS)),
      checks: v.array(check),
      visits: v.array(
        v.object({
          visitId: id,
          place: v.string(),
          note: v.string(),
          deviceAtMs: atMs,
          atMs,
          /** Clocks that differ by more than ten minutes are shown both. */
          clockDiffers: v.boolean(),
          confirmedAtMs: v.nullable(atMs),
          fileIds: v.array(id),
          /** It waits for another visitor, and that may be me. */
          mayConfirm: v.boolean(),
        }),
      ),
      visitWaived: v.boolean(),
      flags: v.array(
        v.object({
          flagId: id,
          kind: v.picklist(FLAG_KINDS),
          otherReceiptNo: v.string(),
          resolved: v.boolean(),
        }),
      ),
      borrow: v.boolean(),
      onBehalf: v.boolean(),
      /** The agent's signed paper. */
      behalfFileIds: v.array(id),
      /** The household's standing, null until somebody decides. */
      category: v.nullable(v.object({ key: factKey, label: v.string(), number: count })),
      /** What the dictionary of today knows, and which its sums point at. */
      categories: v.array(category),
      suggestedCategory: v.nullable(factKey),
      outcomes: v.array(v.object({ kind: v.picklist(OUTCOME_KINDS), text: v.string(), atMs })),
      followUps: v.array(
        v.object({ how: v.picklist(['visit', 'phone']), stillInHardship: v.boolean(), text: v.string(), atMs }),
      ),
      amountFen: fen,
      reservedFen: fen,
      approvals: v.array(v.object({ level: v.picklist(LEVELS), amountFen: fen, atMs })),
      asked: v.nullable(
        v.object({
          items: v.array(v.string()),
          text: v.string(),
          dueAtMs: atMs,
          reminders: count,
          called: v.boolean(),
        }),
      ),
      notice: v.nullable(v.object({ openedAtMs: atMs, closesAtMs: atMs, finishedAtMs: v.nullable(atMs) })),
      objections: v.array(
        v.object({
          objectionId: id,
          text: v.string(),
          atMs,
          anonymous: v.boolean(),
          decision: v.nullable(v.picklist(['upheld', 'dismissed'])),
        }),
      ),
      refusal: v.nullable(v.object({ ...reasonCode.entries, clause: v.string(), appealUntilMs: atMs })),
      appeals: v.array(
        v.object({ text: v.string(), atMs, votes: count, outcome: v.nullable(v.picklist(['upheld', 'reopened'])) }),
      ),
      emergency: v.nullable(v.object({ amountFen: fen, dueAtMs: atMs, confirmed: v.boolean() })),
      revocationAsked: v.boolean(),
      payments: v.array(payment),
      progress: v.array(step),
      hands: v.array(v.object({ part: v.string(), atMs: v.nullable(atMs) })),
      /** Reason codes a refusal may quote, from the rules of this case. */
      reasons: v.array(reasonCode),
      /** What I may do now; the function decides each anew. */
      may: v.array(v.picklist(COMMANDS)),
      /** Why I may do nothing here, null where I may or the state alone stands in the way. */
      barred: v.nullable(v.picklist(['FORBIDDEN_SELF', 'CONFLICT_DECLARED', 'ACTED_BEFORE'])),
    }),
    refusals: [],
  },
  /** One field in clear, with a reason; logged before it leaves, and the member reads that it was seen. */
  revealField: {
    input: v.object({ applicationId: id, field: v.picklist(['name', 'idNumber', 'phone', 'address', 'card']), reason }),
    output: v.object({ value: v.string() }),
    refusals: [],
  },
  /** One command on the version that was read. The same requestId is answered the same. */
  act: {
    input: v.object({ applicationId: id, version: count, requestId, act }),
    output: v.object({ applicationId: id, version: count, state, words: v.string() }),
    refusals: ACT_REFUSALS,
  },
  /** What one visitor saw; kept once by its requestId, also when it was written without a network. */
  recordVisit: {
    input: v.object({
      applicationId: id,
      requestId,
      /** The phone's own clock. */
      deviceAtMs: atMs,
      place,
      note: reason,
      fileIds: v.optional(v.pipe(v.array(id), v.maxLength(9)), []),
    }),
    output: v.object({ visitId: id, version: count }),
    refusals: VISIT_REFUSALS,
  },
  /** The second visitor says yes on an own phone. */
  confirmVisit: {
    input: v.object({ applicationId: id, visitId: id }),
    output: v.object({ visitId: id, version: count }),
    refusals: VISIT_REFUSALS,
  },
  /** Visits that wait for a second visitor of my union, and gifts handed over without an application are not among them. */
  openVisits: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          applicationId: id,
          visitId: id,
          nameMasked: v.string(),
          place: v.string(),
          atMs,
          receiptNo: v.string(),
        }),
      ),
    }),
    refusals: [],
  },
}

export const statisticsProcedures = {
  /** Sums of the ledger, by kind, month and year; what was imported stands apart with its label. */
  statistics: {
    input: v.object({ fromYear: v.optional(v.pipe(count, v.minValue(2000), v.maxValue(2099))) }),
    output: v.object({
      people: count,
      paidFen: fen,
      byKind: v.array(v.object({ kind, people: count, paidFen: fen })),
      byYear: v.array(v.object({ year: v.string(), people: count, paidFen: fen, imported: v.boolean() })),
      byUnion: v.array(v.object({ unionId: id, name: v.string(), people: count, paidFen: fen })),
      /** Help that is no money of the fund: how often, for how many, what it was worth; in no sum above. */
      help: v.array(v.object({ kind: v.picklist(HELP_KINDS), times: count, people: count, worthFen: fen })),
      emergencyFen: fen,
      recoveringFen: fen,
      /** How imported figures came about, empty without any. */
      label: v.string(),
    }),
    refusals: [],
  },
}
