/** What an answer may be. `money` is integer fen, `count` a whole number from 0, `choice` one of the options. */
type FactType = 'money' | 'count' | 'flag' | 'choice'
export type FactValue = number | boolean | string
/** What is known; a fact that is not here is unknown, and an unknown fact never decides (invariant I7). */
export type Facts = Readonly<Record<string, FactValue>>

export interface FactRule {
  readonly key: string
  readonly label: string
  readonly type: FactType
  /** 元, 人, 次 …; empty for flags and choices. */
  readonly unit: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Why it is asked, told beside the field. */
  readonly why: string
  /** The wizard's step in which it is asked. */
  readonly step: string
  /** A larger value must never lead to more help: incomes and savings. */
  readonly moreNeverHelps: boolean
  /** Sensitive: asked after the medical consent only. */
  readonly medical: boolean
  /** Not asked but computed: this fact shared by that one, rounded down. */
  readonly divide: { readonly fact: string; readonly by: string } | null
}

/** A dated figure with its source: a local standard is never a number in code. */
interface Parameter {
  readonly key: string
  readonly label: string
  /** Fen or a whole number. */
  readonly value: number
  readonly source: string
  readonly fromDay: string
}

export const OPERATORS = ['lt', 'lte', 'gt', 'gte', 'eq', 'neq'] as const
export type Operator = (typeof OPERATORS)[number]

/** `fact op value`, or `fact op parameter × num/den`; exactly one of value and parameter is given. */
export interface Condition {
  readonly fact: string
  readonly op: Operator
  readonly value: FactValue | null
  readonly parameter: { readonly key: string; readonly num: number; readonly den: number } | null
}

export interface Row<O> {
  /** All must hold; a last row without conditions is "otherwise". */
  readonly when: readonly Condition[]
  readonly outcome: O
  /** Reason code, quoted by decisions and refusals. */
  readonly code: string
  readonly text: string
}

/** A 'staff' outcome sends the case to people; only people refuse. */
export const ELIGIBILITIES = ['eligible', 'not', 'staff'] as const
export type Eligibility = (typeof ELIGIBILITIES)[number]

export type AmountRule =
  | { readonly kind: 'fixed'; readonly fen: number }
  /** A share of a money fact, rounded down to whole fen, at most `mostFen`. */
  | {
      readonly kind: 'share'
      readonly fact: string
      readonly num: number
      readonly den: number
      readonly mostFen: number
    }

export interface Material {
  readonly key: string
  readonly label: string
  readonly why: string
  readonly sample: string
  /** What is taken in its place. */
  readonly substitutes: readonly string[]
}

interface Example {
  readonly name: string
  readonly facts: Facts
  readonly eligibility: Eligibility | 'unknown'
  /** Null where no amount follows. */
  readonly amountFen: number | null
}

/** One version of a programme's rules as JSON; tables are unique-hit (first) but materials, which collect. */
export interface Rules {
  readonly facts: readonly FactRule[]
  readonly parameters: readonly Parameter[]
  readonly eligibility: readonly Row<Eligibility>[]
  readonly amount: readonly Row<AmountRule>[]
  readonly materials: readonly Row<string>[]
  readonly materialList: readonly Material[]
  readonly examples: readonly Example[]
}
