import type { MessageKind } from '../../src/domain/messages/kinds'
import type { Ctx } from '../_kit/ctx'
import { closeTodos, openTodoKeys } from './outbox'

/** By kind, whether a todo still waits for somebody: by its subject and the rest of its key behind the subject's id. */
export type Waits<Subject> = readonly (readonly [MessageKind, (one: Subject, rest: string) => boolean])[]

/** Ends the todos whose subject is gone or waits no more, as a function that died before it could say so leaves them. A read, the subjects' own, and a write where any ended, a kind. Answers how many ended. */
export const endLeft = async <Subject extends { readonly _id: string }>(
  ctx: Ctx,
  all: Waits<Subject>,
  list: (ctx: Ctx, ids: readonly string[]) => Promise<readonly Subject[]>,
): Promise<number> => {
  let ended = 0
  for (const [kind, waits] of all) {
    const keys = (await openTodoKeys(ctx, kind)).map(key => ({ key, id: key.split(':')[0] ?? '' }))
    const found = await list(
      ctx,
      keys.map(({ id }) => id),
    )
    const subjects = new Map(found.map(one => [one._id, one]))
    const over = keys.flatMap(({ key, id }) => {
      const one = subjects.get(id)
      return one && waits(one, key.slice(id.length + 1)) ? [] : [key]
    })
    if (over.length > 0) ended += await closeTodos(ctx, kind, over)
  }
  return ended
}
