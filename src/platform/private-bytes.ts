import Taro from '@tarojs/taro'

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' }
let made = 0

/** Keeps served pieces as a file of this app alone and answers its path; a picture of 700 KB is too large for the page's data. */
export const keepPrivate = async (parts: readonly string[], mime: string): Promise<string> => {
  made += 1
  const filePath = `${Taro.env.USER_DATA_PATH}/private-${Date.now()}-${made}.${ENDINGS[mime] ?? 'bin'}`
  const files = Taro.getFileSystemManager()
  for (const [i, part] of parts.entries())
    await new Promise<void>((resolve, reject) => {
      const one = { filePath, data: Taro.base64ToArrayBuffer(part), success: () => resolve(), fail: reject }
      if (i === 0) files.writeFile(one)
      else files.appendFile(one)
    })
  return filePath
}

/** Takes it from the phone again. */
export const dropPrivate = (filePath: string): void => {
  Taro.getFileSystemManager().unlink({ filePath })
}

/** Opens a PDF in WeChat's viewer, without the menu that sends it on. */
export const openPrivate = (filePath: string): void => {
  Taro.openDocument({ filePath, showMenu: false, fileType: 'pdf' }).catch(() => undefined)
}
