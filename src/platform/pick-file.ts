import Taro from '@tarojs/taro'

export interface PickedFile {
  name: string
  sizeBytes: number
  /** Sends it to the cloud's storage and answers its file id; throws when it does not arrive. */
  upload: (cloudPath: string) => Promise<string>
}

/** An .xlsx from a WeChat chat; null when the person changes their mind. */
export const pickXlsx = async (): Promise<PickedFile | null> => {
  const picked = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] }).catch(() => null)
  const file = picked?.tempFiles[0]
  if (!file) return null
  const upload = async (cloudPath: string) => {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: file.path })
    return fileID
  }
  return { name: file.name, sizeBytes: file.size, upload }
}
