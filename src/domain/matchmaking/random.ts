/** A seeded source of numbers from 0 to below 1: the same seed gives the same evening on every engine. */
export type Random = () => number

/** Mulberry32 over a hash of the seed's text; good enough for seats, never for secrets. */
export const seededRandom = (seed: string): Random => {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The list in a random order; a new list. */
export const shuffled = <T>(list: readonly T[], random: Random): T[] =>
  list
    .map(one => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
