import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { WireError } from '../engine/wire-error'

/** One request, with its path already cut from the query and still percent-encoded. */
export interface Exchange {
  method: string
  path: string
  query: () => URLSearchParams
  request: IncomingMessage
}

export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: string | Buffer | Readable
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

export const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The whole body; refuses INVALID_PARAM above `limitBytes`. By events: iterating over a request costs more than reading it. */
export const readBody = (request: IncomingMessage, limitBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limitBytes) chunks.push(chunk)
    })
    request.once('end', () => {
      if (size > limitBytes) reject(new WireError('INVALID_PARAM', 'data exceed max size'))
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    })
    request.once('error', reject)
    request.once('close', () => {
      if (!request.complete) reject(new WireError('INVALID_PARAM', 'the request broke off'))
    })
  })

/** A JSON object from the body; an empty body is an empty object. Refuses INVALID_PARAM. */
export const readJsonObject = async (
  request: IncomingMessage,
  limitBytes = 1024 * 1024,
): Promise<Record<string, unknown>> => {
  const value = await readJson(request, limitBytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new WireError('INVALID_PARAM', 'the body must be a JSON object')
  return value as Record<string, unknown>
}

export const readJson = async (request: IncomingMessage, limitBytes = 1024 * 1024): Promise<unknown> => {
  const text = (await readBody(request, limitBytes)).toString()
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new WireError('INVALID_PARAM', 'the body is not JSON')
  }
}

/** A percent-encoded path as text; refuses INVALID_PARAM when it is malformed. */
export const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    throw new WireError('INVALID_PARAM', 'the path is malformed')
  }
}
