import { ERASED_WORDS, type Erased, KEPT_WORDS, type Kept } from '../../src/domain/account/exit'
import type { ExitRecord } from '../_data/exits'

const isErased = (name: string): name is Erased => Object.prototype.propertyIsEnumerable.call(ERASED_WORDS, name)

/** Counts in words, without zeros. */
export const removedWords = (counts: Readonly<Partial<Record<Erased, number>>>) =>
  Object.entries(counts).flatMap(([name, count]) =>
    isErased(name) && count !== undefined && count > 0 ? [{ what: ERASED_WORDS[name], count }] : [],
  )

export const keptWords = (kept: readonly Kept[]) => kept.map(name => ({ ...KEPT_WORDS[name] }))

export const receiptOf = ({ _id, kind, state, counts, kept, startedAtMs, doneAtMs }: ExitRecord) => ({
  ...{ exitId: _id, kind, state, removed: removedWords(counts), kept: keptWords(kept), startedAtMs, doneAtMs },
})
