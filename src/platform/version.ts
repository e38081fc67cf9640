import Taro from '@tarojs/taro'

/** The released version as WeChat names it; null in development builds and browsers, which have none. */
export const releasedVersion = (): string | null => {
  if (process.env.TARO_ENV !== 'weapp') return null
  return Taro.getAccountInfoSync().miniProgram.version || null
}
