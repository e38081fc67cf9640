import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on, staff pages use two columns and tables. */
const WIDE_PX = 900

/** Whether the window is at least 900 px wide; follows WeChat for PC and the browser as they are resized. */
export const useWide = (): boolean => {
  const [width, setWidth] = useState(() => Taro.getWindowInfo().windowWidth)
  useEffect(() => {
    const resized = () => setWidth(Taro.getWindowInfo().windowWidth)
    Taro.onWindowResize(resized)
    return () => Taro.offWindowResize(resized)
  }, [])
  return width >= WIDE_PX
}
