import type { aid } from '../../src/contract/aid'
import { typedFacts } from '../../src/domain/aid/content'
import { evaluateRules, type RulesDecision } from '../../src/domain/aid/evaluate'
import { yuanText } from '../../src/domain/aid/money'
import { listForReplay } from '../_data/aid-case-lists'
import { type RulesetRecord, readRuleset } from '../_data/aid-rules'
import { type Ctx, type Handler, refuse } from '../_kit/ctx'
import { openVaults } from '../_services/vault'
import { openContent } from './content'
import { readEditor } from './rulesets'

const REPLAYED = 120

const said = ({ eligibility, amountFen }: Pick<RulesDecision, 'eligibility' | 'amountFen'>): string =>
  `${WORDS[eligibility]}${amountFen === null ? '' : ` ${yuanText(amountFen)} 元`}`
const WORDS = { eligible: '符合', not: '不符合', staff: '由工会研究', unknown: '资料不全' } as const

/** The last 120 submitted cases under some rules, beside what was decided then; shredded ones are left out. 2 reads. */
export const replay = async (ctx: Ctx, { programmeId, programme }: RulesetRecord) => {
  const cases = (await listForReplay(ctx, programmeId, REPLAYED)).filter(({ submittedAtMs }) => submittedAtMs !== null)
  const vaults = await openVaults(
    ctx,
    cases.map(({ householdId }) => householdId),
  )
  const came = cases.flatMap(one => {
    const vault = vaults.get(one.householdId)
    if (!vault) return []
    const now = evaluateRules(programme.rules, typedFacts(openContent(vault, one).answers, programme))
    return [{ receiptNo: one.receiptNo, before: said(one.decision), after: said(now) }]
  })
  const items = came.filter(({ before, after }) => before !== after)
  return { cases: came.length, changed: items.length, items }
}

/** Which past cases a version would decide otherwise. 4 reads. */
export const replayRules: Handler<typeof aid.replayRules> = async (ctx, { rulesetId }) => {
  const [person, one] = await Promise.all([readEditor(ctx), readRuleset(ctx, rulesetId)])
  if (!person) return refuse('FORBIDDEN')
  if (!one) return refuse('NOT_FOUND')
  return replay(ctx, one)
}
