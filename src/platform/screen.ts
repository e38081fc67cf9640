import Taro from '@tarojs/taro'

const FULL = 1

/** Keeps the screen awake while a code or the camera is shown; give it back on leaving. Browsers ignore it. */
export const keepAwake = (on: boolean): void => {
  Taro.setKeepScreenOn({ keepScreenOn: on }).catch(() => undefined)
}

/** Turns the brightness up for a code; answers how to set it back as it was. */
export const brighten = (): (() => void) => {
  let before: number | null = null
  let isOver = false
  Taro.getScreenBrightness()
    .then(({ value }) => {
      if (isOver) return undefined
      before = value
      return Taro.setScreenBrightness({ value: FULL })
    })
    .catch(() => undefined)
  return () => {
    isOver = true
    if (before !== null) Taro.setScreenBrightness({ value: before }).catch(() => undefined)
  }
}
