import type { aid } from '../../src/contract/aid'
import { availableFen } from '../../src/domain/aid/money-steps'
import { can } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { ROOT_UNION_ID } from '../../src/domain/members/root'
import { readPerson } from '../_data/accounts'
import { type FundLineRecord, fundLineIdOf, listFundLines, moneyIn } from '../_data/aid-money'
import { type Handler, refuse } from '../_kit/ctx'
import { insertAudit, nextAudit } from '../_services/audit'
import { currentRules } from './load'

const ROOT = { unionPath: [ROOT_UNION_ID] }
const SEE = ['aid.fund', 'aid.l2', 'aid.l3', 'aid.make', 'aid.check', 'aid.audit'] as const

const card = (line: FundLineRecord) => ({
  fundLineId: line._id,
  programmeId: line.programmeId,
  title: line.title,
  kind: line.kind,
  year: line.year,
  version: line.version,
  totalFen: line.totalFen,
  reservedFen: line.reservedFen,
  paidFen: line.paidFen,
  recoveringFen: line.recoveringFen,
  availableFen: availableFen(line),
})

/** The budgets of a year. 2 reads. FORBIDDEN without a part in money or its audit. */
export const fundLines: Handler<typeof aid.fundLines> = async (ctx, { year = dayOf(ctx.clock()).slice(0, 4) }) => {
  const actor = (await readPerson(ctx))?.actor
  if (!actor || !SEE.some(action => can(actor, action, ROOT))) return refuse('FORBIDDEN')
  const lines = await listFundLines(ctx, year)
  return { items: lines.map(card).sort((a, b) => (a.title < b.title ? -1 : 1)), mayEdit: can(actor, 'aid.fund', ROOT) }
}

/** Sets a year's budget of a programme: one transaction. Refuses CHANGED_ELSEWHERE, BELOW_PROMISED; the same total again answers the same. */
export const saveFundLine: Handler<typeof aid.saveFundLine> = async (ctx, { programmeId, year, totalFen, version }) => {
  const [person, ruleset] = await Promise.all([readPerson(ctx), currentRules(ctx, programmeId)])
  if (!person || !can(person.actor, 'aid.fund', ROOT)) return refuse('FORBIDDEN')
  if (!ruleset) return refuse('NOT_FOUND')
  const fundLineId = fundLineIdOf(ctx, programmeId, year)
  const { title, kind } = ruleset.programme
  const outcome = await ctx.store.transaction(async tx => {
    const money = moneyIn(tx)
    const standing = await money.line(fundLineId)
    if (standing?.totalFen === totalFen) return standing
    if ((standing?.version ?? 0) !== version) return 'CHANGED_ELSEWHERE'
    const fresh = { reservedFen: 0, paidFen: 0, recoveringFen: 0, programmeId, year, audit: null }
    const before = { ...fresh, ...standing, _id: fundLineId, title, kind, totalFen, version: version + 1 }
    if (availableFen(before) < 0) return 'BELOW_PROMISED'
    const { head, row } = nextAudit(
      ctx,
      { kind: 'aidFund', id: fundLineId, head: before.audit },
      { what: 'aid.fundSet', byAccountId: person.accountId, refs: { totalFen, year } },
    )
    const line = { ...before, audit: head }
    await money.putLine(line)
    await insertAudit(tx, row)
    return line
  })
  return typeof outcome === 'string' ? refuse(outcome) : card(outcome)
}
