import Taro from '@tarojs/taro'

export interface PickedFile {
  name: string
  sizeBytes: number
  /** Sends it to the cloud's storage and answers its file id; throws when it does not arrive. */
  upload: (cloudPath: string) => Promise<string>
}

/** A table, .xlsx unless told, from a WeChat chat; null when the person changes their mind. */
export const pickXlsx = async (extension: readonly string[] = ['xlsx']): Promise<PickedFile | null> => {
  const wanted = { count: 1, type: 'file' as const, extension: [...extension] }
  const picked = await Taro.chooseMessageFile(wanted).catch(() => null)
  const file = picked?.tempFiles[0]
  if (!file) return null
  const upload = async (cloudPath: string) => {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: file.path })
    return fileID
  }
  return { name: file.name, sizeBytes: file.size, upload }
}
