import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The complaints of WeChat's own validator about a built package; none where it would be taken. About 8 s. */
export const validate = (folder: string): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'official-validator.cjs'), folder], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let out = ''
    let err = ''
    child.stdout.on('data', chunk => {
      out += chunk
    })
    child.stderr.on('data', chunk => {
      err += chunk
    })
    child.on('exit', () => {
      try {
        resolve(JSON.parse(out) as string[])
      } catch {
        reject(new Error(`the validator gave no answer\n${out}\n${err}`))
      }
    })
  })
