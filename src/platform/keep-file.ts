import Taro from '@tarojs/taro'

/** Fetches a file that WeChat's viewer cannot show and hands it to a chat, from where a desk keeps it; false when it cannot. */
export const keepFile = async (url: string, fileName: string): Promise<boolean> => {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    await Taro.downloadFile({ url, filePath })
    await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch {
    return false
  }
}
