import { useEffect, useReducer } from 'react'
import { serverNowMs } from './clock'

/** Beyond a day a phone's timer is of no use; the page is looked at anew before. */
const FAR_MS = 24 * 3_600_000
/** A little after the moment, so that the clock has surely passed it. */
const AFTER_MS = 30

/** The server's clock for a page that says "opens at": draws again every `everyMs` while it is mounted, and right at each of `momentsMs`. */
export const useServerNow = (everyMs: number, momentsMs: readonly number[] = []): number => {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(drawAgain, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  const next = Math.min(...momentsMs.filter(moment => moment > serverNowMs()))
  useEffect(() => {
    const inMs = next - serverNowMs() + AFTER_MS
    if (inMs > FAR_MS) return undefined
    const timer = setTimeout(drawAgain, inMs)
    return () => clearTimeout(timer)
  }, [next])
  return serverNowMs()
}
