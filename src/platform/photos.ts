import Taro from '@tarojs/taro'
import { PIECE_BYTES } from '../domain/files/limits'
import { fitted, type Picked, type PickedFile, SHRINK_STEPS } from './picked-file'
import { newRequestId } from './request-id'

/** Photos taken now or chosen from the album, each a JPEG of one piece: what tells of place and device is gone, HEIC converted. */
export const pickPhotos = async (most: number): Promise<Picked> => {
  const chosen = await Taro.chooseMedia({
    count: Math.min(9, most),
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['original', 'compressed'],
  }).catch(() => null)
  const files: PickedFile[] = []
  let unreadable = 0
  for (const { tempFilePath } of chosen?.tempFiles ?? []) {
    const path = await shrink(tempFilePath).catch(() => null)
    if (path === null) unreadable += 1
    else files.push(await pickedOf({ path, name: '照片', purpose: 'photo', preview: path }))
  }
  return { files, unreadable }
}

/** A PDF from a WeChat chat; nothing where the person changes their mind. */
export const pickPdf = async (): Promise<Picked> => {
  const chosen = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['pdf'] }).catch(() => null)
  const [file] = chosen?.tempFiles ?? []
  if (!file) return { files: [], unreadable: 0 }
  return {
    files: [await pickedOf({ path: file.path, name: file.name, purpose: 'document', preview: null })],
    unreadable: 0,
  }
}

const sizeOf = async (filePath: string): Promise<number> => {
  const info = await Taro.getFileInfo({ filePath })
  return 'size' in info ? info.size : 0
}

const pickedOf = async (
  file: Pick<PickedFile, 'name' | 'purpose' | 'preview'> & { readonly path: string },
): Promise<PickedFile> => {
  const { path, name, purpose, preview } = file
  const bytes = await sizeOf(path)
  const sendPart = async (cloudPath: string, from: number, length: number) => {
    const part = bytes <= length ? path : await cut(path, from, Math.min(length, bytes - from))
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath: part })
    if (part !== path) Taro.getFileSystemManager().unlink({ filePath: part })
    return fileID
  }
  return { key: newRequestId(), name, purpose, preview, bytes, sendPart }
}

/** A piece as a file of its own, because WeChat sends whole files only. */
const cut = (path: string, position: number, length: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const files = Taro.getFileSystemManager()
    const filePath = `${Taro.env.USER_DATA_PATH}/piece-${newRequestId()}`
    const write = (data: string | ArrayBuffer) =>
      files.writeFile({ filePath, data, success: () => resolve(filePath), fail: reject })
    files.readFile({ filePath: path, position, length, success: ({ data }) => write(data), fail: reject })
  })

const shrink = async (src: string): Promise<string> => {
  const { width, height } = await Taro.getImageInfo({ src })
  for (const { side, quality } of SHRINK_STEPS) {
    const path = await drawn(src, fitted(width, height, side), quality)
    if ((await sizeOf(path)) <= PIECE_BYTES) return path
  }
  throw new Error('the picture stays too large')
}

const drawn = async (
  src: string,
  { width, height }: { readonly width: number; readonly height: number },
  quality: number,
): Promise<string> => {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  const image = canvas.createImage()
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('the picture cannot be read'))
    image.src = src
  })
  const context = canvas.getContext('2d')
  if (typeof context !== 'object' || context === null || !('drawImage' in context)) throw new Error('no canvas')
  const { drawImage } = context
  if (typeof drawImage !== 'function') throw new Error('no canvas')
  drawImage.call(context, image, 0, 0, width, height)
  // Taro's typings know the page's canvas only; WeChat takes an off-screen one too
  const saved: unknown = await Reflect.apply(Taro.canvasToTempFilePath, Taro, [{ canvas, fileType: 'jpg', quality }])
  if (typeof saved === 'object' && saved !== null && 'tempFilePath' in saved && typeof saved.tempFilePath === 'string')
    return saved.tempFilePath
  throw new Error('the picture was not saved')
}
