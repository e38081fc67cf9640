import { renameUnionOnCards } from '../_data/accounts'
import { moveWaitingRequests } from '../_data/binding-requests'
import { renameUnionInRoster } from '../_data/roster'
import { listUnionsBelow, readUnion, updateUnion } from '../_data/unions'
import type { Ctx } from '../_kit/ctx'

/**
 * Writes a union's name and place into everything that copies them: unions below, roster, cards, waiting requests.
 * May be repeated: each write is the same again, and the mark on the union goes last. 2 reads, 3 writes for a new name, 4 more for each union below where the place is new.
 */
export const spreadUnion = async (ctx: Ctx, unionId: string): Promise<void> => {
  const [top, below] = await Promise.all([readUnion(ctx, unionId), listUnionsBelow(ctx, [unionId])])
  if (!top) return
  for (const union of below) {
    const path = [...top.path, ...union.path.slice(union.path.indexOf(unionId) + 1)]
    // A union below whose path is right has its copies already: its path is written after them.
    const right = path.join() === union.path.join()
    if (right && union._id !== unionId) continue
    await renameUnionInRoster(ctx, { unionId: union._id, name: union.name, path })
    await renameUnionOnCards(ctx, { unionId: union._id, name: union.name, path })
    await moveWaitingRequests(ctx, union._id, path)
    if (!right) await updateUnion(ctx, union._id, { path })
  }
  await updateUnion(ctx, unionId, { spreading: false })
}
