import * as v from 'valibot'
import { AID_CONSENT_KINDS } from '../../domain/aid/consents'
import { OUTCOME_KINDS } from '../../domain/aid/help'
import {
  APPEAL_REFUSALS,
  DRAFT_REFUSALS,
  EVIDENCE_REFUSALS,
  FIX_REFUSALS,
  MEMBER_CASE_REFUSALS,
  SUBMIT_REFUSALS,
} from '../../domain/aid/refusals'
import { FILE_MIMES } from '../../domain/files/limits'
import { atMs, count, cursor, id, line, optionalLine, requestId } from '../fields'
import {
  answers,
  caseCard,
  content,
  evidence,
  factKey,
  fen,
  kind,
  likelihood,
  material,
  payment,
  reason,
  reasonCode,
  step,
} from './fields'

const fact = v.object({
  key: factKey,
  label: v.string(),
  type: v.picklist(['money', 'count', 'flag', 'choice']),
  unit: v.string(),
  options: v.array(v.object({ value: v.string(), label: v.string() })),
  why: v.string(),
  medical: v.boolean(),
})

const moved = v.object({ applicationId: id, version: count, state: caseCard.state, words: v.string() })

const consents = v.pipe(
  v.array(v.object({ kind: v.picklist(AID_CONSENT_KINDS), version: count, personId: v.optional(id) })),
  v.maxLength(20),
)

