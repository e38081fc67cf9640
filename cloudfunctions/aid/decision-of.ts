import type { AidCaseRecord } from '../_data/aid-cases'

/** What is kept of a decision: the list of materials follows from the rules anew. */
export const decisionOf = ({
  eligibility,
  reason,
  amountFen,
  amountReason,
  missing,
  trace,
}: AidCaseRecord['decision']) => ({
  eligibility,
  reason,
  amountFen,
  amountReason,
  missing,
  trace,
})
