import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

interface SubPackage {
  root: string
  name: string
  pages: string[]
}
const src = path.resolve(__dirname, '..', 'src')

/** Pages below a subpackage's root: every `…/pages/<name>/index.tsx`. */
const pagesBelow = (root: string): string[] =>
  readdirSync(path.join(src, root), { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => /(^|\/)pages\/[^/]+\/index\.tsx$/.test(file))
    .map(file => file.replace(/\.tsx$/, ''))
    .sort()

/** One subpackage per feature and one for staff, found by their files, so that no page has to be registered. */
export const findPackages = (): SubPackage[] => {
  const features = existsSync(path.join(src, 'features')) ? readdirSync(path.join(src, 'features')).sort() : []
  const roots = features.map(name => ({ root: `features/${name}`, name }))
  if (existsSync(path.join(src, 'staff'))) roots.push({ root: 'staff', name: 'staff' })
  return roots.map(root => ({ ...root, pages: pagesBelow(root.root) })).filter(found => found.pages.length > 0)
}