export const memberProcedures = {
  /** What can be applied for, in plain words with every question and why it is asked; guests may ask. */
  programmes: {
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          programmeId: id,
          rulesetId: id,
          kind,
          title: v.string(),
          forWhom: v.string(),
          gives: v.string(),
          /** False: help in kind, no bank account is asked. */
          cash: v.boolean(),
          /** Money is set aside this year (always true without cash). */
          open: v.boolean(),
          steps: v.array(v.object({ key: v.string(), title: v.string(), facts: v.array(fact) })),
          /** Consents to tick one by one before submitting, by their kinds. */
          consents: v.array(v.string()),
        }),
      ),
    }),
    refusals: [],
  },
  /** Am I likely eligible? Decides from answers alone and stores nothing; guests may ask. */
  likely: {
    input: v.object({ programmeId: id, answers }),
    output: v.object(likelihood),
    refusals: [],
  },
  /** Keeps what was typed, without judging it: a draft, or what a correction asks for. Version 0 begins one. */
  saveDraft: {
    input: v.object({
      applicationId: v.optional(id),
      programmeId: id,
      version: count,
      /** The wizard's step to come back to. */
      step: line(24),
      content,
      /** An officer filing for somebody without a smartphone, with the signed paper's file. */
      onBehalf: v.optional(v.object({ consentFileId: id })),
      requestId,
    }),
    output: v.object({ applicationId: id, version: count, savedAtMs: atMs }),
    refusals: DRAFT_REFUSALS,
  },
  /** My draft or my case under correction, as it was typed; also on another phone. */
  draft: {
    input: v.object({ applicationId: id }),
    output: v.object({
      applicationId: id,
      programmeId: id,
      version: count,
      state: caseCard.state,
      step: v.string(),
      content,
      evidence: v.array(evidence),
      savedAtMs: atMs,
      onBehalf: v.boolean(),
      /** What was agreed to for this case and stands, as `<kind>` or `<kind>:<person>`. */
      consented: v.array(v.string()),
    }),
    refusals: [],
  },
  /** Puts uploaded files to a material: at most nine a material; account.takeFile made the ids. */
  addEvidence: {
    input: v.object({
      applicationId: id,
      materialKey: factKey,
      fileIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(9)),
    }),
    output: v.object({ evidence: v.array(evidence) }),
    refusals: EVIDENCE_REFUSALS,
  },
  /** Removes a file from the case, the storage and every export. */
  dropEvidence: {
    input: v.object({ applicationId: id, fileId: id }),
    output: v.object({ evidence: v.array(evidence) }),
    refusals: EVIDENCE_REFUSALS,
  },
  /** Hands a draft in. A second tap answers the same receipt; INCOMPLETE names what is missing, the rest is kept. */
  submit: {
    input: v.object({
      applicationId: id,
      version: count,
      /** Each tick by itself, with the version of the text that was read. */
      consents,
      requestId,
    }),
    output: v.object({
      applicationId: id,
      version: count,
      receiptNo: v.string(),
      state: caseCard.state,
      ...likelihood,
    }),
    refusals: SUBMIT_REFUSALS,
  },
  /** Hands a corrected case in again; it goes back to whoever asked. */
  resubmit: {
    input: v.object({
      applicationId: id,
      version: count,
      /** Of whom the correction brings in, and what was taken back since. */
      consents: v.optional(consents, []),
      requestId,
    }),
    output: moved,
    refusals: SUBMIT_REFUSALS,
  },
  /** My cases, newest first; an officer's agented ones too. */
  mine: {
    input: v.object({ cursor: v.optional(cursor) }),
    output: v.object({
      items: v.array(v.object({ ...caseCard, onBehalf: v.boolean(), nameMasked: v.string() })),
      nextCursor: v.optional(cursor),
    }),
    refusals: [],
  },
  /** My case in public words: where it stands, what is asked of me, why it was refused and until when I may appeal. */
  case: {
    input: v.object({ applicationId: id }),
    output: v.object({
      ...caseCard,
      onBehalf: v.boolean(),
      progress: v.array(step),
      asked: v.nullable(v.object({ items: v.array(v.string()), text: v.string(), dueAtMs: atMs })),
      refusal: v.nullable(v.object({ ...reasonCode.entries, clause: v.string(), appealUntilMs: atMs })),
      /** Approved, null before. */
      amountFen: v.nullable(fen),
      notice: v.nullable(v.object({ openedAtMs: atMs, closesAtMs: atMs })),
      materials: v.array(material),
      evidence: v.array(evidence),
      /** Files that came and that nobody could look at yet: kept, shown to nobody, looked at again. */
      unlooked: v.array(id),
      /** Consents that were taken back since: what rests on them stops. */
      consentsTakenBack: v.array(v.picklist(AID_CONSENT_KINDS)),
      payments: v.array(payment),
      /** Help that is no money, and how it went since. */
      outcomes: v.array(v.object({ kind: v.picklist(OUTCOME_KINDS), text: v.string(), atMs })),
      may: v.object({
        save: v.boolean(),
        resubmit: v.boolean(),
        withdraw: v.boolean(),
        appeal: v.boolean(),
        fixAccount: v.boolean(),
      }),
    }),
    refusals: [],
  },
  /** My own file in clear, to read, correct and download. Who looked at it stands under 谁看过我的资料. */
  ownFile: {
    input: v.object({ applicationId: id }),
    output: v.object({
      applicationId: id,
      receiptNo: v.string(),
      title: v.string(),
      content,
      evidence: v.array(evidence),
    }),
    refusals: [],
  },
  /** One piece of a file of my case, or of a case I handle: logged before it leaves. */
  evidencePiece: {
    input: v.object({
      applicationId: id,
      fileId: id,
      piece: v.pipe(count, v.maxValue(40)),
      reason: v.optional(optionalLine(100), ''),
    }),
    output: v.object({
      mime: v.picklist(FILE_MIMES),
      base64: v.string(),
      piece: count,
      pieces: count,
      watermark: v.object({ viewer: v.string(), atMs, reason: v.string() }),
    }),
    refusals: [],
  },
  /** Takes an application back, before anything is paid. */
  withdraw: {
    input: v.object({ applicationId: id, version: count, reason: v.optional(optionalLine(200), '') }),
    output: moved,
    refusals: MEMBER_CASE_REFUSALS,
  },
  /** Objects to a refusal or revocation: once for each level, within 15 working days. */
  appeal: {
    input: v.object({ applicationId: id, version: count, text: reason }),
    output: moved,
    refusals: APPEAL_REFUSALS,
  },
  /** Another account after the bank's no; by the member, or by the intake with the reason of a passbook without a check digit. */
  fixAccount: {
    input: v.object({
      applicationId: id,
      version: count,
      bank: v.object({ holder: line(40), bankName: line(40), card: line(40) }),
      passbookReason: v.optional(reason),
    }),
    output: moved,
    refusals: FIX_REFUSALS,
  },
}
