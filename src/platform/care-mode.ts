import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { defineStored } from './storage'

/** From this system scale on, care mode is on by itself: WeChat's 17 px at 20 px and more. */
const SYSTEM_SCALE = 1.15
const STANDARD_PX = 17

const own = defineStored<boolean>('care-mode', value => (typeof value === 'boolean' ? value : null))
const listeners = new Set<() => void>()

/** The system's type scale; `fontSizeScaleFactor` is newer than Taro's typings, neither exists in a browser. */
const systemScale = (): number => {
  try {
    const info: object = Taro.getAppBaseInfo()
    const factor: unknown = Reflect.get(info, 'fontSizeScaleFactor')
    const size: unknown = Reflect.get(info, 'fontSizeSetting')
    if (typeof factor === 'number' && factor > 0) return factor
    return typeof size === 'number' && size > 0 ? size / STANDARD_PX : 1
  } catch {
    return 1
  }
}

let systemWantsCare: boolean | null = null

const isCare = (): boolean => {
  systemWantsCare ??= systemScale() >= SYSTEM_SCALE
  return own.read() ?? systemWantsCare
}

/** The person's own choice wins over the system's from then on. */
export const setCareMode = (on: boolean): void => {
  own.write(on)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useCareMode = (): boolean => useSyncExternalStore(subscribe, isCare, isCare)
