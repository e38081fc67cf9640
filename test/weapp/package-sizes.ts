import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const sizeBelow = (folder: string, skip: readonly string[], base = folder): number =>
  readdirSync(folder).reduce((sum, name) => {
    const path = join(folder, name)
    if (skip.includes(relative(base, path)) || name.endsWith('.LICENSE.txt')) return sum
    const stat = statSync(path)
    return sum + (stat.isDirectory() ? sizeBelow(path, skip, base) : stat.size)
  }, 0)

/** Bytes of the main package and of each subpackage, as uploaded (licence texts are ignored by the project's settings). */
export const packageSizes = (dist: string): { main: number; subpackages: Record<string, number> } => {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
  const roots = (app.subPackages ?? []).map(sub => sub.root.replace(/^\/|\/$/g, ''))
  return {
    main: sizeBelow(dist, roots),
    subpackages: Object.fromEntries(roots.map(root => [root, sizeBelow(join(dist, root), [])])),
  }
}
