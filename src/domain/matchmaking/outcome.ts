import type { NextStep } from './words'

/** What came of one meeting, as one of its companies says it. */
export interface Outcome {
  readonly met: boolean
  readonly nextStep: NextStep
  /** What was agreed, in fen; null where nothing was or nobody says. */
  readonly amountFen: number | null
  /** The company asks the union to follow it up. */
  readonly helpWanted: boolean
}

/** Who did not meet has no next step and no amount; help may be wanted all the same. Pure. */
export const plainOutcome = (said: Outcome): Outcome =>
  said.met ? said : { ...said, nextStep: 'none', amountFen: null }

/** What both sides said of one meeting, as one: met where either says so, the further step, the larger amount (never the sum of two sides' words). Null where nobody answered. Pure. */
export const joinedOutcome = (said: readonly Outcome[], steps: readonly NextStep[]): Outcome | null => {
  const [first, ...others] = said
  if (!first) return null
  return others.reduce(
    (one, other) => ({
      met: one.met || other.met,
      nextStep: steps.indexOf(other.nextStep) > steps.indexOf(one.nextStep) ? other.nextStep : one.nextStep,
      amountFen: one.amountFen === null ? other.amountFen : Math.max(one.amountFen, other.amountFen ?? one.amountFen),
      helpWanted: one.helpWanted || other.helpWanted,
    }),
    first,
  )
}

export interface OutcomeTotals {
  readonly meetings: number
  readonly answered: number
  readonly met: number
  readonly amountFen: number
  readonly helpWanted: number
  readonly steps: readonly { readonly nextStep: NextStep; readonly many: number }[]
}

/** A day in numbers: each meeting counts once. Pure. */
export const outcomeTotals = (outcomes: readonly (Outcome | null)[], steps: readonly NextStep[]): OutcomeTotals => {
  const answered = outcomes.flatMap(one => one ?? [])
  const met = answered.filter(one => one.met)
  return {
    meetings: outcomes.length,
    answered: answered.length,
    met: met.length,
    amountFen: answered.reduce((sum, one) => sum + (one.amountFen ?? 0), 0),
    helpWanted: answered.filter(one => one.helpWanted).length,
    steps: steps.flatMap(nextStep => {
      const many = met.filter(one => one.nextStep === nextStep).length
      return many > 0 ? [{ nextStep, many }] : []
    }),
  }
}
