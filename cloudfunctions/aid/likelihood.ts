import type { RulesDecision } from '../../src/domain/aid/evaluate'
import type { Rules } from '../../src/domain/aid/rules'

/** A decision as it leaves the function: missing facts with their questions. */
export const likelihoodOf = (
  { facts }: Pick<Rules, 'facts'>,
  decision: Omit<RulesDecision, 'materials' | 'trace'>,
  materials: RulesDecision['materials'],
) => ({
  eligibility: decision.eligibility,
  reason: decision.reason,
  amountFen: decision.amountFen,
  amountReason: decision.amountReason,
  materials: materials.map(one => ({ ...one, substitutes: [...one.substitutes] })),
  missing: decision.missing.map(key => ({ key, label: facts.find(fact => fact.key === key)?.label ?? '' })),
})
