import { canSomewhere } from '../../src/domain/can'
import { dayOf } from '../../src/domain/day'
import { isOnDuty, nextOnDuty } from '../../src/domain/qa/threads/duty'
import type { QueueId } from '../../src/domain/qa/threads/route'
import type { WorkCalendar } from '../../src/domain/workdays'
import { listRoleHolders } from '../_data/accounts'
import { type DutyRecord, listDuties, takeTurn } from '../_data/qa-desk'
import { countOpenOf } from '../_data/thread-lists'
import type { Ctx } from '../_kit/ctx'

interface Answerer {
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

/** Questions of one moment take each other's turns; so often it is looked again. */
const LOOKS = 8

/**
 * Whose turn it is in a queue today, null where nobody is on duty below the cap. The turn is taken by a conditional
 * write, so questions of one moment are shared out one by one. One aggregate and one write; where another question took
 * the turn 2 reads and a write more.
 */
export const takeNext = async (ctx: Ctx, desk: Desk, { queueId, calendar, except }: Turn): Promise<string | null> => {
  const today = dayOf(ctx.clock())
  const fits = (duty: DutyRecord) =>
    duty.queues.includes(queueId) && !except.includes(duty._id) && isOnDuty(duty, today, calendar)
  let duties = desk.duties.filter(fits)
  for (let look = 0; look < LOOKS && duties.length > 0; look++) {
    if (look > 0) duties = (await listDuties(ctx)).filter(one => duties.some(({ _id }) => _id === one._id))
    const open = await countOpenOf(
      ctx,
      duties.map(({ _id }) => _id),
    )
    const accountId = nextOnDuty(
      duties.map(({ _id, cap, lastGivenAtMs }) => ({
        ...{ accountId: _id, cap, lastGivenAtMs },
        openThreads: open.get(_id) ?? 0,
      })),
    )
    const duty = duties.find(({ _id }) => _id === accountId)
    if (!duty) return null
    if (await takeTurn(ctx, duty)) return duty._id
  }
  return null
}
