import type { Act } from '../../src/domain/aid/acts'
import { dayOf } from '../../src/domain/day'
import type { AidCaseRecord } from '../_data/aid-cases'
import type { HelpRecord } from '../_data/aid-help'
import type { Ctx } from '../_kit/ctx'

/** Help of a case that is no money, as the statistics count it; its words stay in the case. */
export const outcomeRow = (
  ctx: Ctx,
  one: AidCaseRecord,
  { kind }: Extract<Act, { command: 'recordOutcome' }>,
): HelpRecord => {
  const day = dayOf(ctx.clock())
  return {
    _id: ctx.crypto.id('aid-help', `${one._id}:${one.version}`),
    kind,
    day,
    year: day.slice(0, 4),
    unionId: one.unionId,
    unionName: one.unionName,
    caseId: one._id,
    place: '',
    people: 1,
    worthFen: 0,
    noteSealed: '',
    byAccountId: null,
    dropped: false,
    atMs: ctx.clock(),
    audit: null,
  }
}
