import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { account } from '../../src/contract/account'
import { PIECE_BYTES } from '../../src/domain/files/limits'
import { accepted, type Cloud, type CloudOptions, startCloud } from './local-cloud'

const root = join(__dirname, '../..')
let made = 0

/** The product's functions and one more, `pillar`, that uses the shared services as any pillar does. */
export const startPillar = async (options: CloudOptions = {}) => {
  const functions = mkdtempSync(join(tmpdir(), 'pillar-'))
  cpSync(join(root, 'dist/cloudfunctions'), functions, { recursive: true })
  const builder = JSON.stringify(join(root, 'config/build-functions.mjs'))
  const places = { entry: join(__dirname, 'pillar/index.ts'), out: join(functions, 'pillar') }
  const script = `import(${builder}).then(m => m.buildFunction('pillar', ${JSON.stringify(places)}))`
  execFileSync(process.execPath, ['-e', script], { cwd: root })
  const data = mkdtempSync(join(tmpdir(), 'pillar-data-'))
  const cloud = await startCloud({ functions, data, ...options })
  const stop = async () => {
    await cloud.stop()
    for (const folder of [functions, data]) rmSync(folder, { recursive: true, force: true })
  }
  return { cloud, data, stop }
}

/** Announces a file and sends its pieces, all but those left out. */
export const sendPieces = async (
  cloud: Cloud,
  openid: string,
  content: Buffer,
  { lost = -1, purpose = 'document' as const } = {},
) => {
  made += 1
  const caller = cloud.as(openid)
  const start = { bytes: content.length, purpose, requestId: `file-${made}` }
  const { fileId, folder, pieces } = accepted(await caller.call(account.startFile, start))
  const uploads: string[] = []
  for (let piece = 0; piece < pieces; piece++) {
    const part = content.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES)
    const uploaded = piece === lost ? '' : await caller.upload(`${folder}/${piece}`, part)
    uploads.push(uploaded || (uploads[0] ?? '').replace(/\/0$/, `/${piece}`))
  }
  return { fileId, folder, uploads, start }
}

/** Uploads a whole file and answers its id. */
export const upload = async (cloud: Cloud, openid: string, content: Buffer): Promise<string> => {
  const { fileId, uploads } = await sendPieces(cloud, openid, content)
  return accepted(await cloud.as(openid).call(account.takeFile, { fileId, uploads })).fileId
}
