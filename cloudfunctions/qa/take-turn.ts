import { nextOnDuty } from '../../src/domain/qa/threads/duty'
import { type DutyRecord, dutyHolderOf, listDuties, type Roster, takeTurn } from '../_data/qa-desk'
import { countOpenOf } from '../_data/thread-lists'
import type { Ctx } from '../_kit/ctx'

/** Questions of one moment take each other's turns; so often it is looked again. */
const LOOKS = 8
const HELD_BY = { duty: 'assigneeId', lawyer: 'lawyerId' } as const

/**
 * Whose turn it is among these, null where nobody is below the cap. The turn is taken by a conditional write, so questions
 * of one moment are shared out one by one. One aggregate and one write; where another question took the turn 2 reads and
 * a write more.
 */
export const takeTurnOf = async (ctx: Ctx, roster: Roster, fitting: readonly DutyRecord[]): Promise<string | null> => {
  let duties = fitting
  for (let look = 0; look < LOOKS && duties.length > 0; look++) {
    if (look > 0) duties = (await listDuties(ctx, roster)).filter(one => duties.some(({ _id }) => _id === one._id))
    const open = await countOpenOf(ctx, duties.map(dutyHolderOf), HELD_BY[roster])
    const accountId = nextOnDuty(
      duties.map(duty => ({
        ...{ accountId: dutyHolderOf(duty), cap: duty.cap, lastGivenAtMs: duty.lastGivenAtMs },
        openThreads: open.get(dutyHolderOf(duty)) ?? 0,
      })),
    )
    const duty = duties.find(one => dutyHolderOf(one) === accountId)
    if (!duty) return null
    if (await takeTurn(ctx, duty)) return accountId
  }
  return null
}
