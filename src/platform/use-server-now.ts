import { useEffect, useReducer } from 'react'
import { serverNowMs } from './clock'

/** The server's clock for a page that says "opens at": draws again every `everyMs` while it is mounted. */
export const useServerNow = (everyMs: number): number => {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    const timer = setInterval(drawAgain, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return serverNowMs()
}
