/** One look at the server's clock. */
export interface ClockSample {
  /** Server minus phone, in ms. */
  readonly offsetMs: number
  /** From sending to receiving: the offset is exact to half of it. */
  readonly tripMs: number
  /** The phone's clock when the answer came. */
  readonly atMs: number
}

/** A phone's clock drifts by seconds a day; after ten minutes a long trip tells more than an old short one. */
const SAMPLE_LIFE_MS = 10 * 60_000

export const sampleOf = (serverMs: number, sentAtMs: number, receivedAtMs: number): ClockSample => ({
  offsetMs: Math.round(serverMs - (sentAtMs + receivedAtMs) / 2),
  tripMs: Math.max(0, receivedAtMs - sentAtMs),
  atMs: receivedAtMs,
})

/**
 * Which of two looks to believe: the shortest trip of the last ten minutes. But two that cannot both be right mean that
 * the phone's clock was set meanwhile, and then the newer one is. Pure.
 */
export const betterSample = (known: ClockSample | null, seen: ClockSample): ClockSample => {
  if (known === null) return seen
  const isOld = seen.atMs - known.atMs > SAMPLE_LIFE_MS || seen.atMs < known.atMs
  const wasSet = Math.abs(seen.offsetMs - known.offsetMs) > (known.tripMs + seen.tripMs) / 2 + 1
  return isOld || wasSet || seen.tripMs <= known.tripMs ? seen : known
}
