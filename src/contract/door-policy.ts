import * as v from 'valibot'
import { ENTRY_WAYS } from '../domain/checkin/policy'
import { QUESTION_KINDS, QUESTION_PLACES } from '../domain/checkin/questions'
import { id, line, optionalLine } from './fields'

const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const rule = v.variant('kind', [
  v.object({ kind: v.literal('weekday'), days: v.pipe(v.array(whole(1, 7)), v.minLength(1), v.maxLength(7)) }),
  v.object({
    kind: v.literal('between'),
    fromMinute: minute,
    toMinute: minute,
    toleranceMinutes: whole(0, 120),
  }),
  v.object({
    kind: v.literal('entriesAtMost'),
    most: whole(1, 100),
    per: v.picklist(['total', 'today', 'days']),
  }),
  v.object({ kind: v.literal('minutesSinceLast'), least: whole(1, 10_080) }),
  v.object({ kind: v.literal('door'), doorIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(20)) }),
])

export const question = v.object({
  questionId: id,
  label: line(60),
  kind: v.picklist(QUESTION_KINDS),
  options: v.pipe(v.array(line(30)), v.maxLength(12)),
  required: v.boolean(),
  at: v.optional(v.picklist(QUESTION_PLACES), 'door'),
})

/** What is answered at the door; one value but for several choices. */
export const answers = v.pipe(
  v.array(
    v.object({
      questionId: id,
      values: v.pipe(v.array(optionalLine(200)), v.maxLength(12)),
    }),
  ),
  v.maxLength(10),
)

/** Entry policy, rules, questions and gifts of a session's door. */
export const doorPolicy = v.object({
  // one field must be there: a list would pass for an object whose fields are all optional
  entry: v.picklist(ENTRY_WAYS),
  reentry: v.optional(v.boolean(), false),
  autoOutMinute: v.optional(v.nullable(v.pipe(minute, v.maxValue(1439))), null),
  /** Up to four alternatives of up to six rules each. */
  rules: v.optional(v.pipe(v.array(v.pipe(v.array(rule), v.minLength(1), v.maxLength(6))), v.maxLength(4)), []),
  questions: v.optional(v.pipe(v.array(question), v.maxLength(10)), []),
  walkIns: v.optional(v.boolean(), false),
  gift: v.optional(
    v.nullable(
      v.object({
        festival: line(20),
        stock: v.pipe(v.array(v.object({ doorId: id, amount: whole(0, 100_000) })), v.maxLength(20)),
      }),
    ),
    null,
  ),
})

/** Answers as they were kept; none where the text is no such thing. */
export const readAnswers = (text: string): v.InferOutput<typeof answers> => {
  const read = v.safeParse(answers, JSON.parse(text))
  return read.success ? read.output : []
}
