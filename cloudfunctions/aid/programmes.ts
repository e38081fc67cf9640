import type { aid } from '../../src/contract/aid'
import { consentKindsOf } from '../../src/domain/aid/consents'
import { availableFen } from '../../src/domain/aid/money-steps'
import { dayOf } from '../../src/domain/day'
import { listFundLines } from '../_data/aid-money'
import type { Handler } from '../_kit/ctx'
import { allCurrentRules } from './load'

/** The catalogue, for guests too. 2 reads side by side. */
export const programmes: Handler<typeof aid.programmes> = async ctx => {
  const [rulesets, lines] = await Promise.all([
    allCurrentRules(ctx),
    listFundLines(ctx, dayOf(ctx.clock()).slice(0, 4)),
  ])
  const items = rulesets.map(({ _id, programmeId, programme }) => {
    const { kind, title, forWhom, gives, cash } = programme
    const line = lines.find(one => one.programmeId === programmeId)
    return {
      programmeId,
      rulesetId: _id,
      kind,
      title,
      forWhom,
      gives,
      cash,
      open: !cash || (line !== undefined && availableFen(line) > 0),
      steps: programme.steps.map(({ key, title: words }) => ({
        key,
        title: words,
        facts: programme.rules.facts
          .filter(fact => fact.step === key && !fact.divide)
          .map(fact => ({ ...fact, options: [...fact.options] })),
      })),
      consents: [...consentKindsOf(programme)],
    }
  })
  return { items: items.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)) }
}

const ORDER = ['schooling', 'illness', 'living', 'work', 'legal']
