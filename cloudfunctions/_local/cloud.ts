// The local cloud's command line and process; the README beside it lists its options and endpoints.
process.env['TZ'] = 'UTC' // the cloud's zone; a worker's own TZ would have no effect

import { join } from 'node:path'
import { createAdmin } from './http/admin'
import { createCall } from './http/call'
import { answerControl } from './http/control'
import { type Handler, listen } from './http/listen'
import { createObjects } from './http/objects'
import { createStaticSite } from './http/static-site'
import { assemble } from './local-cloud'
import { type CloudOptions, readOptions } from './options'
import { createStorageActions } from './storage/actions'
import { holdFolder, refuseSharedFolder } from './world/data-lock'

const ADMIN = /^(?:\/w\/(\d+))?\/admin$/

const start = async (options: CloudOptions) => {
  const { data } = options
  if (data !== undefined) await refuseSharedFolder(data)
  let port = options.port
  const origin = () => `http://127.0.0.1:${port}`
  const cloud = assemble(options, origin)
  const admin = createAdmin({ ...cloud, storage: createStorageActions({ ...cloud, origin }) })
  const call = createCall(cloud.invoker)
  const objects = createObjects(cloud.files, cloud.signatures)
  const site = options.www === undefined ? undefined : createStaticSite(options.www)

  const handle: Handler = exchange => {
    const { method, path } = exchange
    const asAdmin = method === 'POST' ? ADMIN.exec(path) : undefined
    if (asAdmin) return admin(exchange, asAdmin[1] === undefined ? undefined : Number(asAdmin[1]))
    if (method === 'POST' && path.startsWith('/call/')) return call(exchange, path.slice('/call/'.length))
    if (path.startsWith('/__')) return answerControl(cloud, exchange)
    if (path.startsWith('/cos/')) return objects.cos(exchange, path.slice('/cos/'.length))
    if (method === 'PUT' && path.startsWith('/files/')) return objects.upload(exchange, path.slice('/files/'.length))
    return site?.(exchange)
  }

  const listening = await listen(options.port, handle)
  port = listening.port
  const giveBack = data === undefined ? () => undefined : holdFolder(data, origin())
  return {
    url: origin(),
    prepare: cloud.prepare,
    startTimers: cloud.timers.start,
    close: async () => {
      listening.server.close()
      await cloud.close()
      giveBack()
      listening.server.closeAllConnections()
    },
  }
}

const run = async () => {
  const options = readOptions(process.argv.slice(2), join(__dirname, 'worker.js'))
  const { url, prepare, startTimers, close } = await start(options)
  const stop = () => void close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await prepare()
  if (options.timers) startTimers()
  process.stdout.write(`cloud ready ${url}\n`)
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
