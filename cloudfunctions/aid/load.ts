import { dayOf } from '../../src/domain/day'
import { addWorkdays, type Deadline } from '../../src/domain/workdays'
import { inForce, listRulesets, listRulesetsOf, type RulesetRecord } from '../_data/aid-rules'
import type { Ctx } from '../_kit/ctx'
import { readCalendar } from '../_services/calendar'

/** The programme's rules in force today, null where there are none. One read. */
export const currentRules = async (ctx: Ctx, programmeId: string): Promise<RulesetRecord | null> =>
  inForce(await listRulesetsOf(ctx, programmeId), dayOf(ctx.clock()))

/** Every programme in force today. One read. */
export const allCurrentRules = async (ctx: Ctx): Promise<readonly RulesetRecord[]> => {
  const rulesets = await listRulesets(ctx)
  const day = dayOf(ctx.clock())
  return [...new Set(rulesets.map(({ programmeId }) => programmeId))].flatMap(
    programmeId =>
      inForce(
        rulesets.filter(one => one.programmeId === programmeId),
        day,
      ) ?? [],
  )
}

/** Deadlines from now on, by the calendar. At most one read a minute. */
export const deadlines = async (ctx: Ctx): Promise<(workdays: number) => Deadline> => {
  const [calendar, nowMs] = [await readCalendar(ctx), ctx.clock()]
  return workdays => addWorkdays(calendar, nowMs, workdays)
}
