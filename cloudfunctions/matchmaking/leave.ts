import { APPLICATION_MOVES } from '../../src/domain/matchmaking/states'
import type { ApplicationState } from '../../src/domain/matchmaking/words'
import { changeApplications, listByTicket } from '../_data/meeting-applications'
import { closeDoorTicket } from '../_data/meeting-doors'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import { closeTodo, tellMany } from '../_services/outbox'
import { about } from './answers'
import { promote } from './promote'

/**
 * A ticket leaves as a whole: whoever shares it leaves too and is told, then the free places go on. Before the list is
 * sealed a friend simply stays alone. False where somebody of it was admitted at the door already.
 */
export const leave = async (
  ctx: Ctx,
  meeting: MeetingRecord,
  { mine, by }: { readonly mine: ApplicationRecord; readonly by: 'withdraw' | 'decline' | 'expire' },
): Promise<boolean> => {
  const isSealed = mine.weight > 0
  const sharing = await listByTicket(ctx, meeting._id, mine.ticket)
  const leaving = isSealed ? sharing : [mine]
  for (const one of leaving) if (one.signUpId && !(await closeDoorTicket(ctx, one.signUpId))) return false
  for (const one of leaving) {
    const to: ApplicationState | undefined =
      APPLICATION_MOVES[one._id === mine._id ? by : 'withdraw'][one.state] ?? APPLICATION_MOVES.withdraw[one.state]
    if (to) await changeApplications(ctx, { _id: one._id, state: one.state }, { state: to, signUpId: null })
    for (const kind of ['matchmaking.selected', 'matchmaking.promoted'] as const)
      if (one.state === 'selected') await closeTodo(ctx, { kind, toAccountId: one.accountId, key: meeting._id })
  }
  const others = sharing.filter(one => one._id !== mine._id)
  if (isSealed)
    await tellMany(
      ctx,
      others.map(one => ({
        kind: 'matchmaking.buddyGone' as const,
        toAccountId: one.accountId,
        key: meeting._id,
        params: about(meeting),
      })),
    )
  else for (const one of others) await changeApplications(ctx, { _id: one._id }, { buddyId: null })
  if (isSealed) await promote(ctx, meeting._id)
  return true
}
