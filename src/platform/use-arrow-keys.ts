import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { listenArrows } from './arrow-keys'

/** The arrow keys of a desk move the chosen row of this page's list, while the page is shown. */
export const useArrowKeys = (keys: readonly string[], chosen: string | null, choose: (key: string) => void): void => {
  const [shown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  const latest = useRef({ keys, chosen, choose })
  latest.current = { keys, chosen, choose }
  useEffect(() => {
    if (!shown) return undefined
    return listenArrows(by => {
      const { keys: list, chosen: now, choose: take } = latest.current
      const next = list[now === null ? 0 : list.indexOf(now) + by]
      if (next !== undefined) take(next)
    })
  }, [shown])
}
