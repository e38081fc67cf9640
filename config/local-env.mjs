// The local environment of the functions: fresh random keys, made once per data folder.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const fresh = () => ({
  FIELD_KEY: randomBytes(32).toString('hex'),
  INDEX_KEY: randomBytes(32).toString('hex'),
  ADMIN_OPENIDS: 'oDemoAdmin',
  TEMPLATE_REMINDER: 'local-reminder',
  TEMPLATE_RESULT: 'local-result',
  TEMPLATE_PROGRESS: 'local-progress',
})

/** The path of env.json below `dataFolder` (a temporary folder for ':memory:'), with missing keys added. */
export const localEnv = dataFolder => {
  const folder = dataFolder === ':memory:' ? mkdtempSync(join(tmpdir(), 'cloud-env-')) : dataFolder
  const file = join(folder, 'env.json')
  mkdirSync(folder, { recursive: true })
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  writeFileSync(file, `${JSON.stringify({ ...fresh(), ...kept }, null, 2)}\n`, { mode: 0o600 })
  return file
}
