import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from './cloud-process'

/** A world of 700 calls: with one answer in a hundred lost, fewer than one run in a thousand would go through. */
const PREPARE = `
exports.prepare = async url => {
  for (let i = 0; i < 700; i++) {
    const reply = await fetch(url + '/call/probe', { method: 'POST', headers: { 'content-type': 'application/json', 'x-wx-openid': 'oMaker' },
      body: JSON.stringify({ op: 'context', args: {} }) })
    const body = await reply.json()
    if (body.errCode !== undefined) throw new Error(body.errMsg)
  }
  process.stderr.write('PREPARED\\n')
}`

const preparation = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'prepare-')), 'prepare.js')
  writeFileSync(file, PREPARE)
  return file
}

describe('--prepare', () => {
  it('is awaited before the cloud is ready, spared from chaos, and run again after a reset', async () => {
    const times = (text: string) => text.split('PREPARED').length - 1
    const cloud = await startCloud(['--prepare', preparation(), '--chaos', '7'])
    expect(times(cloud.log())).toBe(1)
    await cloud.send('POST', '/__reset')
    expect(times(cloud.log())).toBe(2)
    await cloud.stop()
  })
})
