import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { serverNowMs } from '../../platform/clock'

/** The tab pages speak in minutes: "今天 19:00", "报名已截止". */
const STEP_MS = 30_000

/** The server's time, renewed every half minute and whenever the page is shown again. */
export const useNow = (): number => {
  const [nowMs, setNowMs] = useState(serverNowMs)
  useDidShow(() => setNowMs(serverNowMs()))
  useEffect(() => {
    const timer = setInterval(() => setNowMs(serverNowMs()), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
