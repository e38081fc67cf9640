import type { MessageKind } from '../../src/domain/messages/kinds'
import { type AidCaseRecord, listCases } from '../_data/aid-cases'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys } from '../_services/outbox'

/** Whether a todo still waits for somebody, by the rest of its key behind the case's id. */
const WAITS: readonly (readonly [MessageKind, (one: AidCaseRecord, rest: string) => boolean])[] = [
  ['aid.correction', ({ state, asked }, rest) => state === 'correction' && String(asked?.atMs) === rest],
  ['aid.payfail', ({ state, attempt }, rest) => state === 'payfail' && String(attempt) === rest],
  ['aid.duty', ({ state }) => ['payable', 'paying', 'paid', 'follow'].includes(state)],
]

/** Ends todos of what was withdrawn, closed, or answered by a function that died before it could say so. 2 reads and a write a kind. */
export const endLeftTodos = async (ctx: Ctx): Promise<number> => {
  let ended = 0
  for (const [kind, waits] of WAITS) {
    const keys = (await openTodoKeys(ctx, kind)).map(key => ({ key, caseId: key.split(':')[0] ?? '' }))
    const cases = await listCases(
      ctx,
      keys.map(({ caseId }) => caseId),
    )
    const over = keys.filter(({ key, caseId }) => {
      const one = cases.find(({ _id }) => _id === caseId)
      return !one || !waits(one, key.slice(caseId.length + 1))
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
