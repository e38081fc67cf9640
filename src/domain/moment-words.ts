const OFFSET_MS = 8 * 3_600_000

const two = (n: number): string => String(n).padStart(2, '0')

/** A moment in words that never age, for messages: 11月28日 19:00 in UTC+8. */
export const momentWords = (atMs: number): string => {
  const at = new Date(atMs + OFFSET_MS)
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}
