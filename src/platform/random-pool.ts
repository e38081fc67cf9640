import Taro from '@tarojs/taro'

/** Random bytes from WeChat (base library ≥ 2.17.3); an older phone gives none and the caller falls back. */
export const fillPool = (take: (bytes: number[]) => void): void => {
  if (typeof Taro.getUserCryptoManager !== 'function') return
  Taro.getUserCryptoManager().getRandomValues({
    length: 256,
    success: ({ randomValues }) => take(Array.from(new Uint8Array(randomValues))),
  })
}
