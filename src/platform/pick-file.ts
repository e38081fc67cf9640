import Taro from '@tarojs/taro'

export interface PickedFile {
  name: string
  bytes: ArrayBuffer
}

/** An .xlsx from a WeChat chat; null when the person changes their mind or it cannot be read. */
export const pickXlsx = async (): Promise<PickedFile | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    if (!file) return null
    const data = Taro.getFileSystemManager().readFileSync(file.path)
    return typeof data === 'string' ? null : { name: file.name, bytes: data }
  } catch {
    return null
  }
}
