import { canSomewhere } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { type Leave, leaveOn } from '../../src/domain/qa/threads/absence'
import { dutyDayFrom, isOnDuty } from '../../src/domain/qa/threads/duty'
import type { WorkCalendar } from '../../src/domain/workdays'
import { listRoleHolders } from '../_data/accounts'
import { type DutyRecord, dutyHolderOf, listDuties } from '../_data/qa-desk'
import type { Ctx } from '../_kit/ctx'
import { takeTurnOf } from './take-turn'

interface Lawyers {
  readonly people: readonly { readonly accountId: string; readonly nameMasked: string }[]
  readonly duties: readonly DutyRecord[]
  readonly away: ReadonlyMap<string, Leave>
}

/** Every lawyer with their roster, and who of them is on leave. 2 reads side by side. */
export const readLawyers = async (ctx: Ctx): Promise<Lawyers> => {
  const [holders, all] = await Promise.all([listRoleHolders(ctx), listDuties(ctx, 'lawyer')])
  const people = holders
    .filter(({ roles }) => canSomewhere(roles, 'thread.lawyer'))
    .map(({ _id, card }) => ({ accountId: _id, nameMasked: card?.nameMasked ?? '' }))
  const duties = all.filter(one => people.some(({ accountId }) => accountId === dutyHolderOf(one)))
  const today = dayOf(ctx.clock())
  const away = duties.flatMap(one => {
    const leave = leaveOn(one.leaves, today)
    return leave ? [[dutyHolderOf(one), leave] as const] : []
  })
  return { people, duties, away: new Map(away) }
}

interface Turn {
  readonly calendar: WorkCalendar
  /** Who is not asked: the asker, a lawyer who gives it on. */
  readonly except: readonly string[]
}

/** Whose turn it is among the lawyers on duty today, on a day off on the next working day; null where nobody is below the cap. As `takeTurnOf`. */
export const takeLawyer = (ctx: Ctx, { duties }: Lawyers, { calendar, except }: Turn): Promise<string | null> => {
  const day = dutyDayFrom(dayOf(ctx.clock()), calendar)
  return takeTurnOf(
    ctx,
    'lawyer',
    duties.filter(duty => !except.includes(dutyHolderOf(duty)) && isOnDuty(duty, day, calendar)),
  )
}
