// Says whether a build product is older than what it was made from, by a stamp of names, sizes and contents.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const filesBelow = path => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.name !== 'node_modules')
    .flatMap(entry => filesBelow(join(path, entry.name)))
}

/** A digest of the names and contents of files below the root. */
export const digest = paths => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(path => filesBelow(join(root, path))).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs `make` when `sources` (paths below the root) changed since it last succeeded; answers whether it ran. */
export const whenStale = async (name, sources, product, make) => {
  const stamp = join(root, 'dist/.stamps', name)
  const now = digest(sources)
  if (existsSync(join(root, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
  await make()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
  return true
}
