import Taro from '@tarojs/taro'

/** Encrypted text grows by 1.4, so WeChat takes 0.7 MB under one key; three bytes a character is the worst case. */
const MAX_CHARACTERS = Math.floor((0.7 * 1024 * 1024) / 3)

/** One value as WeChat keeps it encrypted (library 2.21.3 and later), null where there is none. */
export const readSecret = async (key: string): Promise<unknown> => {
  // the option is newer than Taro's types
  const encrypted = { key, encrypt: true }
  try {
    const { data } = await Taro.getStorage<unknown>(encrypted)
    return data === undefined || data === '' ? null : data
  } catch {
    return null
  }
}

/** Resolves once it is kept; false where the phone took nothing: full, forbidden, or larger than 0.7 MB. */
export const writeSecret = async (key: string, value: unknown): Promise<boolean> => {
  if (JSON.stringify(value).length > MAX_CHARACTERS) return false
  const encrypted = { key, data: value, encrypt: true }
  try {
    await Taro.setStorage(encrypted)
    return true
  } catch {
    return false
  }
}

export const removeSecret = async (key: string): Promise<void> => {
  await Taro.removeStorage({ key }).catch(() => undefined)
}
