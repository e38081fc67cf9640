import Taro from '@tarojs/taro'

/** Opens 《用户隐私保护指引》 as WeChat shows it; false where there is none to open (browsers, base library < 2.32.3). */
export const openPrivacyGuide = (): boolean => {
  const show: unknown = Reflect.get(Taro, 'openPrivacyContract')
  if (process.env.TARO_ENV !== 'weapp' || typeof show !== 'function') return false
  show.call(Taro, {})
  return true
}
