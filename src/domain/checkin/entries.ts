/** One admission as the decision needs it; the server's record holds more. */
export interface DoorEntry {
  readonly nonce: string
  readonly kind: 'entry' | 'exit'
  readonly places: number
  readonly atMs: number
  readonly doorId: string
  readonly amber?: boolean
  /** Taken back by whoever scanned it: it counts no more, and its nonce is answered as before. */
  readonly undoneAtMs?: number
  /** Places used after it, as it was answered. */
  readonly after?: number
}

/** Entries by scan time, whatever order they came in; equal moments by nonce. */
export const inOrder = <E extends DoorEntry>(entries: readonly E[]): readonly E[] =>
  [...entries].sort((a, b) => a.atMs - b.atMs || (a.nonce < b.nonce ? -1 : a.nonce > b.nonce ? 1 : 0))

/** Two histories of one ticket as one: each nonce once, by scan time. In whatever order they are merged, the same. */
export const merged = <E extends DoorEntry>(a: readonly E[], b: readonly E[]): readonly E[] => {
  const known = new Set(a.map(entry => entry.nonce))
  return inOrder([...a, ...b.filter(entry => !known.has(entry.nonce))])
}

/** Those that count. */
export const counted = <E extends DoorEntry>(entries: readonly E[]): readonly E[] =>
  entries.filter(entry => entry.undoneAtMs === undefined)
