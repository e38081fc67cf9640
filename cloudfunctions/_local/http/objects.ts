import { cleanPath, fileIdOf } from '../storage/cloud-path'
import type { Files } from '../storage/files'
import type { Signatures } from '../storage/signature'
import { decoded, type Exchange, header, json, type Reply } from './exchange'
import { mediaType } from './media-type'

/** `GET|HEAD|PUT /cos/<path>`: the object store, signed both ways; errors are COS XML, which the SDK reads. */
export const createObjects = (files: Files, signatures: Signatures) => ({
  cos: async ({ method, query, request }: Exchange, encodedPath: string): Promise<Reply | undefined> => {
    const path = cleanPath(decoded(encodedPath))
    if (method === 'PUT') {
      if (!signatures.holds('PUT', path, header(request, 'authorization'))) return refused(403, 'SignatureDoesNotMatch')
      await files.put(path, request)
      return { status: 200 }
    }
    if (method !== 'GET' && method !== 'HEAD') return undefined
    if (!signatures.holds('GET', path, query().get('sign') ?? undefined)) return refused(403, 'AccessDenied')
    const size = files.size(path)
    if (size === undefined) return refused(404, 'NoSuchKey')
    const headers = { 'content-type': mediaType(path), 'content-length': String(size) }
    return method === 'HEAD' ? { status: 200, headers } : { status: 200, headers, body: files.read(path) }
  },
  /** `PUT /files/<path>` with x-wx-openid: stands for the mini-program's wx.cloud.uploadFile. */
  upload: async ({ request }: Exchange, encodedPath: string): Promise<Reply> => {
    if (!header(request, 'x-wx-openid')) return json({ errCode: -503002, errMsg: 'cloud.uploadFile:fail no user' }, 401)
    const path = cleanPath(decoded(encodedPath))
    await files.put(path, request)
    return json({ fileID: fileIdOf(path), statusCode: 204, errMsg: 'cloud.uploadFile:ok' })
  },
})

const refused = (status: number, code: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`,
})
