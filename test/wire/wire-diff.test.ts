import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCloud } from './cloud-process'
import type { Finding } from './selfcheck'

const command = join(__dirname, '../../config/wire-diff.mjs')

test('the diff is silent about the same answers and names one that differs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wire-diff-'))
  const cloud = await startCloud()
  try {
    const { result } = await cloud.call('selfcheck', { group: 'platform' }, 'oSelfcheck')
    const findings = result as Record<string, Finding>
    const file = (name: string, content: unknown) => {
      const path = join(folder, name)
      writeFileSync(path, JSON.stringify(content))
      return path
    }
    const same = execFileSync(process.execPath, [command, file('same.json', { result })], { encoding: 'utf8' })
    expect(same).toMatch(/^\d+ operations compared, 0 differ\n$/)

    const name = 'platform: an upload replaces what was there'
    const changed = { ...findings, [name]: { outcome: { value: ['different'] }, asExpected: false } }
    const other = spawnSync(process.execPath, [command, file('other.json', changed)], { encoding: 'utf8' })
    expect(other.stdout).toContain(`${name}\n  real:  {"value":["different"]}`)
    expect([other.stdout.split('\n').at(-2), other.status]).toEqual([expect.stringContaining('1 differ'), 1])
  } finally {
    await cloud.stop()
    rmSync(folder, { recursive: true })
  }
})
