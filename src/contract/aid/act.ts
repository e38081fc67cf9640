import * as v from 'valibot'
import { CHECK_RESULTS } from '../../domain/aid/case'
import { OUTCOME_KINDS } from '../../domain/aid/help'
import { id, line } from '../fields'
import { code, factKey, fen, reason } from './fields'

/** One command of staff on a case; the matrix says from which states and in which part. */
export const act = v.variant('command', [
  v.object({
    command: v.picklist(['accept', 'waiveVisit', 'borrow', 'declareConflict', 'publishNotice']),
    reason: v.optional(reason),
  }),
  v.object({ command: v.picklist(['hold', 'unhold', 'logCall']), reason }),
  v.object({ command: v.literal('finishNotice') }),
  v.object({ command: v.literal('revoke'), reason }),
  v.object({
    command: v.literal('askCorrection'),
    /** Materials or fields to be put right, in words. */
    items: v.pipe(v.array(line(40)), v.minLength(1), v.maxLength(12)),
    code,
    text: reason,
  }),
  v.object({
    command: v.literal('recordCheck'),
    source: line(40),
    result: v.picklist(CHECK_RESULTS),
    authorisation: line(60),
  }),
  v.object({ command: v.literal('resolveFlag'), flagId: id, reason }),
  v.object({ command: v.literal('propose'), amountFen: fen, reason: v.optional(reason) }),
  v.object({ command: v.literal('approve'), amountFen: fen }),
  /** `code` from the rules, `clause` as it stands in the text, `text` in plain words with what can be done. */
  v.object({ command: v.literal('reject'), code, clause: line(100), text: reason }),
  v.object({
    command: v.literal('decideObjection'),
    objectionId: id,
    uphold: v.boolean(),
    code,
    clause: line(100),
    text: reason,
  }),
  v.object({ command: v.literal('decideAppeal'), reopen: v.boolean(), reason }),
  /** By L2, then by L3 with the same sum: money first, verification and notice within 20 working days. */
  v.object({ command: v.literal('emergency'), amountFen: fen, reason }),
  v.object({
    command: v.literal('followUp'),
    how: v.picklist(['visit', 'phone']),
    stillInHardship: v.boolean(),
    reason,
  }),
  v.object({ command: v.literal('nextInstalment'), amountFen: fen, reason }),
  /** Help that is no money, in words that the applicant reads. */
  v.object({ command: v.literal('recordOutcome'), kind: v.picklist(OUTCOME_KINDS), text: reason }),
  /** A category of the dictionary in force today. */
  v.object({ command: v.literal('categorise'), category: factKey }),
])
