import Taro from '@tarojs/taro'

/** WeChat refuses more than 1 MB under one key; three bytes a character is the worst case of Chinese text. */
const MAX_BYTES = 1024 * 1024
const BYTES_PER_CHARACTER = 3

const cache = new Map<string, unknown>()

export interface Stored<T> {
  /** From memory, else from the phone; null when absent or not of this shape. */
  read: () => T | null
  /** At once in memory, on the phone soon after; false when it is too large to keep (> 1 MB). */
  write: (value: T) => boolean
  remove: () => void
}

/** One typed value kept on the phone; `parse` refuses (null) what an older version or another program left there. */
export const defineStored = <T>(key: string, parse: (value: unknown) => T | null): Stored<T> => ({
  read: () => {
    if (!cache.has(key)) cache.set(key, readFromPhone(key))
    const value = cache.get(key)
    return value === undefined || value === '' ? null : parse(value)
  },
  write: value => {
    if (JSON.stringify(value).length * BYTES_PER_CHARACTER > MAX_BYTES) return false
    cache.set(key, value)
    Taro.setStorage({ key, data: value }).catch(() => undefined)
    return true
  },
  remove: () => {
    cache.delete(key)
    Taro.removeStorage({ key }).catch(() => undefined)
  },
})

/** A phone with broken storage still runs; it only forgets. */
const readFromPhone = (key: string): unknown => {
  try {
    return Taro.getStorageSync(key)
  } catch {
    return undefined
  }
}
