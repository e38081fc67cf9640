import { createReadStream, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import { decoded, type Exchange, type Reply } from './exchange'
import { mediaType } from './media-type'

/** Serves a built page application: files below `folder`, and its index.html for every path that names no file. */
export const createStaticSite = (folder: string) => {
  const root = resolve(folder)
  return ({ method, path }: Exchange): Reply | undefined => {
    if (method !== 'GET' && method !== 'HEAD') return undefined
    const file = resolve(join(root, decoded(path)))
    if (file !== root && !file.startsWith(root + sep)) return undefined
    return reply(file, method) ?? (extname(path) === '' ? reply(join(root, 'index.html'), method) : undefined)
  }
}

/** A name that bears a digest of its content, as bundlers write it: another content has another name. */
const HASHED = /\.[0-9a-f]{8}\.\w+$/

const reply = (file: string, method: string): Reply | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return undefined
  const headers = {
    'content-type': mediaType(file),
    'content-length': String(stat.size),
    'cache-control': HASHED.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
  }
  return method === 'HEAD' ? { status: 200, headers } : { status: 200, headers, body: createReadStream(file) }
}
