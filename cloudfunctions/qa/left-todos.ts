import type { MessageKind } from '../../src/domain/messages/kinds'
import { listThreadHands, type ThreadHand } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys } from '../_services/outbox'

const isSameHand = ({ open, hand, doneHand }: ThreadHand, rest: string): boolean =>
  open && String(hand) === rest && doneHand !== hand

/** Whether a todo still waits for somebody, by the rest of its key behind the thread's id. */
const WAITS: readonly (readonly [MessageKind, (one: ThreadHand, rest: string) => boolean])[] = [
  ['qa.given', isSameHand],
  ['qa.lowRated', isSameHand],
  ['qa.unassigned', (one, rest) => isSameHand(one, rest) && one.assigneeId === null],
  ['qa.danger', ({ open }) => open],
  ['qa.lawyerCase', ({ open, lawyerId }) => open && lawyerId !== null],
  ['qa.lawyerAsked', ({ open }) => open],
]

/** Ends the todos of threads that were given away, answered or ended by a function that died before it could say so. A read and, where there are any, another and a write a kind. */
export const endLeftTodos = async (ctx: Ctx): Promise<number> => {
  let ended = 0
  for (const [kind, waits] of WAITS) {
    const keys = (await openTodoKeys(ctx, kind)).map(key => ({ key, threadId: key.split(':')[0] ?? '' }))
    const threads = new Map(
      (
        await listThreadHands(
          ctx,
          keys.map(({ threadId }) => threadId),
        )
      ).map(one => [one._id, one] as const),
    )
    const over = keys.filter(({ key, threadId }) => {
      const thread = threads.get(threadId)
      return !thread || !waits(thread, key.slice(threadId.length + 1))
    })
    if (over.length === 0) continue
    ended += await closeTodos(
      ctx,
      kind,
      over.map(({ key }) => key),
    )
  }
  return ended
}
