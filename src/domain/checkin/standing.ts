import { dayStartMs } from '../day'
import { counted, type DoorEntry, inOrder } from './entries'
import type { DoorPolicy } from './policy'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The last moment at or before `nowMs` at which everyone inside counted as gone. */
export const lastClearedMs = ({ autoOutMinute }: DoorPolicy, nowMs: number): number => {
  if (autoOutMinute === null) return Number.NEGATIVE_INFINITY
  const today = dayStartMs(nowMs) + autoOutMinute * MINUTE_MS
  return today <= nowMs ? today : today - DAY_MS
}

/** Places inside at a moment: entries less exits since everyone last counted as gone. */
export const insideAt = (entries: readonly DoorEntry[], policy: DoorPolicy, nowMs: number): number => {
  const sinceMs = lastClearedMs(policy, nowMs)
  let inside = 0
  for (const { kind, places, atMs } of inOrder(counted(entries)))
    if (atMs >= sinceMs) inside = kind === 'entry' ? inside + places : Math.max(0, inside - places)
  return inside
}

const placesEntered = (entries: readonly DoorEntry[], sinceMs: number): number =>
  counted(entries).reduce(
    (sum, { kind, places, atMs }) => (kind === 'entry' && atMs >= sinceMs ? sum + places : sum),
    0,
  )

/** Places that may still enter at a moment. */
export const placesLeft = (
  { places, entries }: { readonly places: number; readonly entries: readonly DoorEntry[] },
  policy: DoorPolicy,
  nowMs: number,
): number => {
  if (policy.reentry) return Math.max(0, places - insideAt(entries, policy, nowMs))
  if (policy.entry === 'many') return places
  const sinceMs = policy.entry === 'daily' ? dayStartMs(nowMs) : Number.NEGATIVE_INFINITY
  return Math.max(0, places - placesEntered(entries, sinceMs))
}

/** Places of the ticket that have come at all, at most its places: what the roster and the statistics call arrived. */
export const placesArrived = (places: number, entries: readonly DoorEntry[]): number =>
  Math.min(places, placesEntered(entries, Number.NEGATIVE_INFINITY))

/** The entries that took more places than were left at their moment: what two doors without a network both let in. */
export const conflictsOf = <E extends DoorEntry>(
  { places, entries }: { readonly places: number; readonly entries: readonly E[] },
  policy: DoorPolicy,
): readonly E[] => {
  const ordered = inOrder(counted(entries))
  return ordered.filter(
    (entry, i) =>
      entry.kind === 'entry' && entry.places > placesLeft({ places, entries: ordered.slice(0, i) }, policy, entry.atMs),
  )
}

/** Whether a ticket's conflicts hold one that the desk has not ticked off: a later scan opens it again. */
export const isConflicted = (
  ticket: { readonly places: number; readonly entries: readonly (DoorEntry & { readonly entryId: string })[] },
  policy: DoorPolicy,
  settled: readonly string[] = [],
): boolean => conflictsOf(ticket, policy).some(({ entryId }) => !settled.includes(entryId))
