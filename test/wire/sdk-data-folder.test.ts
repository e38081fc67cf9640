import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from './cloud-process'

const folder = () => mkdtempSync(join(tmpdir(), 'held-'))

describe('a data folder', () => {
  it('serves one cloud at a time, and the next one once that has stopped', async () => {
    const data = folder()
    const first = await startCloud(['--data', data])
    await expect(startCloud(['--data', data])).rejects.toThrow('in use by http://127.0.0.1:')
    expect(await first.get('/__clock')).toMatchObject({ nowMs: expect.any(Number) })
    await first.stop()
    const second = await startCloud(['--data', data])
    await second.stop()
  })

  it('is free again after its cloud was killed', async () => {
    const data = folder()
    const first = await startCloud(['--data', data])
    first.child.kill('SIGKILL')
    await new Promise(resolve => first.child.once('exit', resolve))
    const second = await startCloud(['--data', data])
    await second.stop()
  })
})
