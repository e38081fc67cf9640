import Taro from '@tarojs/taro'

/** Fetches a file from the cloud and opens it in WeChat's viewer, whose menu sends or keeps it; false when it cannot. */
export const openDocument = async (url: string, fileName: string): Promise<boolean> => {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    await Taro.downloadFile({ url, filePath })
    await Taro.openDocument({ filePath, showMenu: true })
    return true
  } catch {
    return false
  }
}
