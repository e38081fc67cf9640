import { listThreadHands, type ThreadHand } from '../_data/threads'
import type { Ctx } from '../_kit/ctx'
import { endLeft, type Waits } from '../_services/left-todos'

const isSameHand = ({ open, hand, doneHand }: ThreadHand, rest: string): boolean =>
  open && String(hand) === rest && doneHand !== hand

/** Whether a todo still waits for somebody, by the rest of its key behind the thread's id. */
const WAITS: Waits<ThreadHand> = [
  ['qa.given', isSameHand],
  ['qa.lowRated', isSameHand],
  ['qa.unassigned', (one, rest) => isSameHand(one, rest) && one.assigneeId === null],
  ['qa.danger', ({ open }) => open],
  ['qa.lawyerCase', ({ open, lawyerId }) => open && lawyerId !== null],
  ['qa.lawyerAsked', ({ open }) => open],
]

/** Ends the todos of threads that were given away, answered or ended by a function that died before it could say so. A read and, where there are any, another and a write a kind. */
export const endLeftTodos = (ctx: Ctx): Promise<number> => endLeft(ctx, WAITS, listThreadHands)
