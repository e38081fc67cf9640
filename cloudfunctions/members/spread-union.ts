import { renameUnionOnCards } from '../_data/accounts'
import { moveWaitingRequests } from '../_data/binding-requests'
import { moveOrganiser } from '../_data/events'
import { renameUnionInRoster } from '../_data/roster'
import { endSpreading, listUnionsBelow, readUnion, updateUnion } from '../_data/unions'
import type { Ctx } from '../_kit/ctx'

/** Renamed while its copies were written: written anew as often, then left to the timer. */
const LOOKS = 3

/**
 * Writes a union's name and place into everything that copies them: unions below, roster, cards, waiting requests, events.
 * May be repeated: each write is the same again, and the mark on the union goes last. 2 reads, 3 writes and its events for
 * a new name, as much and one more for each union below where the place is new.
 */
export const spreadUnion = async (ctx: Ctx, unionId: string): Promise<void> => {
  for (let look = 0; look < LOOKS; look++) {
    const [top, below] = await Promise.all([readUnion(ctx, unionId), listUnionsBelow(ctx, [unionId])])
    if (!top) return
    for (const union of below) {
      const path = [...top.path, ...union.path.slice(union.path.indexOf(unionId) + 1)]
      // A union below whose path is right has its copies already: its path is written after them.
      const right = path.join() === union.path.join()
      if (right && union._id !== unionId) continue
      const copied = { unionId: union._id, name: union.name, path }
      await renameUnionInRoster(ctx, copied)
      await renameUnionOnCards(ctx, copied)
      await moveWaitingRequests(ctx, union._id, path)
      await moveOrganiser(ctx, copied)
      if (!right) await updateUnion(ctx, union._id, { path })
    }
    if (await endSpreading(ctx, top)) return
  }
}
