import * as v from 'valibot'
import { RULE_PROBLEMS } from '../../domain/aid/check-rules'
import { PERIODS } from '../../domain/aid/programme'
import { RULES_REFUSALS } from '../../domain/aid/refusals'
import { ELIGIBILITIES, OPERATORS } from '../../domain/aid/rules'
import { atMs, count, id, line, optionalLine, requestId } from '../fields'
import { answers, code, factKey, fen, kind, reason } from './fields'

const day = v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\d$/))
const ratio = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))
const words = line(120)

const condition = v.object({
  fact: factKey,
  op: v.picklist(OPERATORS),
  value: v.nullable(v.union([v.boolean(), fen, v.pipe(v.string(), v.maxLength(40))])),
  parameter: v.nullable(v.object({ key: factKey, num: ratio, den: ratio })),
})
const row = <O extends v.GenericSchema>(outcome: O) =>
  v.object({ when: v.pipe(v.array(condition), v.maxLength(8)), outcome, code, text: words })
const rows = <O extends v.GenericSchema>(outcome: O, least: number) =>
  v.pipe(v.array(row(outcome)), v.minLength(least), v.maxLength(40))

/** A programme with its rules as JSON; the editor reads and writes exactly this. */
const programme = v.object({
  kind,
  title: line(30),
  forWhom: line(100),
  gives: line(100),
  period: v.picklist(PERIODS),
  leadersFromFen: fen,
  street: v.boolean(),
  cash: v.boolean(),
  steps: v.pipe(v.array(v.object({ key: factKey, title: line(20) })), v.minLength(1), v.maxLength(8)),
  rules: v.object({
    facts: v.pipe(
      v.array(
        v.object({
          key: factKey,
          label: optionalLine(30),
          type: v.picklist(['money', 'count', 'flag', 'choice']),
          unit: optionalLine(6),
          options: v.pipe(v.array(v.object({ value: factKey, label: optionalLine(30) })), v.maxLength(12)),
          why: optionalLine(100),
          step: factKey,
          moreNeverHelps: v.boolean(),
          medical: v.boolean(),
          divide: v.nullable(v.object({ fact: factKey, by: factKey })),
        }),
      ),
      v.minLength(1),
      v.maxLength(30),
    ),
    parameters: v.pipe(
      v.array(v.object({ key: factKey, label: line(40), value: fen, source: line(120), fromDay: day })),
      v.maxLength(12),
    ),
    eligibility: rows(v.picklist(ELIGIBILITIES), 1),
    amount: rows(
      v.variant('kind', [
        v.object({ kind: v.literal('fixed'), fen }),
        v.object({ kind: v.literal('share'), fact: factKey, num: ratio, den: ratio, mostFen: fen }),
      ]),
      1,
    ),
    materials: rows(factKey, 0),
    materialList: v.pipe(
      v.array(
        v.object({
          key: factKey,
          label: line(30),
          why: words,
          sample: words,
          substitutes: v.pipe(v.array(line(40)), v.maxLength(6)),
        }),
      ),
      v.maxLength(20),
    ),
    examples: v.pipe(
      v.array(
        v.object({
          name: line(40),
          facts: answers,
          eligibility: v.picklist([...ELIGIBILITIES, 'unknown']),
          amountFen: v.nullable(fen),
        }),
      ),
      v.maxLength(30),
    ),
  }),
})

const rulesetCard = v.object({
  rulesetId: id,
  programmeId: id,
  title: v.string(),
  kind,
  number: count,
  version: count,
  state: v.picklist(['draft', 'published']),
  /** First day on which it counts, null for drafts. */
  fromDay: v.nullable(v.string()),
  savedAtMs: atMs,
  isMine: v.boolean(),
  /** What the replay of past cases found when it was published, null before. */
  replay: v.nullable(v.object({ cases: count, changed: count })),
})

const problem = v.object({
  kind: v.picklist(RULE_PROBLEMS),
  table: v.picklist(['facts', 'eligibility', 'amount', 'materials', 'examples']),
  rows: v.array(count),
  where: v.string(),
})

export const rulesProcedures = {
  /** All versions of the rules, by programme, the newest first. */
  rulesets: {
    input: v.object({}),
    output: v.object({ items: v.array(rulesetCard), mayEdit: v.boolean() }),
    refusals: [],
  },
  /** One version whole, for the editor. */
  ruleset: {
    input: v.object({ rulesetId: id }),
    output: v.object({ ...rulesetCard.entries, programme }),
    refusals: [],
  },
  /** Looks over rules without keeping them: what stands in the way, and what the examples come to. */
  checkRules: {
    input: v.object({ programme }),
    output: v.object({ problems: v.array(problem) }),
    refusals: [],
  },
  /** Keeps a draft of the next version (version 0 begins one); rules with a problem are refused with the offending interval in `details.where`. */
  saveRules: {
    input: v.object({ programmeId: v.optional(id), version: count, programme, requestId }),
    output: rulesetCard,
    refusals: RULES_REFUSALS,
  },
  /** Which past cases would come out otherwise. */
  replayRules: {
    input: v.object({ rulesetId: id }),
    output: v.object({
      cases: count,
      changed: count,
      items: v.array(v.object({ receiptNo: v.string(), before: v.string(), after: v.string() })),
    }),
    refusals: [],
  },
  /** A second person puts a draft in force, tomorrow at the earliest; cases that began keep their version. */
  publishRules: {
    input: v.object({ rulesetId: id, version: count, fromDay: day, reason: v.optional(reason) }),
    output: rulesetCard,
    refusals: RULES_REFUSALS,
  },
}
