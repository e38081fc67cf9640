import Taro from '@tarojs/taro'

/** Where WeChat's player finds these bytes: a small file in the user's own folder. */
export const soundFile = (name: string, bytes: Uint8Array): string => {
  const path = `${Taro.env.USER_DATA_PATH}/${name}.wav`
  const buffer = new ArrayBuffer(bytes.length)
  new Uint8Array(buffer).set(bytes)
  Taro.getFileSystemManager().writeFileSync(path, buffer)
  return path
}
