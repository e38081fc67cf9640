import { toBuffer } from 'qrcode'
import type { OpenApiAnswer, OpenApiInput } from './protocol'

/** Vendor: at most 32 visible characters out of these. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/
const DEFAULT_WIDTH = 430

/**
 * `wxacode.getUnlimited`: a real PNG, but a QR code instead of WeChat's round one. It holds `page?scene=…`,
 * which is what `wx.scanCode` reports as `path` of a mini-program code. 40169 scene, 41030 page, 40097 width.
 */
export const drawWxaCode = async (input: OpenApiInput): Promise<OpenApiAnswer> => {
  const { scene, page, width = DEFAULT_WIDTH } = input
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return failed(40169, 'invalid length for scene, or the data is not json string')
  if (page !== undefined && (typeof page !== 'string' || !/^[^/?][^?]*$/.test(page)))
    return failed(41030, 'invalid page')
  if (typeof width !== 'number' || width < 280 || width > 1280) return failed(40097, 'invalid args')
  const text = `${page ?? ''}?scene=${encodeURIComponent(scene)}`
  return { png: await toBuffer(text, { type: 'png', width, margin: 2 }) }
}

const failed = (errcode: number, errmsg: string): OpenApiAnswer => ({ json: { errcode, errmsg } })
