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
      if ([40029, 40163].includes(errCodeOf(error))) return null
      throw error
    }
  },
  wxaCode: async ({ page, scene, width }) => {
    try {
      // the page may be newer than what is published
      const { buffer } = await sdk.openapi.wxacode.getUnlimited({ page, scene, width, checkPath: false })
      return Buffer.isBuffer(buffer) ? buffer : null
    } catch (error) {
      // 45009 and the like: too many codes a minute
      if (isAnswer(errCodeOf(error))) return null
      throw error
    }
  },
  subscribeSend: async ({ openid, templateId, page, data }) => {
    try {
      const fields = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { value }]))
      await sdk.openapi.subscribeMessage.send({ touser: openid, templateId, page, data: fields })
      return 'sent'
    } catch (error) {
      const code = errCodeOf(error)
      if (code === 43101) return 'refused'
      return isAnswer(code) ? 'failed' : 'lost'
    }
  },
  msgSecCheck: async ({ openid, scene, content }) => {
    try {
      const { result } = await sdk.openapi.security.msgSecCheck({ openid, scene, version: 2, content })
      return VERDICTS.find(verdict => verdict === result?.suggest) ?? 'held'
    } catch {
      // 61010 (the writer was not active within two hours), -1, a time-out: no verdict is none
      return 'held'
    }
  },
  mediaCheckAsync: async ({ openid, scene, mediaUrl }) => {
    try {
      const asked = { openid, scene, version: 2, mediaType: 2, mediaUrl }
      return text((await sdk.openapi.security.mediaCheckAsync(asked)).traceId) ?? null
    } catch {
      return null
    }
  },
}

const VERDICTS = ['pass', 'review', 'risky'] as const

const errCodeOf = (error: unknown): number => Number((error as { errCode?: unknown } | null)?.errCode)

/** WeChat's own no: its positive numbers, -1 (busy), and -6041xx (no permission). The SDK's own -50xxxx may hide a lost answer. */
const isAnswer = (code: number): boolean => code > 0 || code === -1 || (code <= -604_100 && code > -604_200)

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
