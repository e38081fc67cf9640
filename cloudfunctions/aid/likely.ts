import type { aid } from '../../src/contract/aid'
import { typedFacts } from '../../src/domain/aid/content'
import { evaluateRules } from '../../src/domain/aid/evaluate'
import { type Handler, refuse } from '../_kit/ctx'
import { likelihoodOf } from './likelihood'
import { currentRules } from './load'

/** What the rules in force say of some answers; stores nothing, knows nobody. One read. NOT_FOUND without rules in force. */
export const likely: Handler<typeof aid.likely> = async (ctx, { programmeId, answers }) => {
  const ruleset = await currentRules(ctx, programmeId)
  if (!ruleset) return refuse('NOT_FOUND')
  const { programme } = ruleset
  const decision = evaluateRules(programme.rules, typedFacts(answers, programme))
  return likelihoodOf(programme.rules, decision, decision.materials)
}
