/** The camera reports a code many times a second: the same one is ignored this long. Source: WeChat scanning practice. */
export const REPEAT_MS = 3000

/** Lets a code through when it is another one, or the same after {@link REPEAT_MS}; each report renews the wait. */
export const makeRepeatFilter = (): ((code: string, nowMs: number) => boolean) => {
  let last = { code: '', atMs: Number.NEGATIVE_INFINITY }
  return (code, nowMs) => {
    const fresh = code !== last.code || nowMs - last.atMs >= REPEAT_MS
    last = { code, atMs: nowMs }
    return fresh
  }
}
