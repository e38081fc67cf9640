import Taro from '@tarojs/taro'

/** Opens the phone's dialler with a number; the person presses call. */
export const dial = (phoneNumber: string): void => {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
