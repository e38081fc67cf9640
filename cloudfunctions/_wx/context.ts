import { randomBytes } from 'node:crypto'
import type { Ctx } from '../_kit/ctx'
import type { Crypto, Files, WeChat } from '../_kit/ports'
import { sdk } from './sdk'
import { store } from './store'

const files: Files = {
  upload: async (path, content) => (await sdk.uploadFile({ cloudPath: path, fileContent: content })).fileID,
  download: async fileId => {
    try {
      return (await sdk.downloadFile({ fileID: fileId })).fileContent
    } catch (error) {
      if (/STORAGE_FILE_NONEXIST|-503003/.test(`${(error as { code?: unknown }).code} ${String(error)}`)) return null
      throw error
    }
  },
  temporaryUrl: async (fileId, seconds) => {
    const [file] = (await sdk.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: seconds }] })).fileList
    return file?.status === 0 ? file.tempFileURL : null
  },
  remove: async fileIds => {
    await sdk.deleteFile({ fileList: fileIds })
  },
}

const wechat: WeChat = {
  phoneNumber: async code => {
    try {
      return (await sdk.openapi.phonenumber.getPhoneNumber({ code })).phoneInfo?.purePhoneNumber ?? null
    } catch (error) {
      // 40029: the code is wrong; 40163: it was used before
      if ([40029, 40163].includes(Number((error as { errCode?: unknown }).errCode))) return null
      throw error
    }
  },
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Makes the context of one call; identity is read per call because an instance serves many people in turn. */
export const contextWith = (crypto: Crypto) => (): Ctx => {
  const identity = sdk.getWXContext()
  return {
    openid: text(identity['OPENID']),
    source: text(identity['SOURCE']) ?? '',
    clock: () => Date.now(),
    ids: { random: () => randomBytes(16).toString('hex') },
    store,
    files,
    wechat,
    crypto,
    env: name => {
      const value = process.env[name]
      if (!value) throw new Error(`environment variable ${name} is not set`)
      return value
    },
    log: (event, fields) => console.log(JSON.stringify({ event, ...fields })),
  }
}
