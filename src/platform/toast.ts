import Taro from '@tarojs/taro'

/** A passing word for what needs no answer (已复制); facts belong on the page. */
export const toast = (title: string): void => {
  Taro.showToast({ title, icon: 'none', duration: 2000 }).catch(() => undefined)
}

/** Copies text and says so. */
export const copyText = (data: string): void => {
  Taro.setClipboardData({ data }).catch(() => undefined)
}
