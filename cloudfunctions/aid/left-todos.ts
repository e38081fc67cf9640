import { type AidCaseRecord, listCases } from '../_data/aid-cases'
import type { Ctx } from '../_kit/ctx'
import { endLeft, type Waits } from '../_services/left-todos'

/** Whether a todo still waits for somebody, by the rest of its key behind the case's id. */
const WAITS: Waits<AidCaseRecord> = [
  ['aid.correction', ({ state, asked }, rest) => state === 'correction' && String(asked?.atMs) === rest],
  ['aid.payfail', ({ state, attempt }, rest) => state === 'payfail' && String(attempt) === rest],
  ['aid.duty', ({ state }) => ['payable', 'paying', 'paid', 'follow'].includes(state)],
]

/** Ends todos of what was withdrawn, closed, or answered by a function that died before it could say so. 2 reads and a write a kind. */
export const endLeftTodos = (ctx: Ctx): Promise<number> => endLeft(ctx, WAITS, listCases)
