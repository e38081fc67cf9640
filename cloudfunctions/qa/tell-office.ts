import type { ThreadRecord } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, type Told } from '../_services/outbox'
import { type Desk, headsOf, rosterOf } from './answerers'

type Seen = Pick<ThreadRecord, '_id' | 'accountId' | 'assigneeId' | 'queueId' | 'hand' | 'dangerIds'>

const handOf = ({ _id, hand }: Seen): string => `${_id}:${hand}`

/** Who in the office must know of a thread now: its holder, or its heads where nobody has it; of danger the heads too. No round trip. */
export const officeTold = (desk: Desk, thread: Seen): readonly Told[] => {
  const { _id: threadId, assigneeId, accountId } = thread
  const heads = headsOf(desk, thread.queueId)
  const onRoster = rosterOf(desk, thread.queueId)
  const everybody = desk.people.map(one => one.accountId)
  const near = assigneeId === null ? [...onRoster, ...heads] : [assigneeId, ...heads]
  const alerted = near.length > 0 ? near : everybody
  const told = (kind: Told['kind'], to: readonly string[], key: string): readonly Told[] =>
    [...new Set(to)]
      .filter(one => one !== accountId)
      .map(toAccountId => ({ kind, toAccountId, key, params: { threadId } }))
  return [
    ...thread.dangerIds.flatMap(messageId => told('qa.danger', alerted, `${threadId}:${messageId}`)),
    ...(assigneeId === null
      ? told('qa.unassigned', heads.length > 0 ? heads : everybody, handOf(thread))
      : told('qa.given', [assigneeId], handOf(thread))),
  ]
}

/** Ends what the office had to do with a thread as it stood: its hand took it on, gave it away or ended it. 4 writes. */
export const endOfficeTodos = async (ctx: Ctx, thread: Seen): Promise<void> => {
  const dangers = thread.dangerIds.map(messageId => `${thread._id}:${messageId}`)
  await Promise.all([
    closeTodos(ctx, 'qa.given', [handOf(thread)]),
    closeTodos(ctx, 'qa.unassigned', [handOf(thread)]),
    closeTodos(ctx, 'qa.lowRated', [handOf(thread)]),
    ...(dangers.length > 0 ? [closeTodos(ctx, 'qa.danger', dangers)] : []),
  ])
}

export const lawyerTold = (threadId: string, toAccountId: string): Told => ({
  ...{ kind: 'qa.lawyerCase', toAccountId, key: threadId },
  params: { threadId },
})

/** Ends what a lawyer had to do with a thread, and whether its asker agrees: the lawyer answered, or it is over. 2 writes. */
export const endLawyerTodos = async (
  ctx: Ctx,
  { _id, lawyerId }: Pick<ThreadRecord, '_id' | 'lawyerId'>,
  over: boolean,
) => {
  if (lawyerId === null) return
  await closeTodos(ctx, 'qa.lawyerCase', [_id])
  if (over) await closeTodos(ctx, 'qa.lawyerAsked', [_id])
}
