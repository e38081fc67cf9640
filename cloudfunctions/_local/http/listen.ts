import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { wordsOf } from '../wire-words'
import { type Exchange, json, type Reply } from './exchange'

/** Answers a request, or undefined when the path is none of its own. */
export type Handler = (exchange: Exchange) => Promise<Reply | undefined> | Reply | undefined

/** Idle sockets outlive the SDK's pauses, else a reused one dies under a request. */
const KEEP_ALIVE_MS = 65_000

/**
 * Listens on 127.0.0.1 only. Pages of this machine may call across ports; a request that names another host, or comes
 * from another site's page, is refused (a web page open elsewhere must not reach into the local cloud).
 */
export const listen = async (port: number, handle: Handler): Promise<{ server: Server; port: number }> => {
  const server = createServer((request, response) => void serve(handle, request, response))
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

const serve = async (handle: Handler, request: IncomingMessage, response: ServerResponse) => {
  const origin = request.headers.origin
  try {
    if (!LOCAL.test(request.headers.host ?? '')) return await send(response, json({ code: 'FORBIDDEN_HOST' }, 403))
    if (origin !== undefined) {
      if (!LOCAL.test(origin.replace(/^https?:\/\//, '')))
        return await send(response, json({ code: 'FORBIDDEN_ORIGIN' }, 403))
      response.setHeader('access-control-allow-origin', origin)
      response.setHeader('vary', 'origin')
    }
    if (request.method === 'OPTIONS') return await send(response, preflight)
    const url = request.url ?? '/'
    const cut = url.indexOf('?')
    const exchange: Exchange = {
      method: request.method ?? 'GET',
      path: cut < 0 ? url : url.slice(0, cut),
      query: () => new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)),
      request,
    }
    await send(
      response,
      (await handle(exchange)) ?? json({ code: 'NOT_FOUND', message: `${exchange.method} ${exchange.path}` }, 404),
    )
  } catch (error) {
    const words = wordsOf(error)
    if (words.code === 'SYS_ERR')
      process.stderr.write(`[cloud] ${error instanceof Error ? error.stack : words.message}\n`)
    if (response.headersSent) response.destroy()
    else await send(response, json(words, words.code === 'SYS_ERR' ? 500 : 400))
  } finally {
    if (!request.complete) request.resume()
  }
}

const preflight: Reply = {
  status: 204,
  headers: {
    'access-control-allow-methods': 'GET,HEAD,PUT,POST,OPTIONS',
    'access-control-allow-headers': 'content-type,x-wx-openid',
    'access-control-max-age': '600',
  },
}

/** With its length told, a text leaves in one write; without, each part of a chunked body would be a buffer of its own. */
const send = async (response: ServerResponse, { status, headers, body }: Reply) => {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    response.writeHead(status, { ...length, ...headers })
    response.end(body)
    return
  }
  response.writeHead(status, headers)
  await pipeline(body, response).catch(() => response.destroy())
}
