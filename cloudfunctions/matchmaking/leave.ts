import { APPLICATION_MOVES } from '../../src/domain/matchmaking/states'
import { applicationsIn, listByTicket } from '../_data/meeting-applications'
import { doorTicketsIn } from '../_data/meeting-doors'
import type { ApplicationRecord, MeetingRecord } from '../_data/meeting-records'
import type { Ctx } from '../_kit/ctx'
import type { Tx } from '../_kit/ports'
import { closeTodo, type Told, tellIn } from '../_services/outbox'
import { about } from './answers'
import { promote } from './promote'

interface Leaving {
  readonly mine: ApplicationRecord
  readonly by: 'withdraw' | 'decline' | 'expire'
}

/**
 * A ticket leaves as a whole: in one transaction whoever shares it leaves too and is told, then the free places go on.
 * Before the list is sealed a friend simply stays alone; so does one whom the door admitted already. False where the
 * caller was admitted, or stands elsewhere by now.
 */
export const leave = async (ctx: Ctx, meeting: MeetingRecord, { mine, by }: Leaving): Promise<boolean> => {
  const sharing = await listByTicket(ctx, meeting._id, mine.ticket)
  const others = sharing.filter(one => one._id !== mine._id).map(one => one._id)
  const left = await ctx.store.transaction(async tx => {
    const standing = await applicationsIn(tx).read(mine._id)
    if (!standing || !(await goes(tx, standing, by))) return null
    const gone = [standing]
    for (const friendId of others) {
      const friend = await applicationsIn(tx).read(friendId)
      if (!friend || !APPLICATION_MOVES.withdraw[friend.state]) continue
      const isSealed = standing.weight > 0
      const follows = isSealed && (await goes(tx, friend, 'withdraw'))
      if (follows) gone.push(friend)
      else await applicationsIn(tx).update(friendId, { buddyId: null })
      if (isSealed) await tellIn(tx, ctx, [friendTold(meeting, friend, !follows)])
    }
    if (by === 'expire') await tellIn(tx, ctx, [expiryTold(meeting, standing)])
    return gone
  })
  if (left) await afterLeaving(ctx, meeting, left)
  return left !== null
}

/** What follows once somebody left: their question is no longer asked, their place goes on. Safe to run any number of times. */
export const afterLeaving = async (
  ctx: Ctx,
  meeting: Pick<MeetingRecord, '_id'>,
  gone: readonly Pick<ApplicationRecord, 'accountId' | 'weight'>[],
): Promise<void> => {
  const drawn = gone.filter(one => one.weight > 0)
  for (const { accountId } of drawn)
    for (const kind of ['matchmaking.selected', 'matchmaking.promoted'] as const)
      await closeTodo(ctx, { kind, toAccountId: accountId, key: meeting._id })
  if (drawn.length > 0) await promote(ctx, meeting._id)
}

/** Takes one person out, with their ticket for the door; false, and nothing done, where they stand elsewhere or are inside. */
const goes = async (tx: Tx, one: ApplicationRecord, by: Leaving['by']): Promise<boolean> => {
  const state = APPLICATION_MOVES[by][one.state]
  if (!state || (one.signUpId !== null && !(await doorTicketsIn(tx).close(one.signUpId)))) return false
  await applicationsIn(tx).update(one._id, { state, signUpId: null })
  return true
}

const friendTold = (meeting: MeetingRecord, { accountId }: ApplicationRecord, stays: boolean): Told => ({
  kind: 'matchmaking.buddyGone',
  toAccountId: accountId,
  key: meeting._id,
  params: { ...about(meeting), stays: stays ? 1 : 0 },
})

const expiryTold = (meeting: MeetingRecord, { accountId, confirmUntilMs }: ApplicationRecord): Told => ({
  kind: 'matchmaking.expired',
  toAccountId: accountId,
  key: `${meeting._id}:${confirmUntilMs}`,
  params: about(meeting),
})
