import { canSomewhere } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { type Leave, leaveOn } from '../../src/domain/qa/threads/absence'
import { isOnDuty } from '../../src/domain/qa/threads/duty'
import type { QueueId } from '../../src/domain/qa/threads/route'
import type { WorkCalendar } from '../../src/domain/workdays'
import { listRoleHolders } from '../_data/accounts'
import { type DutyRecord, listDuties } from '../_data/qa-desk'
import type { Ctx } from '../_kit/ctx'
import { takeTurnOf } from './take-turn'

interface Answerer {
  readonly accountId: string
  readonly nameMasked: string
  readonly head: boolean
}

/** Who answers for the district, the roster of those who are given questions, and who of them is on leave today. */
export interface Desk {
  readonly people: readonly Answerer[]
  readonly duties: readonly DutyRecord[]
  readonly away: ReadonlyMap<string, Leave>
}

/** Everybody who answers for the district, heads told apart, with the roster. 2 reads side by side. */
export const readDesk = async (ctx: Ctx): Promise<Desk> => {
  const [holders, all] = await Promise.all([listRoleHolders(ctx), listDuties(ctx)])
  const people = holders
    .filter(({ roles }) => canSomewhere(roles, 'thread.answer'))
    .map(({ _id, card, roles }) => ({
      accountId: _id,
      nameMasked: card?.nameMasked ?? '',
      head: roles.some(({ capabilities }) => capabilities.includes('qaHead')),
    }))
  const duties = all.filter(({ _id }) => people.some(({ accountId }) => accountId === _id))
  const today = dayOf(ctx.clock())
  const away = duties.flatMap(({ _id, leaves }) => {
    const leave = leaveOn(leaves, today)
    return leave ? [[_id, leave] as const] : []
  })
  return { people, duties, away: new Map(away) }
}

/** The heads of a queue: those whose roster names it, all of them where no roster does; who is on leave only where nobody else is. */
export const headsOf = ({ people, duties, away }: Desk, queueId: QueueId): readonly string[] => {
  const heads = people.filter(({ head }) => head).map(({ accountId }) => accountId)
  const here = heads.filter(head => !away.has(head))
  const own = (of: readonly string[]) =>
    of.filter(head => duties.some(({ _id, queues }) => _id === head && queues.includes(queueId)))
  return [own(here), here, own(heads), heads].find(of => of.length > 0) ?? []
}

/** Who is on a queue's roster and not on leave. */
export const rosterOf = ({ duties, away }: Desk, queueId: QueueId): readonly string[] =>
  duties.filter(({ _id, queues }) => queues.includes(queueId) && !away.has(_id)).map(({ _id }) => _id)

interface Turn {
  readonly queueId: QueueId
  readonly calendar: WorkCalendar
  /** Who is not asked: the asker, whoever sends it on. */
  readonly except: readonly string[]
}

/** Whose turn it is in a queue today, null where nobody is on duty below the cap. As `takeTurnOf`. */
export const takeNext = (ctx: Ctx, desk: Desk, { queueId, calendar, except }: Turn): Promise<string | null> => {
  const today = dayOf(ctx.clock())
  const fits = (duty: DutyRecord) =>
    duty.queues.includes(queueId) && !except.includes(duty._id) && isOnDuty(duty, today, calendar)
  return takeTurnOf(ctx, 'duty', desk.duties.filter(fits))
}
