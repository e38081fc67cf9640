import { isAsExpected, type Outcome, outcomeOf } from './case'
import { GROUPS } from './cases'

export interface Finding {
  outcome: Outcome
  asExpected: boolean
}

interface SelfcheckEvent {
  /** Answers it unchanged: the other end of the check's own call. */
  echo?: unknown
  /** One group only; none = all of them (at 3 ms an operation here, allow 60 s in the cloud). */
  group?: string
}

/** Runs the wire suite's operations in the environment it is deployed to: `{ "<group>: <case>": { outcome, asExpected } }`. */
export const main = async ({ echo, group }: SelfcheckEvent) => {
  if (echo !== undefined) return echo
  const findings: Record<string, Finding> = {}
  for (const [name, cases] of Object.entries(GROUPS)) {
    if (group !== undefined && group !== name) continue
    for (const wireCase of cases) {
      const outcome = await outcomeOf(wireCase)
      findings[`${name}: ${wireCase.name}`] = { outcome, asExpected: isAsExpected(wireCase, outcome) }
    }
  }
  return findings
}
