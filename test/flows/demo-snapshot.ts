import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const worlds = join(root, 'dist/demo-worlds')
const HOUR_MS = 3_600_000
const LOOK_AGAIN_MS = 100
/** A maker that takes longer was killed, and its number may be another process's by now. */
const MAKING_LIMIT_MS = 5 * 60_000

/**
 * Copies a data folder in which the demo world stands to `target`. `make` makes that world in an empty folder through
 * the front door, about 15 s; that happens once per build and hour, however many test workers ask at the same time.
 */
export const copyDemoWorld = async (target: string, make: (data: string) => Promise<void>): Promise<void> => {
  const world = join(worlds, worldKey())
  mkdirSync(worlds, { recursive: true })
  while (!existsSync(world)) {
    if (takeTurn(`${world}.lock`)) await makeOnce(world, make).finally(() => rmSync(`${world}.lock`, { force: true }))
    else await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS))
  }
  cpSync(world, target, { recursive: true })
}

/** Dates of the demo are relative to now, its running session to the full hour; all else follows from what was built. */
const worldKey = (): string => {
  const hash = createHash('sha256').update(String(Math.floor(Date.now() / HOUR_MS)))
  const functions = join(root, 'dist/cloudfunctions')
  const files = [
    ...readdirSync(functions).flatMap(name => [
      join(functions, name, 'index.js'),
      join(functions, name, 'config.json'),
    ]),
    ...['dist/local/cloud.js', 'dist/local/worker.js', 'dist/demo/seed.js', 'cloudfunctions/db.schema.json'].map(file =>
      join(root, file),
    ),
  ]
  for (const file of files.sort()) hash.update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 32)
}

/** The lock only saves work: two makers at once would still leave one whole world, since a rename is all or nothing. */
const takeTurn = (lock: string): boolean => {
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, lock)
    return true
  } catch {
    if (!isRunning(lock)) rmSync(lock, { force: true })
    return false
  } finally {
    rmSync(mine, { force: true })
  }
}

const isRunning = (lock: string): boolean => {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return statSync(lock).mtimeMs > Date.now() - MAKING_LIMIT_MS
  } catch {
    return false
  }
}

const makeOnce = async (world: string, make: (data: string) => Promise<void>): Promise<void> => {
  if (existsSync(world)) return
  removeOld()
  const draft = mkdtempSync(join(worlds, 'draft-'))
  try {
    await make(draft)
    if (!existsSync(world)) renameSync(draft, world)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** Worlds of earlier builds and hours, and drafts of killed runs; nobody copies one that is two hours old. */
const removeOld = (): void => {
  for (const name of readdirSync(worlds)) {
    const path = join(worlds, name)
    const madeAtMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (madeAtMs < Date.now() - 2 * HOUR_MS) rmSync(path, { recursive: true, force: true })
  }
}
