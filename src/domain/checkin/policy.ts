import type { Question } from './questions'
import type { RuleSet } from './rules'

/** How often a ticket's places may enter. */
export const ENTRY_WAYS = ['once', 'daily', 'many'] as const

/** What a session asks of its door beside the hours; saved with the session, read by the phone and the function alike. */
export interface DoorPolicy {
  /** `once` in all, `daily` once a business day (UTC+8), `many` without a limit. */
  readonly entry: (typeof ENTRY_WAYS)[number]
  /** Going out is scanned too, and who went out may come in again. */
  readonly reentry: boolean
  /** Minute of the day (UTC+8, 0 to 1,439) at which whoever is inside counts as gone; null never. */
  readonly autoOutMinute: number | null
  /** Alternatives: one of them must hold wholly. Empty: no rule. */
  readonly rules: readonly RuleSet[]
  /** Asked at the door once a ticket. */
  readonly questions: readonly Question[]
  /** Guests without a sign-up may be written down at the door. */
  readonly walkIns: boolean
  /** Something is handed out: once a person and festival, over all sessions and desks of that name and year. */
  readonly gift: Gift | null
}

export interface Gift {
  readonly festival: string
  /** How many each door has to give; a door that is not named has none. */
  readonly stock: readonly { readonly doorId: string; readonly amount: number }[]
}

/** The policy of a session that was saved without one. */
export const PLAIN_POLICY: DoorPolicy = {
  entry: 'once',
  reentry: false,
  autoOutMinute: null,
  rules: [],
  questions: [],
  walkIns: false,
  gift: null,
}

/** Whether a code is shown and taken again after all places have entered. */
export const isReusable = ({ entry, reentry }: DoorPolicy): boolean => entry !== 'once' || reentry

/** What names a festival over unions and sessions: its name without gaps, and the year (UTC+8) it is given in. */
export const festivalKey = (festival: string, startsAtMs: number): string =>
  `${new Date(startsAtMs + 8 * 3_600_000).getUTCFullYear()}:${festival.replace(/\s/g, '')}`

/** What a session's policy must keep to beyond its shape: doors that exist, questions and options that differ. */
export const policyFits = (policy: DoorPolicy, doors: readonly { readonly doorId: string }[]): boolean => {
  const known = new Set(doors.map(door => door.doorId))
  const ruled = policy.rules.flat().flatMap(rule => (rule.kind === 'door' ? rule.doorIds : []))
  const stocked = policy.gift?.stock.map(one => one.doorId) ?? []
  const asked = policy.questions.map(question => question.questionId)
  return (
    [...ruled, ...stocked].every(doorId => known.has(doorId)) &&
    new Set(stocked).size === stocked.length &&
    new Set(asked).size === asked.length &&
    policy.rules.flat().every(rule => rule.kind !== 'between' || rule.fromMinute !== rule.toMinute) &&
    policy.questions.every(isAskable)
  )
}

/** Choices need at least two options, each once; text and numbers have none. */
const isAskable = ({ kind, options }: Question): boolean =>
  kind === 'text' || kind === 'number'
    ? options.length === 0
    : options.length >= 2 && new Set(options).size === options.length

/** The same policy in lists of its own, as a contract's input and output are typed; the plain one where there is none. */
export const policyCopy = (policy: DoorPolicy = PLAIN_POLICY) => ({
  ...policy,
  rules: policy.rules.map(set => set.map(ruleCopy)),
  questions: questionsCopy(policy.questions),
  gift: policy.gift && { ...policy.gift, stock: policy.gift.stock.map(one => ({ ...one })) },
})

/** Questions in lists of their own, with the place where each is asked. */
export const questionsCopy = (questions: readonly Question[]) =>
  questions.map(({ at = 'door', ...question }) => ({ ...question, at, options: [...question.options] }))

const ruleCopy = (rule: RuleSet[number]) => {
  if (rule.kind === 'weekday') return { ...rule, days: [...rule.days] }
  return rule.kind === 'door' ? { ...rule, doorIds: [...rule.doorIds] } : { ...rule }
}
