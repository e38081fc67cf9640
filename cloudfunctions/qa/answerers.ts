import { canSomewhere } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { isOnDuty, nextOnDuty } from '../../src/domain/qa/threads/duty'
import type { QueueId } from '../../src/domain/qa/threads/route'
import type { WorkCalendar } from '../../src/domain/workdays'
import { listRoleHolders } from '../_data/accounts'
import { type DutyRecord, listDuties, takeTurn } from '../_data/qa-desk'
import { countOpenOf } from '../_data/thread-lists'
import type { Ctx } from '../_kit/ctx'

export interface Answerer {
  readonly accountId: string
  readonly nameMasked: string
  readonly head: boolean
}

/** Who answers for the district, and the roster of those who are given questions. */
export interface Desk {
  readonly people: readonly Answerer[]
  readonly duties: readonly DutyRecord[]
}

/** Everybody who answers for the district, heads told apart, with the roster. 2 reads side by side. */
export const readDesk = async (ctx: Ctx): Promise<Desk> => {
  const [holders, duties] = await Promise.all([listRoleHolders(ctx), listDuties(ctx)])
  const people = holders
    .filter(({ roles }) => canSomewhere(roles, 'thread.answer'))
    .map(({ _id, card, roles }) => ({
      accountId: _id,
      nameMasked: card?.nameMasked ?? '',
      head: roles.some(({ capabilities }) => capabilities.includes('qaHead')),
    }))
  return { people, duties: duties.filter(({ _id }) => people.some(({ accountId }) => accountId === _id)) }
}

/** The heads of a queue: those whose roster names it, all of them where no roster does. */
export const headsOf = ({ people, duties }: Desk, queueId: QueueId): readonly string[] => {
  const heads = people.filter(({ head }) => head).map(({ accountId }) => accountId)
  const own = heads.filter(head => duties.some(({ _id, queues }) => _id === head && queues.includes(queueId)))
  return own.length > 0 ? own : heads
}

interface Turn {
  readonly queueId: QueueId
  readonly calendar: WorkCalendar
  /** Who is not asked: the asker, whoever sends it on. */
  readonly except: readonly string[]
}

/**
 * Whose turn it is in a queue today, null where nobody is on duty below the cap. The turn is taken by a conditional
 * write, so two questions of one moment go to two people. One aggregate and one write, more where others take turns.
 */
export const takeNext = async (ctx: Ctx, { duties }: Desk, { queueId, calendar, except }: Turn) => {
  const today = dayOf(ctx.clock())
  let left = duties.filter(
    duty => duty.queues.includes(queueId) && !except.includes(duty._id) && isOnDuty(duty, today, calendar),
  )
  const open = await countOpenOf(
    ctx,
    left.map(({ _id }) => _id),
  )
  while (left.length > 0) {
    const accountId = nextOnDuty(
      left.map(({ _id, cap, lastGivenAtMs }) => ({
        ...{ accountId: _id, cap, lastGivenAtMs },
        openThreads: open.get(_id) ?? 0,
      })),
    )
    const duty = left.find(({ _id }) => _id === accountId)
    if (!duty) return null
    if (await takeTurn(ctx, duty)) return duty._id
    // another question took this turn
    left = left.filter(({ _id }) => _id !== duty._id)
  }
  return null
}
